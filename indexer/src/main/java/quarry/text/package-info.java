/// A document once its format is gone: a [quarry.text.Text] is a list of lines of Markdown, each with the
/// line of the document it came from. Also how bytes become characters: decoding and the repair of wrongly
/// decoded ones, and the [quarry.text.Budget] within which a document is read. Uses the JDK only.
@NullMarked
package quarry.text;

import org.jspecify.annotations.NullMarked;
