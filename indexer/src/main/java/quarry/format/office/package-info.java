/// The bodies, styles and numbering of word processors → lines of Markdown.
@NullMarked
package quarry.format.office;

import org.jspecify.annotations.NullMarked;
