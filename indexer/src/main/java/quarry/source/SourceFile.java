package quarry.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A document offered for indexing: a file, or a member of a zip archive.
///
/// @param file    where it is on this machine; for a member the archive's file
/// @param path    its name in entries: relative to the folder that was given, with `/` on every system
/// @param members the member's name in its archive, after the names of the archives in the archive that it is in;
///                empty for a file
/// @param stamp   what the file system told of it when it was found
/// @param hints   what a user says of it
public record SourceFile(Path file, String path, List<String> members, Stamp stamp, Hints hints) {
    public SourceFile {
        members = List.copyOf(members);
    }

    /// A file of which nothing else is known yet.
    public SourceFile(Path file, String path) {
        this(file, path, List.of(), Stamp.UNKNOWN, Hints.NONE);
    }

    /// What tells it apart from every other document of this machine.
    public Location location() {
        return new Location(file.toString(), members);
    }

    /// The ending of its name without the dot, in lower case; empty when it has none.
    public String extension() {
        return extension(path);
    }

    /// A name as it stands in a line of a report: what ends a line in it is shown and not obeyed.
    static String onOneLine(String name) {
        return name.replace('\n', '␊').replace('\r', '␍');
    }

    static String extension(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
