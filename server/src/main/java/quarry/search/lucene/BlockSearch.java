package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Finds what matches a query, and the best of it, in one run over the index.
final class BlockSearch {
    private static final Comparator<ScoreDoc> WORST_FIRST =
            Comparator.comparingDouble((ScoreDoc hit) -> hit.score).thenComparingInt(hit -> -hit.doc);

    private final int most;
    private final FixedBitSet matches;
    private final PriorityQueue<ScoreDoc> best = new PriorityQueue<>(WORST_FIRST);

    private BlockSearch(int most, int documents) {
        this.most = most;
        this.matches = new FixedBitSet(Math.max(1, documents));
    }

    /// @param best    the best hits, the best first, of equal ones the first in the index
    /// @param matches all documents that match
    record Found(List<ScoreDoc> best, FixedBitSet matches) {
        Found {
            best = List.copyOf(best);
        }
    }

    /// @param most how many of the best are wanted, at least 1
    static Found of(IndexSearcher searcher, Query query, int most) throws IOException {
        var reader = searcher.getIndexReader();
        var search = new BlockSearch(most, reader.maxDoc());
        var scorers = BlockScorers.of(searcher, searcher.rewrite(query), 1);
        for (var segment : reader.leaves()) {
            var scorer = scorers.in(segment);
            if (scorer != null) {
                search.run(
                        scorer,
                        segment.docBase,
                        segment.reader().maxDoc(),
                        segment.reader().getLiveDocs());
            }
        }
        var best = new ArrayList<>(search.best);
        best.sort(WORST_FIRST.reversed());
        return new Found(best, search.matches);
    }

    private void run(BlockScorer scorer, int base, int documents, @Nullable Bits live) throws IOException {
        for (int from = 0; from < documents; from += BlockScorer.SIZE) {
            int to = Math.min(documents, from + BlockScorer.SIZE);
            scorer.score(from, to, least(), (found, scores, size) -> {
                for (int i = 0; i < size; i++) {
                    if (live == null || live.get(found[i])) {
                        add(base + found[i], scores[i]);
                    }
                }
            });
        }
    }

    /// What a later document must score to be among the best.
    private float least() {
        return best.size() < most ? 0 : Math.nextUp(best.element().score);
    }

    private void add(int document, float score) {
        matches.set(document);
        if (best.size() < most) {
            best.add(new ScoreDoc(document, score));
        } else if (score > best.element().score) {
            var worst = best.remove();
            worst.doc = document;
            worst.score = score;
            best.add(worst);
        }
    }
}
