/// An entry as a Lucene document: its fields ([quarry.document.Fields]), its texts, and what it has to do with others
/// ([quarry.document.Relations]). Everything that reads or writes the index agrees here.
@NullMarked
package quarry.document;

import org.jspecify.annotations.NullMarked;
