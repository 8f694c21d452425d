package quarry.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import quarry.analysis.Synonyms;
import quarry.document.Fields;

/// Reads what a user typed as words, and finds the names among them. One for each search: correcting, searching and
/// marking read the same texts, and it remembers what it has read.
final class QueryReading {
    private final Analyzer analyzer;
    private final Synonyms synonyms;
    private final Map<String, List<QueryWord>> words = new HashMap<>();
    private final Map<List<QueryWord>, List<QuerySynonyms>> names = new HashMap<>();

    QueryReading(Analyzer analyzer, Synonyms synonyms) {
        this.analyzer = analyzer;
        this.synonyms = synonyms;
    }

    /// The words of a text where they stand, in order.
    List<TypedWord> typed(String text) {
        return TypedWord.of(analyzer, text);
    }

    /// The words of a text, in order.
    List<QueryWord> words(String text) {
        return words.computeIfAbsent(text, typed -> List.copyOf(QueryWord.of(analyzer, typed)));
    }

    /// A word, or a part of one, as names of code are indexed: small, in one piece, without accents.
    String normal(String word) {
        return analyzer.normalize(Fields.QUESTION, word.toLowerCase(Locale.ROOT).replaceAll("[_.-]", ""))
                .utf8ToString();
    }

    /// The names among words that have other names, in order; they do not overlap.
    List<QuerySynonyms> names(List<QueryWord> among) {
        return names.computeIfAbsent(among, typed -> List.copyOf(QuerySynonyms.of(synonyms, analyzer, typed)));
    }

    /// Words that name one thing together.
    ///
    /// @param others the other names of that thing
    record Name(List<QueryWord> typed, List<List<QueryWord>> others) {
        Name {
            typed = List.copyOf(typed);
            others = List.copyOf(others);
        }
    }

    /// The names among words by those of their words that are needed. One that repeats what others name is left out.
    List<Name> names(List<QueryWord> among, List<QueryWord> needed) {
        var found = new ArrayList<Name>();
        var named = new HashSet<QueryWord>();
        for (var name : names(among)) {
            var typed = among.subList(name.from(), name.to()).stream()
                    .filter(needed::contains)
                    .toList();
            if (!typed.isEmpty() && named.addAll(typed)) {
                found.add(new Name(typed, name.others()));
            }
        }
        return found;
    }

    /// Whether a word has other names.
    boolean isName(QueryWord word) {
        return synonyms.knows(word.typed());
    }
}
