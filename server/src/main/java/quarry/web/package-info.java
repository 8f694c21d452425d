/// HTTP over a [quarry.search.SearchEngine]: JSON, the page and problem documents. Start at
/// [quarry.web.WebServer]; each `…Routes` class answers one concern, with what `quarry.report` makes of it. May use
/// `quarry.report`, `quarry.search`, `quarry.syllabus`, `quarry.missed` and `quarry.entry`, never an engine.
@NullMarked
package quarry.web;

import org.jspecify.annotations.NullMarked;
