package quarry.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/// How what a query finds by its words is ranked, and what is found beside it.
interface MatchRanking {
    /// @param members what matches by words
    /// @param most    how many of the best are wanted, at least 1
    RankedMatches of(Query members, int most) throws IOException;

    /// The best of the matches that a filter leaves.
    ///
    /// @param left all of these
    List<ScoreDoc> within(FilterQueries filter, FixedBitSet left, Query members, int most) throws IOException;

    /// Why an entry has its score.
    ScoreParts parts(Query members, int document) throws IOException;

    /// By the words' own scores.
    record ByWords(IndexSearcher searcher) implements MatchRanking {
        @Override
        public RankedMatches of(Query members, int most) throws IOException {
            return RankedMatches.of(searcher, members, most);
        }

        @Override
        public List<ScoreDoc> within(FilterQueries filter, FixedBitSet left, Query members, int most)
                throws IOException {
            return of(filter.narrow(members), most).best();
        }

        @Override
        public ScoreParts parts(Query members, int document) throws IOException {
            return ScoreParts.of(searcher, members, document);
        }
    }
}
