package quarry.compare;

/// Pairs of wordings, each once, by the numbers of the wordings. Its arrays are never changed once all are judged.
///
/// @param probabilities that they ask the same
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and lists would take four times the memory.
record Pairs(int[] ones, int[] others, float[] probabilities) {
    int size() {
        return ones.length;
    }
}
