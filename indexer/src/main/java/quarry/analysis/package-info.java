/// Words into terms, the same way when an index is written and when it is searched. Start at
/// [quarry.analysis.TechnicalAnalyzer]. Knows no entries.
@NullMarked
package quarry.analysis;

import org.jspecify.annotations.NullMarked;
