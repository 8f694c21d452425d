package quarry.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import quarry.index.IndexManifest.Remembered;
import quarry.index.IndexManifest.RememberedDocument;
import quarry.source.Location;
import quarry.source.SourceRoots;

/// What an index is left with when some places are taken out of it.
///
/// @param rootsLeft     the roots that stay
/// @param documentsLeft the documents that stay
/// @param dropped       where the others are
record IndexRemoval(SourceRoots rootsLeft, List<RememberedDocument> documentsLeft, Set<Location> dropped) {
    /// @param places files and folders, or documents and folders of them as they are called in the index
    /// @throws NoSuchFileException when the index holds nothing of one of them
    static IndexRemoval of(List<String> places, Remembered index) throws IOException {
        var roots = new ArrayList<Path>();
        for (var root : index.roots()) {
            roots.add(Path.of(root));
        }
        var left = new ArrayList<>(index.documents());
        var dropped = new HashSet<Location>();
        for (var place : places) {
            if (place.isBlank()) {
                throw nothingOf(place, index.roots());
            }
            var onDisk = SourceRoots.real(Path.of(place));
            boolean wasRoot = roots.removeIf(root -> root.startsWith(onDisk));
            boolean held = drop(left, dropped, document -> isWithin(document.location(), onDisk));
            if (!wasRoot && !held && !drop(left, dropped, document -> isCalled(document.path(), place))) {
                throw nothingOf(place, index.roots());
            }
        }
        return new IndexRemoval(new SourceRoots(roots), left, dropped);
    }

    private static boolean drop(
            List<RememberedDocument> documents, Set<Location> dropped, Predicate<RememberedDocument> unwanted) {
        documents.stream()
                .filter(unwanted)
                .map(RememberedDocument::location)
                .filter(Objects::nonNull)
                .forEach(dropped::add);
        return documents.removeIf(unwanted);
    }

    private static boolean isWithin(@Nullable Location location, Path place) {
        // Members of archives are named as if these were folders.
        return location != null && new Location(location.toString()).isWithin(place.toString());
    }

    private static boolean isCalled(String path, String place) {
        return path.equals(place) || path.startsWith(place.endsWith("/") ? place : place + "/");
    }

    private static NoSuchFileException nothingOf(String place, List<String> roots) {
        return new NoSuchFileException(
                place, null, "the index holds nothing of it; it holds documents of " + String.join(", ", roots));
    }

    boolean drops(Location location) {
        return dropped.contains(location);
    }
}
