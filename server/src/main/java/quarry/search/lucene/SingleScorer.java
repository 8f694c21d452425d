package quarry.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.Scorer;

/// A word or phrase in one field, or whatever else Lucene scores by itself.
final class SingleScorer implements BlockScorer {
    private final Scorer scorer;
    private final boolean isCounted;
    private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();

    SingleScorer(Scorer scorer) {
        this(scorer, true);
    }

    /// @param isCounted whether its scores count, or only what matches
    SingleScorer(Scorer scorer, boolean isCounted) {
        this.scorer = scorer;
        this.isCounted = isCounted;
    }

    @Override
    public void score(int from, int to, float least, Sink sink) throws IOException {
        if (scorer.docID() < from) {
            scorer.iterator().advance(from);
        }
        if (scorer.docID() >= to) {
            return;
        }
        for (scorer.nextDocsAndScores(to, null, batch); batch.size > 0; scorer.nextDocsAndScores(to, null, batch)) {
            if (!isCounted) {
                Arrays.fill(batch.features, 0, batch.size, 0);
            }
            sink.accept(batch.docs, batch.features, batch.size);
        }
    }

    @Override
    public long cost() {
        return scorer.iterator().cost();
    }
}
