/// The HTTP interface and the page. Start at [quarry.web.WebServer]; [quarry.web.Json] writes entries and results as
/// JSON for the command line too. May use `quarry.search`, `quarry.entry`, Javalin, Jackson and commonmark; knows no
/// Lucene.
@NullMarked
package quarry.web;

import org.jspecify.annotations.NullMarked;
