package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Makes the [BlockScorer] of a query for each segment.
@FunctionalInterface
interface BlockScorers {
    /// Null where nothing matches.
    @Nullable
    BlockScorer in(LeafReaderContext segment) throws IOException;

    /// @param query rewritten
    /// @param boost what its scores are multiplied by
    static BlockScorers of(IndexSearcher searcher, Query query, float boost) throws IOException {
        return switch (query) {
            case BoostQuery boosted -> of(searcher, boosted.getQuery(), boost * boosted.getBoost());
            case DisjunctionMaxQuery any -> best(searcher, any, boost);
            case ScaledQuery scaled -> scaled(searcher, scaled, boost);
            case BooleanQuery all when isSummed(all) -> sum(searcher, all, boost);
            default -> single(query.createWeight(searcher, ScoreMode.COMPLETE, boost));
        };
    }

    /// Whether its clauses are of the kinds that occur together: words of which some must match, or what must
    /// match with what may.
    private static boolean isSummed(BooleanQuery all) {
        boolean anyRequired = all.clauses().stream().anyMatch(clause -> clause.isRequired());
        boolean anyOptional = !all.getClauses(Occur.SHOULD).isEmpty();
        return anyRequired ? all.getMinimumNumberShouldMatch() == 0 : anyOptional;
    }

    private static BlockScorers single(Weight weight) {
        return segment -> {
            var scorer = weight.scorer(segment);
            return scorer == null ? null : new SingleScorer(scorer);
        };
    }

    private static BlockScorers best(IndexSearcher searcher, DisjunctionMaxQuery any, float boost) throws IOException {
        var parts = all(searcher, any.getDisjuncts(), boost);
        return segment -> {
            var scorers = in(segment, parts);
            return switch (scorers.size()) {
                case 0 -> null;
                case 1 -> scorers.getFirst();
                default -> new BestScorer(scorers, any.getTieBreakerMultiplier());
            };
        };
    }

    private static BlockScorers scaled(IndexSearcher searcher, ScaledQuery scaled, float boost) throws IOException {
        var scores = of(searcher, scaled.scored(), boost);
        var favoured = searcher.createWeight(searcher.rewrite(scaled.favoured()), ScoreMode.COMPLETE_NO_SCORES, 1);
        return segment -> {
            var scorer = scores.in(segment);
            var favours = scorer == null ? null : favoured.scorer(segment);
            return scorer == null || favours == null
                    ? scorer
                    : new FavouringScorer(scorer, favours.iterator(), scaled.factor());
        };
    }

    private static BlockScorers sum(IndexSearcher searcher, BooleanQuery sum, float boost) throws IOException {
        var must = all(searcher, sum.getClauses(Occur.MUST), boost);
        var filters = weights(searcher, sum.getClauses(Occur.FILTER), ScoreMode.COMPLETE_NO_SCORES, 1);
        var not = weights(searcher, sum.getClauses(Occur.MUST_NOT), ScoreMode.COMPLETE_NO_SCORES, 1);
        if (must.isEmpty() && filters.isEmpty()) {
            var words = all(searcher, sum.getClauses(Occur.SHOULD), boost);
            int least = Math.max(1, sum.getMinimumNumberShouldMatch());
            return segment -> {
                var scorers = in(segment, words);
                return scorers.size() < least
                        ? null
                        : new SumScorer(
                                scorers, least, scorers.size() == 1, new Additions(List.of(), scorers(segment, not)));
            };
        }
        var may = weights(searcher, sum.getClauses(Occur.SHOULD), ScoreMode.TOP_SCORES, boost);
        return segment -> {
            var scorers = in(segment, must);
            for (var filter : scorers(segment, filters)) {
                scorers.add(new SingleScorer(filter, false));
            }
            return scorers.size() < must.size() + filters.size()
                    ? null
                    : new SumScorer(
                            scorers,
                            scorers.size(),
                            must.size() < 2,
                            new Additions(scorers(segment, may), scorers(segment, not)));
        };
    }

    private static List<BlockScorers> all(IndexSearcher searcher, Iterable<Query> queries, float boost)
            throws IOException {
        var all = new ArrayList<BlockScorers>();
        for (var query : queries) {
            all.add(of(searcher, query, boost));
        }
        return all;
    }

    private static List<Weight> weights(IndexSearcher searcher, Iterable<Query> queries, ScoreMode mode, float boost)
            throws IOException {
        var weights = new ArrayList<Weight>();
        for (var query : queries) {
            weights.add(searcher.createWeight(query, mode, boost));
        }
        return weights;
    }

    private static List<BlockScorer> in(LeafReaderContext segment, List<BlockScorers> parts) throws IOException {
        var scorers = new ArrayList<BlockScorer>();
        for (var part : parts) {
            var scorer = part.in(segment);
            if (scorer != null) {
                scorers.add(scorer);
            }
        }
        return scorers;
    }

    private static List<Scorer> scorers(LeafReaderContext segment, List<Weight> weights) throws IOException {
        var scorers = new ArrayList<Scorer>();
        for (var weight : weights) {
            var scorer = weight.scorer(segment);
            if (scorer != null) {
                scorers.add(scorer);
            }
        }
        return scorers;
    }
}
