/// The shape of a document before anyone asks what its lines mean: an [quarry.split.outline.Outline] tells of each
/// line whether it is a heading, a list item, code, a table row and so on. Knows nothing of questions.
@NullMarked
package quarry.split.outline;

import org.jspecify.annotations.NullMarked;
