package quarry.source;

import java.nio.file.Path;

/// A file offered for indexing.
///
/// @param file where it is on this machine
/// @param path its name in entries: relative to the folder that was given, with `/` on every system
public record SourceFile(Path file, String path) {}
