package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import quarry.document.Fields;

/// One ranking out of words and meaning. What matches by words matches; what is near in meaning matches too. The score
/// is a weighted sum: words as a share of the best entry's, meaning as the cosine that an entry has above the last of
/// its neighbourhood. Sums of scores keep how much better one is than another, which ranks do not.
final class HybridRanking implements MatchRanking {
    private final IndexSearcher searcher;
    private final IntPredicate isAnswered;
    private final Query words;
    private final float[] vector;
    private final ScoreDoc[] nearest;

    /// @param words      scores any entry by words
    /// @param vector     the query's vector
    /// @param isAnswered whether an entry, by its number, is answered
    HybridRanking(IndexSearcher searcher, TopicalWords words, float[] vector, IntPredicate isAnswered)
            throws IOException {
        this.searcher = searcher;
        this.isAnswered = isAnswered;
        this.vector = vector;
        var top = searcher.search(words.score(), 1).scoreDocs;
        float best = top.length == 0 ? 1 : Math.max(Float.MIN_NORMAL, top[0].score);
        this.words = new BoostQuery(words.told(), Ranking.WORDS / best);
        this.nearest = nearest(null);
    }

    /// The nearest entries with their cosines.
    private ScoreDoc[] nearest(@Nullable Query filter) throws IOException {
        var query = new KnnFloatVectorQuery(Fields.VECTOR, vector, Ranking.NEIGHBOURS, filter);
        var found = searcher.search(query, Ranking.NEIGHBOURS).scoreDocs;
        for (var one : found) {
            // The way back from Lucene's score of a dot product.
            one.score = 2 * one.score - 1;
        }
        return found;
    }

    @Override
    public RankedMatches of(Query members, int most) throws IOException {
        var found = RankedMatches.of(searcher, ranked(members), most);
        float least = nearest.length == 0
                ? Ranking.RELATED
                : Math.max(Ranking.RELATED, nearest[0].score * Ranking.RELATED_TO_BEST);
        Arrays.stream(nearest)
                .filter(one -> one.score >= least)
                .forEach(one -> found.all().set(one.doc));
        return new RankedMatches(fused(found.best(), nearest, found.all(), most), found.all());
    }

    @Override
    public List<ScoreDoc> within(FilterQueries filter, FixedBitSet left, Query members, int most) throws IOException {
        var found = RankedMatches.of(searcher, filter.narrow(ranked(members)), most);
        return fused(found.best(), nearest, left, most);
    }

    /// Ranks what matches by its words, as a part of the sum.
    private Query ranked(Query members) {
        return Ranking.favouringAnswers(
                new BooleanQuery.Builder()
                        .add(members, Occur.FILTER)
                        .add(words, Occur.SHOULD)
                        .build(),
                Ranking.ANSWERED_HYBRID);
    }

    /// The best by the whole sum. What is neither among the best by words nor near scores no more than the last of
    /// these.
    ///
    /// @param byWords  the best by words, all of them or `most`
    /// @param near     the nearest with their cosines
    /// @param matching what may be among the hits
    private List<ScoreDoc> fused(List<ScoreDoc> byWords, ScoreDoc[] near, FixedBitSet matching, int most)
            throws IOException {
        float floor = floor(near);
        var summed = Arrays.stream(near)
                .filter(one -> matching.get(one.doc))
                .map(one -> new ScoreDoc(one.doc, factor(one.doc) * meaning(one, floor)))
                .toArray(ScoreDoc[]::new);
        var scores = new HashMap<Integer, ScoreDoc>();
        byWords.forEach(hit -> scores.put(hit.doc, hit));
        if (summed.length > 0) {
            var meant = new TopDocs(new TotalHits(summed.length, TotalHits.Relation.EQUAL_TO), summed);
            var answered = Ranking.favouringAnswers(words, Ranking.ANSWERED_HYBRID);
            for (var hit : QueryRescorer.rescore(searcher, meant, answered, 1, summed.length).scoreDocs) {
                scores.put(hit.doc, hit);
            }
        }
        return Ranking.best(scores.values(), most);
    }

    private static float meaning(ScoreDoc near, float floor) {
        return Ranking.MEANING * Math.max(0, near.score - floor);
    }

    /// The cosine of the last that was looked at.
    private static float floor(ScoreDoc... near) {
        return near.length < Ranking.NEIGHBOURS ? 0 : Math.max(0, near[near.length - 1].score);
    }

    private float factor(int document) {
        return isAnswered.test(document) ? Ranking.ANSWERED_HYBRID : 1;
    }

    @Override
    public ScoreParts parts(Query members, int document) throws IOException {
        var parts = new ArrayList<>(ScoreParts.of(searcher, words, document).parts());
        float floor = floor(nearest);
        Arrays.stream(nearest)
                .filter(one -> one.doc == document && one.score > floor)
                .forEach(one -> parts.add(new ScoreParts.Meaning(meaning(one, floor), Ranking.MEANING)));
        return new ScoreParts(parts, factor(document));
    }
}
