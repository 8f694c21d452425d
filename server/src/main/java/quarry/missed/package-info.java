/// What people look for and do not find: [quarry.missed.MissedSearches] counts the searches that
/// [quarry.missed.Outcome] tells as missed. May use `quarry.search`, `quarry.entry`, `quarry.analysis` and
/// `quarry.similar`.
@NullMarked
package quarry.missed;

import org.jspecify.annotations.NullMarked;
