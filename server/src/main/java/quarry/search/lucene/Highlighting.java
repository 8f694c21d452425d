package quarry.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import quarry.document.EntryDocuments;
import quarry.document.Fields;
import quarry.entry.Entry;
import quarry.search.Passage.Range;

/// Finds the passages of hits that show a query's matches. Nothing is stored twice for it: the texts are those of the
/// entries, the places come out of the postings. Not thread-safe: one for each search.
final class Highlighting {
    private static final int PASSAGES = 3;
    /// A word that was looked for in several fields is marked in all of them.
    private static final Set<String> MARKED = Set.of(Fields.QUESTION, Fields.ANSWER, Fields.CODE);

    private final Query query;
    private final TextHighlighter question;
    private final TextHighlighter answer;
    private final TextHighlighter code;

    Highlighting(IndexSearcher searcher, Analyzer analyzer, HighlightQuery marks) {
        this.query = marks.query();
        this.question = new TextHighlighter(searcher, analyzer, marks, WholeBreakIterator::new);
        this.answer = new TextHighlighter(
                searcher,
                analyzer,
                marks,
                () -> new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n'));
        this.code = new TextHighlighter(searcher, analyzer, marks, () -> new CustomSeparatorBreakIterator('\n'));
    }

    /// The best passages of a field in the order of the text; none where nothing matches.
    ///
    /// @param field    question, answer or code
    /// @param document the entry's number in the index
    List<quarry.search.Passage> passages(String field, Entry entry, int document) throws IOException {
        return switch (field) {
            case Fields.QUESTION -> question.passages(field, entry.question(), query, document);
            case Fields.ANSWER -> answer.passages(field, EntryDocuments.answerText(entry), query, document);
            default -> code.passages(field, EntryDocuments.codeText(entry), query, document);
        };
    }

    /// Highlights a text at hand instead of a stored one, into ranges instead of markup.
    private static final class TextHighlighter extends UnifiedHighlighter {
        private final List<ExactCharacters> characters;
        private String text = "";

        TextHighlighter(
                IndexSearcher searcher, Analyzer analyzer, HighlightQuery marks, Supplier<BreakIterator> breaks) {
            super(UnifiedHighlighter.builder(searcher, analyzer)
                    .withBreakIterator(breaks)
                    .withFormatter(new Ranges())
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .withMaxNoHighlightPassages(0)
                    .withFieldMatcher(MARKED::contains));
            this.characters = marks.characters();
        }

        List<quarry.search.Passage> passages(String field, String content, Query query, int document)
                throws IOException {
            if (content.isEmpty()) {
                return List.of();
            }
            text = content;
            var found =
                    highlightFieldsAsObjects(new String[] {field}, query, new int[] {document}, new int[] {PASSAGES});
            var objects = found.get(field);
            if (objects == null || !(objects[0] instanceof Collection<?> passages)) {
                return List.of();
            }
            return passages.stream().map(quarry.search.Passage.class::cast).toList();
        }

        @Override
        protected FieldOffsetStrategy getOffsetStrategy(OffsetSource source, UHComponents components) {
            var words = super.getOffsetStrategy(source, components);
            return characters.isEmpty() ? words : new CharacterOffsets(components, words, characters);
        }

        @Override
        protected List<CharSequence[]> loadFieldValues(
                String[] fields, DocIdSetIterator documents, int cacheCharsThreshold) {
            return List.<CharSequence[]>of(new CharSequence[] {text});
        }
    }

    private static final class Ranges extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            var result = new ArrayList<quarry.search.Passage>();
            for (var passage : passages) {
                if (passage.getNumMatches() > 0) {
                    result.add(passage(passage, content));
                }
            }
            return result;
        }

        private static quarry.search.Passage passage(Passage passage, String content) {
            int start = passage.getStartOffset();
            int end = Math.min(passage.getEndOffset(), content.length());
            while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
                end--;
            }
            var shown = content.substring(start, end);
            var ranges = new ArrayList<Range>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                add(
                        ranges,
                        shown,
                        Math.max(start, passage.getMatchStarts()[i]) - start,
                        Math.min(end, passage.getMatchEnds()[i]) - start);
            }
            return new quarry.search.Passage(shown, ranges);
        }

        /// A word and its parts match at the same place, and parts of one name side by side: their ranges become one.
        private static void add(List<Range> ranges, String text, int from, int to) {
            if (to <= from) {
                return;
            }
            if (!ranges.isEmpty() && isJoined(text, ranges.getLast().end(), from)) {
                var last = ranges.removeLast();
                ranges.add(new Range(last.start(), Math.max(last.end(), to)));
            } else {
                ranges.add(new Range(from, to));
            }
        }

        private static boolean isJoined(String text, int end, int from) {
            return end >= from || (end + 1 == from && text.charAt(end) == '_');
        }
    }
}
