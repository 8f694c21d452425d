/// What was found, as JSON, Markdown, comma-separated values and text: the same for the command line and the web.
/// [quarry.report.Json] has the shapes of all JSON. Its `AnswerHtml` and `Highlight` make HTML of texts that nobody
/// trusts.
@NullMarked
package quarry.report;

import org.jspecify.annotations.NullMarked;
