package quarry.search.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Matches documents that are known to match something already. Good for one reader alone, the one that they were found
/// in. What is in the set must not change any more.
final class MatchedDocuments extends Query {
    private final FixedBitSet documents;

    MatchedDocuments(FixedBitSet documents) {
        this.documents = documents;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) {
                int end = segment.docBase + segment.reader().maxDoc();
                var iterator = new Shifted(new BitSetIterator(documents, documents.length()), segment.docBase, end);
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, iterator));
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    /// The documents of one segment, by their numbers in it.
    private static final class Shifted extends DocIdSetIterator {
        private final BitSetIterator all;
        private final int base;
        private final int end;
        private int document = -1;

        Shifted(BitSetIterator all, int base, int end) {
            this.all = all;
            this.base = base;
            this.end = end;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            return document == NO_MORE_DOCS ? document : advance(document + 1);
        }

        @Override
        public int advance(int target) {
            int next = target >= end - base ? NO_MORE_DOCS : all.advance(base + target);
            document = next >= end ? NO_MORE_DOCS : next - base;
            return document;
        }

        @Override
        public long cost() {
            return (long) end - base;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return documents.cardinality() + " documents";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MatchedDocuments same && documents.equals(same.documents);
    }

    @Override
    public int hashCode() {
        return documents.hashCode();
    }
}
