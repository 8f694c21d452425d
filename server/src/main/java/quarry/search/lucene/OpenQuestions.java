package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import quarry.compare.ClearestWording;
import quarry.document.EntryDocuments;
import quarry.document.QuestionGroups;
import quarry.entry.Entry;
import quarry.search.Gap;
import quarry.search.GapRequest;
import quarry.search.Gaps;
import quarry.search.lucene.QuestionLists.Open;

/// A part of the list of open questions. Entries are read for that part alone.
final class OpenQuestions {
    private final IndexSearcher searcher;
    private final QuestionLists lists;
    private final QuestionGroups groups;

    OpenQuestions(IndexSearcher searcher, QuestionLists lists) {
        this.searcher = searcher;
        this.lists = lists;
        this.groups = lists.groups();
    }

    /// One line of the list.
    ///
    /// @param open the entries that it stands for, at least one
    private record Line(List<Open> open, Gap.Kind kind) {}

    Gaps of(GapRequest request) throws IOException {
        var lines = lines(request);
        var kinds = new EnumMap<Gap.Kind, Integer>(Gap.Kind.class);
        lines.forEach(line -> kinds.merge(line.kind(), 1, Integer::sum));
        var wanted = request.kind() == null
                ? lines
                : lines.stream().filter(line -> line.kind() == request.kind()).toList();
        int first = Math.min(request.from(), wanted.size());
        var stored = searcher.storedFields();
        var gaps = new ArrayList<Gap>();
        for (var line : wanted.subList(first, first + Math.min(request.size(), wanted.size() - first))) {
            gaps.add(gap(line, stored));
        }
        return new Gaps(
                wanted.size(),
                wanted.stream().mapToInt(line -> line.open().size()).sum(),
                kinds,
                gaps);
    }

    private List<Line> lines(GapRequest request) throws IOException {
        var filter = new FilterQueries(request.filter());
        var passing = filter.isEmpty() ? null : RankedMatches.all(searcher, filter.narrow(MatchAllDocsQuery.INSTANCE));
        var open = lists.open().stream().filter(one -> passing == null || passing.get(one.document()));
        if (!request.distinct()) {
            return open.map(one -> new Line(List.of(one), one.kind())).toList();
        }
        Map<Integer, List<Open>> questions = new LinkedHashMap<>();
        open.forEach(one -> {
            int cluster = groups.clusterNumber(one.document());
            // A question that nothing else asks has no number; that of its entry is free below zero.
            questions
                    .computeIfAbsent(cluster < 0 ? -1 - one.document() : cluster, key -> new ArrayList<>(1))
                    .add(one);
        });
        return questions.values().stream()
                .map(same -> new Line(
                        same,
                        same.stream()
                                .map(Open::kind)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
    }

    /// Of entries that ask the same the one that is answered best stands for the others; of these the clearest.
    private Gap gap(Line line, StoredFields stored) throws IOException {
        var entries = new LinkedHashMap<Entry, Open>();
        for (var open : line.open()) {
            entries.put(EntryDocuments.entry(stored, open.document()), open);
        }
        var best = ClearestWording.of(entries.entrySet().stream()
                .filter(one -> one.getValue().kind() == line.kind())
                .map(Map.Entry::getKey)
                .toList());
        var shown = entries.getOrDefault(best, line.open().getFirst());
        return new Gap(
                best,
                shown.askedIn(),
                ElsewhereAnswered.in(searcher).of(shown.document()),
                entries.keySet().stream().filter(entry -> !entry.equals(best)).toList());
    }
}
