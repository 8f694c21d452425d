/// The search engine over the Lucene index. Start at [quarry.search.lucene.LuceneSearchEngine]; the rest is hidden.
@NullMarked
package quarry.search.lucene;

import org.jspecify.annotations.NullMarked;
