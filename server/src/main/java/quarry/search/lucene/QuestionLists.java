package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import quarry.document.Answered;
import quarry.document.Fields;
import quarry.document.QuestionGroups;
import quarry.document.RelationReader;
import quarry.entry.State;
import quarry.search.Gap;
import quarry.search.Readiness;

/// The order of the open questions and of those asked more than once, and how many are ready, found out when it is
/// first wanted and kept as long as the index stays as it is. Entries go by their numbers in the index. Safe for use by
/// many threads.
final class QuestionLists {
    private final QuestionGroups groups;
    private final Lazy<List<Open>> open;
    private final Lazy<List<List<Integer>>> repeated;
    private final Lazy<Readiness> readiness;

    /// An entry without a real answer.
    ///
    /// @param askedIn  how many documents ask the same, its own included
    /// @param answered how much of an answer others have
    record Open(int document, int askedIn, Answered answered) {
        Gap.Kind kind() {
            return switch (answered) {
                case ELSEWHERE -> Gap.Kind.ELSEWHERE;
                case PARTLY -> Gap.Kind.PARTLY;
                case NOWHERE, ITSELF -> Gap.Kind.NOWHERE;
            };
        }
    }

    QuestionLists(IndexSearcher searcher, FacetTable table, QuestionGroups groups) {
        this.groups = groups;
        this.open = new Lazy<>(() -> findOpen(searcher));
        this.repeated = new Lazy<>(() -> groups.clusters().stream()
                .sorted(Comparator.comparingInt((List<Integer> cluster) -> -cluster.size()))
                .toList());
        this.readiness = new Lazy<>(() -> ReadinessCount.of(searcher, table, groups));
    }

    QuestionGroups groups() {
        return groups;
    }

    /// All open entries, those asked by most documents first.
    List<Open> open() throws IOException {
        return open.get();
    }

    /// The clusters of entries that ask the same, the largest first.
    List<List<Integer>> repeated() throws IOException {
        return repeated.get();
    }

    /// How many distinct questions there are, and how many are ready.
    Readiness readiness() throws IOException {
        return readiness.get();
    }

    private static List<Open> findOpen(IndexSearcher searcher) throws IOException {
        var reader = searcher.getIndexReader();
        var answered = RankedMatches.all(searcher, new TermQuery(new Term(Fields.STATE, State.ANSWERED.label())));
        var live = MultiBits.getLiveDocs(reader);
        var relations = new RelationReader(reader);
        var found = new ArrayList<Open>();
        for (int document = 0; document < reader.maxDoc(); document++) {
            if (!answered.get(document) && (live == null || live.get(document))) {
                found.add(new Open(document, relations.asked(document), relations.answered(document)));
            }
        }
        found.sort(Comparator.comparingInt((Open one) -> -one.askedIn()));
        return List.copyOf(found);
    }
}
