package quarry.search.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import quarry.index.lucene.EntryDocuments;

/// Entries with exact characters in a text. Others find those that may have them, and score them; of these the stored
/// texts are read.
final class ExactQuery extends Query {
    private final String field;
    private final ExactCharacters characters;
    private final Query candidates;
    private final AtomicInteger unread;

    /// @param candidates matches every entry that has the characters in the field, and few others
    /// @param unread     so many texts may still be read; what is a candidate after that matches
    ExactQuery(String field, ExactCharacters characters, Query candidates, AtomicInteger unread) {
        this.unread = unread;
        this.field = field;
        this.characters = characters;
        this.candidates = candidates;
    }

    String field() {
        return field;
    }

    ExactCharacters characters() {
        return characters;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = candidates.rewrite(searcher);
        return rewritten.equals(candidates) ? this : new ExactQuery(field, characters, rewritten, unread);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        var all = scoreMode.isExhaustive() ? scoreMode : ScoreMode.COMPLETE;
        return new Reading(candidates.createWeight(searcher, all, boost));
    }

    private final class Reading extends FilterWeight {
        Reading(Weight candidates) {
            super(ExactQuery.this, candidates);
        }

        private boolean isIn(StoredFields stored, int document) throws IOException {
            return characters.isIn(EntryDocuments.text(EntryDocuments.entry(stored, document), field));
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            var scorers = in.scorerSupplier(context);
            if (scorers == null) {
                return null;
            }
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    return new Read(scorers.get(leadCost), context.reader().storedFields());
                }

                @Override
                public long cost() {
                    return scorers.cost();
                }
            };
        }

        @Override
        public Explanation explain(LeafReaderContext context, int document) throws IOException {
            var explained = in.explain(context, document);
            return explained.isMatch() && !isIn(context.reader().storedFields(), document)
                    ? Explanation.noMatch("other characters")
                    : explained;
        }

        @Override
        public @Nullable Matches matches(LeafReaderContext context, int document) throws IOException {
            return isIn(context.reader().storedFields(), document) ? in.matches(context, document) : null;
        }

        @Override
        public int count(LeafReaderContext context) {
            return -1;
        }

        private final class Read extends Scorer {
            private final Scorer candidates;
            private final StoredFields stored;

            Read(Scorer candidates, StoredFields stored) {
                this.candidates = candidates;
                this.stored = stored;
            }

            @Override
            public int docID() {
                return candidates.docID();
            }

            @Override
            public float score() throws IOException {
                return candidates.score();
            }

            @Override
            public DocIdSetIterator iterator() {
                return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
            }

            @Override
            public TwoPhaseIterator twoPhaseIterator() {
                return new TwoPhaseIterator(candidates.iterator()) {
                    @Override
                    public boolean matches() throws IOException {
                        return unread.getAndDecrement() <= 0 || isIn(stored, approximation.docID());
                    }

                    @Override
                    public float matchCost() {
                        return 10_000;
                    }
                };
            }

            @Override
            public float getMaxScore(int upTo) throws IOException {
                return candidates.getMaxScore(upTo);
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String other) {
        return field + ":\"" + characters.typed() + "\"";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExactQuery same
                && field.equals(same.field)
                && characters.equals(same.characters)
                && candidates.equals(same.candidates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, characters, candidates);
    }
}
