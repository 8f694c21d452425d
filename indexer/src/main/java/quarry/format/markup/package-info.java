/// HTML, Org and reStructuredText → lines of Markdown.
@NullMarked
package quarry.format.markup;

import org.jspecify.annotations.NullMarked;
