/// Fits the weights of [quarry.similar.DuplicateClassifier] to judged pairs of questions and measures what they are
/// good for:
/// [quarry.tools.fit.FitDuplicateClassifier] is the program.
@NullMarked
package quarry.tools.fit;

import org.jspecify.annotations.NullMarked;
