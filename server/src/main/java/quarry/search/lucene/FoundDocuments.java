package quarry.search.lucene;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Matches documents that are found already, each with the score it came with. Good for one reader alone, the one that
/// the documents were found in.
final class FoundDocuments extends Query {
    private final String what;
    /// In order.
    private final int[] documents;

    private final float[] scores;

    private FoundDocuments(String what, int[] documents, float[] scores) {
        this.what = what;
        this.documents = documents;
        this.scores = scores;
    }

    /// @param what how an explanation calls the score
    static FoundDocuments of(String what, ScoreDoc... found) {
        var ordered = found.clone();
        Arrays.sort(ordered, Comparator.comparingInt(one -> one.doc));
        var documents = new int[ordered.length];
        var scores = new float[ordered.length];
        for (int i = 0; i < ordered.length; i++) {
            documents[i] = ordered[i].doc;
            scores[i] = ordered[i].score;
        }
        return new FoundDocuments(what, documents, scores);
    }

    /// How an explanation calls the score.
    String what() {
        return what;
    }

    /// Where documents from `number` on begin.
    private int from(int number) {
        int at = Arrays.binarySearch(documents, number);
        return at < 0 ? -at - 1 : at;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new Weight(this) {
            @Override
            public Explanation explain(LeafReaderContext context, int document) {
                int at = Arrays.binarySearch(documents, context.docBase + document);
                return at < 0 ? Explanation.noMatch(what) : Explanation.match(boost * scores[at], what);
            }

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
                int from = from(context.docBase);
                int to = from(context.docBase + context.reader().maxDoc());
                return from == to ? null : new DefaultScorerSupplier(new Found(context.docBase, from, to, boost));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private final class Found extends Scorer {
        private final DocIdSetIterator iterator;
        private final int base;
        private final int from;
        private final int to;
        private final float boost;
        private int at;

        Found(int base, int from, int to, float boost) {
            this.base = base;
            this.from = from;
            this.to = to;
            this.boost = boost;
            this.at = from - 1;
            this.iterator = new DocIdSetIterator() {
                @Override
                public int docID() {
                    return document();
                }

                @Override
                public int nextDoc() {
                    at++;
                    return document();
                }

                @Override
                public int advance(int target) {
                    int found = Arrays.binarySearch(documents, Math.max(at, from), to, base + target);
                    at = found < 0 ? -found - 1 : found;
                    return document();
                }

                @Override
                public long cost() {
                    return (long) to - from;
                }
            };
        }

        private int document() {
            if (at < from) {
                return -1;
            }
            return at < to ? documents[at] - base : DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        public int docID() {
            return document();
        }

        @Override
        public DocIdSetIterator iterator() {
            return iterator;
        }

        @Override
        public float score() {
            return boost * scores[at];
        }

        @Override
        public float getMaxScore(int upTo) {
            float max = 0;
            for (int i = from; i < to; i++) {
                max = Math.max(max, scores[i]);
            }
            return boost * max;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return documents.length + " documents by " + what;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FoundDocuments same
                && what.equals(same.what)
                && Arrays.equals(documents, same.documents)
                && Arrays.equals(scores, same.scores);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(documents) + Arrays.hashCode(scores);
    }
}
