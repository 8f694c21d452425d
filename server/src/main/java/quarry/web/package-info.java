/// HTTP over a [quarry.search.SearchEngine]: JSON, the page and problem documents. Start at [quarry.web.WebServer];
/// each `…Routes` class answers one concern, with what `quarry.report` makes of it.
@NullMarked
package quarry.web;

import org.jspecify.annotations.NullMarked;
