/// Turns a [quarry.text.Text] into entries: several readings of the document compete, the one that explains most of it
/// with the least contradiction wins. Start at [quarry.split.Splitter]. Knows no file and no index.
@NullMarked
package quarry.split;

import org.jspecify.annotations.NullMarked;
