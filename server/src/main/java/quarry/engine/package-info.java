/// The kinds of indexes there are, each in a class of its own, and the way to open one by its name. Nothing else knows
/// which kind an index is of.
@NullMarked
package quarry.engine;

import org.jspecify.annotations.NullMarked;
