package quarry.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/// What is looked for in those documents alone that match already: what adds to their scores, and what they must not
/// have. Not thread-safe.
final class Additions {
    /// A score that just reaches what is asked for must not be missed by rounding.
    private static final float ROUNDED_UP = 1 + 1e-5f;

    private final List<Probe> added;
    private final List<Probe> excluded;

    Additions(List<Scorer> added, List<Scorer> excluded) {
        this.added = added.stream().map(Probe::new).toList();
        this.excluded = excluded.stream().map(Probe::new).toList();
    }

    /// The most that is added to a score from one document up to, but without, another.
    float most(int from, int to) throws IOException {
        float most = 0;
        for (var probe : added) {
            most += probe.most(from, to);
        }
        return most * ROUNDED_UP;
    }

    /// Adds to scores, and takes out what is excluded.
    ///
    /// @param least nothing needs to be added to a lower score
    /// @return how many documents are left
    int add(int[] documents, float[] scores, int size, float least) throws IOException {
        int left = 0;
        for (int i = 0; i < size; i++) {
            int document = documents[i];
            if (isExcluded(document)) {
                continue;
            }
            float score = scores[i];
            if (score >= least) {
                for (var probe : added) {
                    score += probe.matches(document) ? probe.scorer.score() : 0;
                }
            }
            documents[left] = document;
            scores[left++] = score;
        }
        return left;
    }

    private boolean isExcluded(int document) throws IOException {
        for (var probe : excluded) {
            if (probe.matches(document)) {
                return true;
            }
        }
        return false;
    }

    /// Says of one document after another whether it matches.
    private static final class Probe {
        private final Scorer scorer;
        private final TwoPhaseIterator doubtful;
        private final DocIdSetIterator documents;

        Probe(Scorer scorer) {
            this.scorer = scorer;
            this.doubtful = scorer.twoPhaseIterator();
            this.documents = doubtful == null ? scorer.iterator() : doubtful.approximation();
        }

        boolean matches(int document) throws IOException {
            if (documents.docID() < document) {
                documents.advance(document);
            }
            return documents.docID() == document && (doubtful == null || doubtful.matches());
        }

        float most(int from, int to) throws IOException {
            int next = Math.max(from, documents.docID());
            if (next >= to) {
                return 0;
            }
            scorer.advanceShallow(next);
            return scorer.getMaxScore(to - 1);
        }
    }
}
