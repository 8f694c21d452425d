/// Fits the weights of [quarry.similar.Sameness] to judged pairs of questions and measures what they are good for:
/// [quarry.tools.fit.FitSameness] is the program.
@NullMarked
package quarry.tools.fit;

import org.jspecify.annotations.NullMarked;
