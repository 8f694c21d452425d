package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/// A score by words, weighed by how much the words of a text can tell: a long text would use the query's words if it
/// were about them, one of a single sentence may well say the same in others. Of `n` words, `n / (n + half)` of the
/// score counts.
///
/// @param fields the fields that the text is made of; they must have norms
/// @param half   the length at which half of the score counts, in words
record LengthPrior(List<String> fields, float half) {
    LengthPrior {
        fields = List.copyOf(fields);
    }

    /// Whether a query's scores are weighed so.
    static boolean weighs(FunctionScoreQuery query) {
        return query.getSource() instanceof Source;
    }

    DoubleValuesSource scores() {
        return new Source(this);
    }

    private static final class Source extends DoubleValuesSource {
        private final LengthPrior telling;

        Source(LengthPrior telling) {
            this.telling = telling;
        }

        @Override
        public DoubleValues getValues(LeafReaderContext context, @Nullable DoubleValues scores) throws IOException {
            var lengths = new ArrayList<NumericDocValues>();
            for (var field : telling.fields()) {
                var norms = context.reader().getNormValues(field);
                if (norms != null) {
                    lengths.add(norms);
                }
            }
            if (scores == null) {
                throw new IllegalArgumentException("there are no scores to weigh");
            }
            return new DoubleValues() {
                private int document;

                @Override
                public double doubleValue() throws IOException {
                    double words = 0;
                    for (var length : lengths) {
                        words += length.advanceExact(document) ? SmallFloat.byte4ToInt((byte) length.longValue()) : 0;
                    }
                    return scores.doubleValue() * words / (words + telling.half());
                }

                @Override
                public boolean advanceExact(int number) throws IOException {
                    document = number;
                    return scores.advanceExact(number);
                }
            };
        }

        @Override
        public boolean needsScores() {
            return true;
        }

        @Override
        public DoubleValuesSource rewrite(IndexSearcher searcher) {
            return this;
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return true;
        }

        @Override
        public int hashCode() {
            return telling.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Source same && telling.equals(same.telling);
        }

        @Override
        public String toString() {
            return "words that tell";
        }
    }
}
