/// How good a ranking is, by judgements of people: the measures, and the files that judgements come in. Knows no
/// engine; `quarry eval` puts the two together.
@NullMarked
package quarry.eval;

import org.jspecify.annotations.NullMarked;
