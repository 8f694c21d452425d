/// HTTP over a [quarry.search.SearchEngine]: JSON, the page and problem documents. Start at
/// [quarry.web.WebServer]; each `…Routes` class answers one concern, [quarry.web.Json] knows every shape that
/// goes out. The only place that makes HTML. May use `quarry.search` and `quarry.entry`, never an engine.
@NullMarked
package quarry.web;

import org.jspecify.annotations.NullMarked;
