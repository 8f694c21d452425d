/// The port of `quarry.index` over a Lucene index in a folder. Start at [quarry.index.lucene.LuceneEntryIndex]. Builds
/// stand beside each other in the folder ([quarry.index.lucene.IndexStore]), of which one serves;
/// [quarry.index.lucene.LuceneUpdate] writes the next. What a build holds of an entry is said in `quarry.document`,
/// what
/// entries have to do with each other is found by `quarry.compare`.
@NullMarked
package quarry.index.lucene;

import org.jspecify.annotations.NullMarked;
