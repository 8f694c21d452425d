package quarry.source;

import java.io.File;
import java.util.List;

/// Where something is on this machine: a file, a folder, or a member of a zip archive. It tells documents apart
/// whatever they are called in an index.
///
/// @param file    the file or folder as an absolute path without links
/// @param members as [SourceFile#members]
public record Location(String file, List<String> members) {
    public Location {
        members = List.copyOf(members);
    }

    /// A file or folder.
    public Location(String file) {
        this(file, List.of());
    }

    /// Whether it is a place or below it.
    public boolean isWithin(Location place) {
        return place.members.isEmpty()
                ? isWithin(place.file)
                : file.equals(place.file)
                        && members.size() >= place.members.size()
                        && members.subList(0, place.members.size()).equals(place.members);
    }

    /// Whether it is a file or folder or below it. Goes by the text: names that this machine cannot write are no paths.
    public boolean isWithin(String place) {
        return file.equals(place) || file.startsWith(place.endsWith(File.separator) ? place : place + File.separator);
    }

    @Override
    public String toString() {
        return members.isEmpty() ? file : file + "/" + String.join("/", members);
    }
}
