/// Holds every pattern of the program against lines that are hard for it: [CodePatterns] finds the patterns in the
/// compiled classes, [PatternAttacks] makes the lines.
@NullMarked
package quarry.pattern;

import org.jspecify.annotations.NullMarked;
