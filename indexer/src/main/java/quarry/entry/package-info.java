/// What one finds in interview material: an [quarry.entry.Entry] is one question with its answer,
/// the unit that is indexed, searched, compared and counted. Knows nothing of formats, Lucene or HTTP.
@NullMarked
package quarry.entry;

import org.jspecify.annotations.NullMarked;
