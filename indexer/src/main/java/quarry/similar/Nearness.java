package quarry.similar;

/// How near the meanings of two questions lie.
///
/// @param cosine   of the angle between their sentence vectors
/// @param relative twice that, less the mean cosine that each has to its own surroundings: 0 for two questions as far
///                 apart as they are from others
public record Nearness(double cosine, double relative) {
    /// @param crowd      the mean cosine that the one has to its surroundings
    /// @param otherCrowd that of the other
    public static Nearness of(double cosine, double crowd, double otherCrowd) {
        return new Nearness(cosine, 2 * cosine - crowd - otherCrowd);
    }
}
