package quarry.similar;

/// A pair of questions, by the numbers they go under.
///
/// @param probability that the two are the same, from 0 to 1
public record Scored(int one, int other, double probability) {
    public Scored {
        if (one == other) {
            throw new IllegalArgumentException("a question beside itself: " + one);
        }
    }
}
