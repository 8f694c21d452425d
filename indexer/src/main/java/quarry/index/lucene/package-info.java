/// Entries into a Lucene index in a folder and back. Start at [quarry.index.lucene.LuceneEntryIndex];
/// [quarry.index.lucene.Fields] lists what is indexed and how. Builds stand beside each other in the folder
/// ([quarry.index.lucene.IndexStore]), of which one serves. Which questions ask the same is kept in fields of their
/// entries ([quarry.index.lucene.Relations]), found by [quarry.index.lucene.QuestionComparison].
@NullMarked
package quarry.index.lucene;

import org.jspecify.annotations.NullMarked;
