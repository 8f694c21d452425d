/// Brings an index up to date with the documents on disk. Start at [quarry.index.IndexRun], the one use case: documents
/// are found and compared with what the index knows of them ([quarry.index.IndexPlan]), read, split, and written
/// through
/// [quarry.index.EntryIndex], the port behind which the index is. Knows no index itself.
@NullMarked
package quarry.index;

import org.jspecify.annotations.NullMarked;
