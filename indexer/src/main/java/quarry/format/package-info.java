/// Reads a file's bytes into a [quarry.text.Text]: one class a format behind [quarry.format.Format], chosen by
/// content. Knows nothing of questions. May use `quarry.source`, `quarry.text` and document libraries.
@NullMarked
package quarry.format;

import org.jspecify.annotations.NullMarked;
