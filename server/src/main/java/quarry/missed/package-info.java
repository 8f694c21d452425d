/// What people look for and do not find: [quarry.missed.MissedSearches] counts the searches that
/// [quarry.missed.Outcome] tells as missed.
@NullMarked
package quarry.missed;

import org.jspecify.annotations.NullMarked;
