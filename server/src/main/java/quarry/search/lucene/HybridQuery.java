package quarry.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import quarry.entry.State;
import quarry.index.lucene.Fields;

/// One ranking out of words and meaning. What matches by words matches; what is near in meaning matches too. The score
/// is a weighted sum: words as a share of the best entry's, meaning as the cosine that an entry has above the last of
/// its neighbourhood. Sums of scores keep how much better one is than another, which ranks do not.
final class HybridQuery {
    private final IndexSearcher searcher;
    private final TopicalWords words;
    private final float best;
    private final float[] vector;
    private final ScoreDoc[] nearest;

    /// @param words  scores any entry by words
    /// @param vector the query's vector
    HybridQuery(IndexSearcher searcher, TopicalWords words, float[] vector) throws IOException {
        this.searcher = searcher;
        this.words = words;
        this.vector = vector;
        var top = searcher.search(words.score(), 1).scoreDocs;
        this.best = top.length == 0 ? 1 : Math.max(Float.MIN_NORMAL, top[0].score);
        this.nearest = nearest(new KnnFloatVectorQuery(Fields.VECTOR, vector, Ranking.NEIGHBOURS));
    }

    private ScoreDoc[] nearest(Query neighbours) throws IOException {
        var found = searcher.search(neighbours, Ranking.NEIGHBOURS).scoreDocs;
        for (var one : found) {
            // The way back from Lucene's score of a dot product.
            one.score = 2 * one.score - 1;
        }
        return found;
    }

    /// The query over all entries.
    ///
    /// @param members what matches by words
    Query query(Query members) {
        return query(members, nearest);
    }

    /// The query for use below a filter. The same entries match, those that the filter leaves; but they have their
    /// cosine though many that it does not leave be nearer.
    ///
    /// @param filter matches what is left
    Query query(Query members, Query filter) throws IOException {
        return query(members, nearest(new KnnFloatVectorQuery(Fields.VECTOR, vector, Ranking.NEIGHBOURS, filter)));
    }

    private Query query(Query members, ScoreDoc... neighbours) {
        var matching = new BooleanQuery.Builder().add(members, Occur.SHOULD).add(related(), Occur.SHOULD);
        var fused = new BooleanQuery.Builder()
                .add(matching.build(), Occur.FILTER)
                .add(new BoostQuery(words.told(), Ranking.WORDS / best), Occur.SHOULD)
                .add(new BoostQuery(meaning(neighbours), Ranking.MEANING), Occur.SHOULD);
        return new ScaledQuery(
                fused.build(), new TermQuery(new Term(Fields.STATE, State.ANSWERED.label())), Ranking.ANSWERED_HYBRID);
    }

    /// The entries that match by their meaning alone.
    private Query related() {
        float least = nearest.length == 0
                ? Ranking.RELATED
                : Math.max(Ranking.RELATED, nearest[0].score * Ranking.RELATED_TO_BEST);
        return found(Arrays.stream(nearest).filter(one -> one.score >= least));
    }

    private static Query meaning(ScoreDoc... neighbours) {
        boolean isAll = neighbours.length < Ranking.NEIGHBOURS;
        float floor = isAll ? 0 : Math.max(0, neighbours[neighbours.length - 1].score);
        return found(Arrays.stream(neighbours).map(one -> new ScoreDoc(one.doc, Math.max(0, one.score - floor))));
    }

    private static Query found(Stream<ScoreDoc> documents) {
        return FoundDocuments.of("cosine of the meanings", documents.toArray(ScoreDoc[]::new));
    }
}
