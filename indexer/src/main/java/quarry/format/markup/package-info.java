/// HTML, Org and reStructuredText → lines of Markdown. May use `quarry.text`.
@NullMarked
package quarry.format.markup;

import org.jspecify.annotations.NullMarked;
