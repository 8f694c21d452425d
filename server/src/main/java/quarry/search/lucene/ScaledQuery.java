package quarry.search.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Multiplies the scores of the documents that another query matches too. Lucene's `FunctionScoreQuery` does the same
/// but does not know how large its scores can become, so that every match has to be scored; of this one those that
/// cannot be among the best are passed over.
final class ScaledQuery extends Query {
    /// A score that just reaches what is asked for must not be missed by rounding.
    private static final float ROUNDED_DOWN = 1 - 1e-6f;

    private final Query scored;
    private final Query favoured;
    private final float factor;

    /// @param scored   what matches, and its scores
    /// @param favoured which of the matches are multiplied
    /// @param factor   by what, at least 1
    ScaledQuery(Query scored, Query favoured, float factor) {
        if (!(factor >= 1)) {
            throw new IllegalArgumentException("the factor is " + factor + "; it must be 1 or more");
        }
        this.scored = scored;
        this.favoured = favoured;
        this.factor = factor;
    }

    /// What matches, and its scores before they are multiplied.
    Query scored() {
        return scored;
    }

    /// Which of the matches are multiplied.
    Query favoured() {
        return favoured;
    }

    /// By what, at least 1.
    float factor() {
        return factor;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = scored.rewrite(searcher);
        return rewritten.equals(scored) ? this : new ScaledQuery(rewritten, favoured, factor);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        var scoring = scored.createWeight(searcher, scoreMode, boost);
        if (!scoreMode.needsScores()) {
            return scoring;
        }
        return new Scaling(scoring, searcher.createWeight(searcher.rewrite(favoured), ScoreMode.COMPLETE_NO_SCORES, 1));
    }

    private final class Scaling extends Weight {
        private final Weight scoring;
        private final Weight favouring;

        Scaling(Weight scoring, Weight favouring) {
            super(ScaledQuery.this);
            this.scoring = scoring;
            this.favouring = favouring;
        }

        @Override
        public Explanation explain(LeafReaderContext context, int document) throws IOException {
            var score = scoring.explain(context, document);
            if (!score.isMatch() || !favouring.explain(context, document).isMatch()) {
                return score;
            }
            return Explanation.match(
                    scaled(score.getValue().floatValue()),
                    "product of:",
                    score,
                    Explanation.match(factor, "for matching " + favoured));
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            var scores = scoring.scorerSupplier(context);
            var favours = favouring.scorerSupplier(context);
            if (scores == null) {
                return null;
            }
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    var favoured = favours == null ? null : favours.get(leadCost);
                    return new Scaled(
                            scores.get(leadCost),
                            favoured == null ? DocIdSetIterator.empty() : favoured.iterator(),
                            factor);
                }

                @Override
                public long cost() {
                    return scores.cost();
                }

                @Override
                public void setTopLevelScoringClause() throws IOException {
                    scores.setTopLevelScoringClause();
                }
            };
        }

        @Override
        public int count(LeafReaderContext context) throws IOException {
            return scoring.count(context);
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return scoring.isCacheable(context) && favouring.isCacheable(context);
        }
    }

    private float scaled(float score) {
        return score * factor;
    }

    private static final class Scaled extends Scorer {
        private final Scorer scores;
        private final DocIdSetIterator favoured;
        private final float factor;

        Scaled(Scorer scores, DocIdSetIterator favoured, float factor) {
            this.scores = scores;
            this.favoured = favoured;
            this.factor = factor;
        }

        @Override
        public int docID() {
            return scores.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return scores.iterator();
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return scores.twoPhaseIterator();
        }

        @Override
        public float score() throws IOException {
            int document = scores.docID();
            if (favoured.docID() < document) {
                favoured.advance(document);
            }
            return favoured.docID() == document ? scores.score() * factor : scores.score();
        }

        @Override
        public int advanceShallow(int target) throws IOException {
            return scores.advanceShallow(target);
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return scores.getMaxScore(upTo) * factor;
        }

        @Override
        public void setMinCompetitiveScore(float least) throws IOException {
            scores.setMinCompetitiveScore(least / factor * ROUNDED_DOWN);
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        scored.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return "(" + scored.toString(field) + ")*" + factor + " for " + favoured;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScaledQuery same
                && scored.equals(same.scored)
                && favoured.equals(same.favoured)
                && factor == same.factor;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scored, favoured, factor);
    }
}
