package quarry.index;

import java.nio.file.Path;
import java.util.List;

/// What a run is to do.
///
/// @param paths   files and folders to bring the index up to date with; what it holds of others stays
/// @param only    whether what it holds of others is dropped instead
/// @param rebuild whether every document of the index is read again, changed or not
public record IndexRequest(List<Path> paths, boolean only, boolean rebuild) {
    public IndexRequest {
        paths = List.copyOf(paths);
    }

    /// To bring an index up to date with some paths.
    public static IndexRequest of(List<Path> paths) {
        return new IndexRequest(paths, false, false);
    }
}
