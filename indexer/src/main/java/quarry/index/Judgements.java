package quarry.index;

import java.util.Arrays;
import java.util.BitSet;

/// What comparing the questions of an index has found: of each wording which others may ask the same, and which
/// entries answer the open ones. Goes by hashes, so that what is known of questions that stay is known of the next
/// build too. Its arrays are never changed.
///
/// @param counts   the counts of terms that all was judged by
/// @param surroundings the sample of meanings that all was judged by, as [Surroundings#toArray] gives it
/// @param changed  how many wordings came or went since the terms were counted
/// @param wordings hashes of the wordings that were compared, ascending
/// @param meanings those of them, by number, whose sentence vector was known
/// @param copies   those of them whose words alone say enough for copies of them to be the same question
/// @param pairs    wordings that may ask the same, by number
/// @param answers  what answers the open wordings
/// @param answered contents of all answered entries, ascending
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and lists would take four times the memory.
record Judgements(
        TermCounts counts,
        float[] surroundings,
        int changed,
        long[] wordings,
        BitSet meanings,
        BitSet copies,
        Pairs pairs,
        Answers answers,
        long[] answered) {

    /// Pairs of wordings, each once.
    ///
    /// @param probabilities that they ask the same
    record Pairs(int[] ones, int[] others, float[] probabilities) {
        int size() {
            return ones.length;
        }
    }

    /// Answers to open wordings, the best first.
    ///
    /// @param open     the numbers of the wordings, ascending
    /// @param starts   where the answers to each begin, and where the last end
    /// @param contents of the entries that answer
    /// @param scores   how well, from 0 to 1
    record Answers(int[] open, int[] starts, long[] contents, float[] scores) {}

    /// The number of a wording; negative when it was not compared.
    int number(long wording) {
        return Arrays.binarySearch(wordings, wording);
    }
}
