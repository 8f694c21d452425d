package quarry.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;

/// Multiplies the scores of some documents, as [ScaledQuery] says.
final class FavouringScorer implements BlockScorer {
    /// A score that just reaches what is asked for must not be missed by rounding.
    private static final float ROUNDED_DOWN = 1 - 1e-6f;

    private final BlockScorer scorer;
    private final DocIdSetIterator favoured;
    private final float factor;

    FavouringScorer(BlockScorer scorer, DocIdSetIterator favoured, float factor) {
        this.scorer = scorer;
        this.favoured = favoured;
        this.factor = factor;
    }

    @Override
    public void score(int from, int to, float least, Sink sink) throws IOException {
        scorer.score(from, to, least / factor * ROUNDED_DOWN, (documents, scores, size) -> {
            for (int i = 0; i < size; i++) {
                if (scores[i] * factor >= least && isFavoured(documents[i])) {
                    scores[i] *= factor;
                }
            }
            sink.accept(documents, scores, size);
        });
    }

    private boolean isFavoured(int document) throws IOException {
        return (favoured.docID() < document ? favoured.advance(document) : favoured.docID()) == document;
    }

    @Override
    public long cost() {
        return scorer.cost();
    }
}
