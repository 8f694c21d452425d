package quarry.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import quarry.index.QuestionGroups;

/// The entries that ask the same as a search's best hits, whatever words they use: an open question of five words is
/// found by what its answered duplicates say. Each counts a share of the hit that brought it, or its own score where
/// that is more.
final class SameQuestions {
    /// What explanations call the share.
    static final String SHARE = "share of a hit that asks the same";

    private SameQuestions() {}

    /// Adds them to a query; empty when there are none.
    ///
    /// @param best its hits, best first
    static Optional<Query> with(Query query, ScoreDoc[] best, QuestionGroups groups) {
        Map<Integer, Float> found = new HashMap<>();
        Arrays.stream(best)
                .limit(Ranking.BEST)
                .forEach(hit -> groups.cluster(hit.doc).stream()
                        .filter(same -> same != hit.doc)
                        .forEach(same -> found.merge(same, Ranking.SAME_QUESTION * hit.score, Math::max)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var same = found.entrySet().stream()
                .map(entry -> new ScoreDoc(entry.getKey(), entry.getValue()))
                .toArray(ScoreDoc[]::new);
        return Optional.of(new DisjunctionMaxQuery(List.of(query, FoundDocuments.of(SHARE, same)), 0));
    }
}
