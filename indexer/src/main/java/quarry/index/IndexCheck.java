package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import quarry.format.Formats;
import quarry.io.Sha256;
import quarry.source.Location;
import quarry.source.SourceFile;
import quarry.source.SourceReader;
import quarry.source.SourceRoots;
import quarry.source.SourceTree;

/// Tells whether an index is sound: what is kept of it, and the documents that it was made of. It keeps nobody from
/// writing, and writes nothing itself but for one case: of a document whose content changed while the file system tells
/// the same of it, the next run is told to read it.
public final class IndexCheck {
    private final EntryIndex index;
    private final List<String> problems = new ArrayList<>();

    private IndexCheck(EntryIndex index) {
        this.index = index;
    }

    /// What is wrong with an index, each with what to do about it; nothing when it is sound.
    ///
    /// @throws IOException when there is no index, or one of another version
    public static List<String> problems(EntryIndex index) throws IOException {
        var check = new IndexCheck(index);
        check.problems.addAll(index.problems());
        try {
            check.compareWithDisk(index.manifest());
        } catch (IndexDamagedException e) {
            // That is among the problems.
        }
        return check.problems;
    }

    /// Documents that changed since, as far as the folders they came from can be seen.
    private void compareWithDisk(IndexManifest manifest) throws IOException {
        var there = new ArrayList<Path>();
        for (var root : manifest.roots()) {
            if (!root.isAway()) {
                there.add(Path.of(root.path()));
            }
        }
        var known = new HashMap<Location, DocumentRecord>();
        manifest.documents().forEach(document -> known.put(document.location(), document));
        var tree = SourceTree.of(there);
        compareWithDisk(tree, known);
        var roots = new SourceRoots(there);
        known.values().stream()
                .filter(document -> roots.of(document.location()).isPresent())
                .filter(document -> !tree.isUnseen(document.location()))
                .map(DocumentRecord::path)
                .sorted()
                .forEach(path -> problems.add(
                        path + " is gone since it was indexed; bring the index up to date with 'quarry index PATH…'"));
    }

    /// @param known loses the documents that are found
    private void compareWithDisk(SourceTree tree, Map<Location, DocumentRecord> known) throws IOException {
        var changed = new ArrayList<String>();
        var unseen = new HashSet<String>();
        try (var reader = Formats.reader()) {
            for (var file : tree.files()) {
                var document = known.remove(file.location());
                if (document != null && !hasContent(reader, file, document)) {
                    changed.add(document.path());
                    if (document.stamp().provesSame(file.stamp())) {
                        unseen.add(document.path());
                    }
                }
            }
        }
        boolean seenNext = unseen.isEmpty() || index.distrust(unseen);
        for (var path : changed) {
            var how = seenNext || !unseen.contains(path) ? "'quarry index PATH…'" : "'quarry index PATH… --rebuild'";
            problems.add(path + " has changed since it was indexed; bring the index up to date with " + how);
        }
    }

    private boolean hasContent(SourceReader reader, SourceFile file, DocumentRecord document) {
        try {
            return document.sha256().equals(Sha256.hex(Formats.bytes(reader, file)));
        } catch (IOException e) {
            problems.add(document.path() + " " + e.getMessage());
            return true;
        }
    }
}
