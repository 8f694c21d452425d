package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// The score of one document taken apart: which of a query's smallest parts gave how much of it. The score is the sum
/// of the parts times the factor.
///
/// @param parts  in the order of the query
/// @param factor what the sum is multiplied by
record ScoreParts(List<Part> parts, double factor) {
    /// What gave some of it.
    sealed interface Part {
        double value();
    }

    /// A word or phrase in one field, for most.
    ///
    /// @param query what matched
    record Matched(Query query, double value) implements Part {}

    /// Nearness of meaning.
    ///
    /// @param weight what the cosine above the last neighbour's was multiplied by
    record Meaning(double value, double weight) implements Part {}

    /// A share of the score of a hit that asks the same.
    record SameQuestion(double value) implements Part {}

    ScoreParts {
        parts = List.copyOf(parts);
    }

    static ScoreParts of(IndexSearcher searcher, Query query, int document) throws IOException {
        var walk = new Walk(searcher, document);
        walk.add(query, 1);
        return new ScoreParts(walk.parts, walk.factor);
    }

    /// What the parts give together.
    double sum() {
        return parts.stream().mapToDouble(Part::value).sum();
    }

    private static final class Walk {
        private final IndexSearcher searcher;
        private final int document;
        private final List<Part> parts = new ArrayList<>();
        private double factor = 1;

        Walk(IndexSearcher searcher, int document) {
            this.searcher = searcher;
            this.document = document;
        }

        /// 0 where the query does not match.
        private double score(Query query) throws IOException {
            var explanation = searcher.explain(query, document);
            return explanation.isMatch() ? explanation.getValue().doubleValue() : 0;
        }

        private void add(Query query, double weight) throws IOException {
            switch (query) {
                case BooleanQuery all
                when score(all) > 0 -> {
                    for (var clause : all.clauses()) {
                        if (clause.isScoring()) {
                            add(clause.query(), weight);
                        }
                    }
                }
                case BooleanQuery _ -> {}
                case BoostQuery boosted -> add(boosted.getQuery(), weight * boosted.getBoost());
                case DisjunctionMaxQuery any -> addBest(any.getDisjuncts(), any.getTieBreakerMultiplier(), weight);
                case FunctionScoreQuery weighed -> addWeighed(weighed, weight);
                default -> {
                    double value = weight * score(query);
                    if (value != 0) {
                        parts.add(new Matched(query, value));
                    }
                }
            }
        }

        /// The best counts whole, the others a share.
        private void addBest(Collection<Query> any, double share, double weight) throws IOException {
            var each = List.copyOf(any);
            int best = 0;
            double most = 0;
            for (int i = 0; i < each.size(); i++) {
                double score = score(each.get(i));
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
            for (int i = 0; i < each.size(); i++) {
                if (i == best || share > 0) {
                    add(each.get(i), i == best ? weight : weight * share);
                }
            }
        }

        /// How much a text can tell is a matter of the words alone, whether an entry is answered one of all.
        private void addWeighed(FunctionScoreQuery weighed, double weight) throws IOException {
            double before = score(weighed.getWrappedQuery());
            double by = before == 0 ? 1 : score(weighed) / before;
            if (LengthPrior.weighs(weighed)) {
                add(weighed.getWrappedQuery(), weight * by);
            } else {
                factor *= by;
                add(weighed.getWrappedQuery(), weight);
            }
        }
    }
}
