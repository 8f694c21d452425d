/// Entries into a Lucene index and back. Start at [quarry.index.IndexRun], which brings an index up to date with the
/// documents on disk; [quarry.index.Fields] lists what is indexed and how. May use all packages of this module.
@NullMarked
package quarry.index;

import org.jspecify.annotations.NullMarked;
