/// Files and their contents: what every part that keeps something on disk does the same way.
@NullMarked
package quarry.io;

import org.jspecify.annotations.NullMarked;
