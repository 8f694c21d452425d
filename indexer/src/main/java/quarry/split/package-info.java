/// Turns a [quarry.text.Text] into entries: several readings of the document compete, the one that explains
/// most of it with the least contradiction wins. Start at [quarry.split.Splitter]. May use `quarry.text`,
/// `quarry.code`, `quarry.topic` and `quarry.entry`; knows no file and no index.
@NullMarked
package quarry.split;

import org.jspecify.annotations.NullMarked;
