/// The documents on disk: finds the files below the paths that were given, each as a
/// [quarry.source.SourceFile] with the path that its entries carry. Uses the JDK only.
@NullMarked
package quarry.source;

import org.jspecify.annotations.NullMarked;
