/// Reads a file's bytes into a [quarry.text.Text]: one class a format behind [quarry.format.Format], chosen by
/// content. What several formats share, or one format needs much of, has a room below: `records`, `office`, `markup`,
/// `pdf`; these know no [quarry.format.Format].
@NullMarked
package quarry.format;

import org.jspecify.annotations.NullMarked;
