package quarry.search.lucene;

import java.io.IOException;

/// Scores the documents of one segment block by block: all that a part of a query has within some thousand neighbouring
/// documents at once. Most of a question's words are frequent, and each is looked for in several fields; stepping
/// through so many lists document by document, as Lucene's own scorers do for such a query, costs several times as much
/// as going through each of them in one run. Not thread-safe.
interface BlockScorer {
    /// Documents in a block. What is kept of a block fits into a processor's nearest caches.
    int SIZE = 4096;

    /// Receives documents, in order, with their scores.
    interface Sink {
        void accept(int[] documents, float[] scores, int size) throws IOException;
    }

    /// Gives what matches from one document up to, but without, another, at most [#SIZE] documents. Blocks are asked
    /// for in order.
    ///
    /// @param least a document whose score is less than this may be given with any lower score
    void score(int from, int to, float least, Sink sink) throws IOException;

    /// About how many documents match.
    long cost();
}
