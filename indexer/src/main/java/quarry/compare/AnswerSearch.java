package quarry.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import quarry.compare.ComparedIndex.Which;
import quarry.similar.Answering;

/// Finds what answers the open questions of an index.
final class AnswerSearch {
    /// Answers kept for an open question.
    static final int MOST_ANSWERS = 5;
    /// Answers read for an open question.
    private static final int ANSWERS_READ = 12;

    private final ComparedIndex index;
    private final PairLists pairs;
    private final long[] contents;
    private final AnswerStems texts;
    private final BitSet answered;

    /// @param contents of each document, as [Fields#CONTENT] has it
    /// @param pairs    those that were judged
    AnswerSearch(ComparedIndex index, long[] contents, PairLists pairs) {
        this.index = index;
        this.contents = contents;
        this.texts = new AnswerStems(index);
        this.answered = index.wordings(Which.ANSWERED);
        this.pairs = pairs;
    }

    /// An answer to an open question.
    record Found(long content, float score) {}

    /// An answer that may do.
    ///
    /// @param score without its text
    private record Likely(int document, int wording, double sameness, double score) {}

    /// The answers to an open wording, the best first; each content once.
    List<Found> answers(int wording) throws IOException {
        var likely = new ArrayList<Likely>();
        var judged = new HashMap<Integer, Float>();
        pairs.forEach(wording, judged::put);
        for (int near : near(wording)) {
            double sameness = near == wording
                    ? index.probability(wording, wording)
                    : judged.getOrDefault(near, (float) PairJudging.LEAST_PROBABILITY);
            double score = score(wording, near, sameness, Set.of());
            answered(near).forEach(document -> likely.add(new Likely(document, near, sameness, score)));
        }
        likely.sort(Comparator.comparingDouble((Likely one) -> -one.score())
                .thenComparingLong(one -> contents[one.document()]));
        // What an answer's text may add cannot lift it above this.
        double least =
                likely.size() < MOST_ANSWERS ? 0 : likely.get(MOST_ANSWERS - 1).score();
        var found = new ArrayList<Found>();
        for (var one : likely.subList(0, Math.min(ANSWERS_READ, likely.size()))) {
            if (one.score() + Answering.MOST_TOLD >= Math.max(least, Answering.PARTLY)) {
                double score = score(wording, one.wording(), one.sameness(), texts.of(one.document()));
                if (score >= Answering.PARTLY) {
                    found.add(new Found(contents[one.document()], (float) score));
                }
            }
        }
        found.sort(Comparator.comparingDouble((Found one) -> -one.score()).thenComparingLong(Found::content));
        return List.copyOf(found.subList(0, Math.min(MOST_ANSWERS, found.size())));
    }

    private int[] near(int wording) throws IOException {
        var near = index.near(wording, Which.ANSWERED);
        return answered.get(wording)
                ? IntStream.concat(IntStream.of(wording), IntStream.of(near)).toArray()
                : near;
    }

    /// Answered entries of a wording, each content once.
    private List<Integer> answered(int wording) {
        var wordings = index.wordings();
        var documents = new ArrayList<Integer>();
        var known = new HashSet<Long>();
        for (int i = 0; i < wordings.documents(wording); i++) {
            int document = wordings.document(wording, i);
            if (index.isAnswered(document) && known.add(contents[document])) {
                documents.add(document);
            }
        }
        documents.sort(Comparator.comparingLong(document -> contents[document]));
        return documents.subList(0, Math.min(MOST_ANSWERS, documents.size()));
    }

    private double score(int wording, int near, double sameness, Set<String> text) throws IOException {
        return Answering.score(index.question(wording), index.question(near), sameness, text);
    }
}
