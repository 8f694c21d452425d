/// The documents on disk: finds the files below the paths that were given and the members of zip archives among them,
/// each as a [quarry.source.SourceFile] with the path that its entries carry and what a `quarry.yaml` says of it, and
/// reads their bytes. Knows no format.
@NullMarked
package quarry.source;

import org.jspecify.annotations.NullMarked;
