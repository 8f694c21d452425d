/// The search engine over the Lucene index. Start at [quarry.search.lucene.LuceneSearchEngine]; the rest is hidden.
/// May use `quarry.search`, `quarry.index`, `quarry.analysis`, `quarry.entry` and Lucene.
@NullMarked
package quarry.search.lucene;

import org.jspecify.annotations.NullMarked;
