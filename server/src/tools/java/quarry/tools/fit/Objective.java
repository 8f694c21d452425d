package quarry.tools.fit;

/// What is to become as small as possible.
@FunctionalInterface
interface Objective {
    /// The value at a point.
    ///
    /// @param gradient takes the gradient at that point; what it held is overwritten
    double at(double[] point, double[] gradient);
}
