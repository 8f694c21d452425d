package quarry.search.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import quarry.document.EntryDocuments;

/// Entries with exact characters in a text. Others find those that may have them, and score them; of these the stored
/// texts are read.
final class ExactQuery extends Query {
    private final String field;
    private final ExactCharacters characters;
    private final Query candidates;
    private final AtomicInteger unread;

    /// @param candidates matches every entry that has the characters in the field, and few others
    /// @param unread     how many texts may still be read; every candidate after that counts as a match
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
    public Query rewrite(IndexSearcher searcher) {
        return new BooleanQuery.Builder()
                .add(candidates, Occur.MUST)
                .add(new Reading(), Occur.FILTER)
                .build();
    }

    /// Entries whose texts, as they are read, have the characters; reads each that it is asked for.
    private final class Reading extends Query {
        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
            return new ConstantScoreWeight(this, boost) {
                @Override
                public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                    var stored = context.reader().storedFields();
                    var all = DocIdSetIterator.all(context.reader().maxDoc());
                    var read = new TwoPhaseIterator(all) {
                        @Override
                        public boolean matches() throws IOException {
                            return unread.getAndDecrement() <= 0
                                    || characters.isIn(
                                            EntryDocuments.text(EntryDocuments.entry(stored, all.docID()), field));
                        }

                        @Override
                        public float matchCost() {
                            return 10_000;
                        }
                    };
                    return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, read));
                }

                @Override
                public boolean isCacheable(LeafReaderContext context) {
                    return false;
                }
            };
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public String toString(String other) {
            return ExactQuery.this.toString(other);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reading same && query().equals(same.query());
        }

        @Override
        public int hashCode() {
            return query().hashCode();
        }

        private ExactQuery query() {
            return ExactQuery.this;
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
