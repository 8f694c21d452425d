package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import quarry.format.Formats;
import quarry.source.Location;
import quarry.source.SourceFile;
import quarry.source.SourceReader;
import quarry.source.SourceRoots;
import quarry.source.SourceTree;
import quarry.vector.VectorStore;

/// Tells whether an index is sound: each file that is kept in its folder, and the documents that it was made of. It
/// takes no lock and writes nothing, so that others may check or write meanwhile and the disk need not be writable.
/// But for one case: of a document whose content changed while the file system tells the same of it, the next run is
/// told to read it.
public final class IndexCheck {
    private static final String REBUILD = "build it again with 'quarry index PATH… --rebuild'";

    private final IndexStore store;
    private final Path build;
    private final List<String> problems = new ArrayList<>();

    private IndexCheck(IndexStore store, Path build) {
        this.store = store;
        this.build = build;
    }

    /// What is wrong with an index, each with what to do about it; nothing when it is sound.
    ///
    /// @throws IOException when there is no index, or one of another version
    public static List<String> problems(Path index) throws IOException {
        var store = new IndexStore(index);
        var problems = new ArrayList<String>();
        store.brokenLock()
                .ifPresent(lock -> problems.add(lock + " is no file, so that nothing can be indexed; delete it"));
        problems.addAll(ofBuild(store));
        problems.addAll(VectorStore.damage(index));
        return problems;
    }

    /// A run may replace the build, and remove it, while it is checked: then the newer one is.
    private static List<String> ofBuild(IndexStore store) throws IOException {
        while (true) {
            var before = Optional.<Path>empty();
            try {
                before = store.current();
                var check = new IndexCheck(store, store.open());
                check.run();
                if (check.problems.isEmpty() || store.current().equals(before)) {
                    return check.problems;
                }
            } catch (IOException e) {
                boolean isSame = before.isEmpty() || store.current().equals(before);
                if (isSame && e instanceof IndexDamagedException) {
                    return List.of(String.valueOf(e.getMessage()));
                }
                if (isSame) {
                    throw e;
                }
            }
        }
    }

    private void run() throws IOException {
        var manifest = IndexManifest.read(build);
        try (var directory = FSDirectory.open(build, NoLockFactory.INSTANCE)) {
            if (isWhole(directory)) {
                try (var reader = DirectoryReader.open(directory)) {
                    compare(manifest, reader);
                }
            }
        }
        if (Measures.FILE.isDamaged(build)) {
            problems.add(build.resolve(Measures.FILE.name()) + " is damaged; 'quarry index PATH…' computes it anew");
        }
        compareWithDisk(manifest);
    }

    private boolean isWhole(FSDirectory directory) {
        var damage = SegmentFiles.damage(directory).or(() -> contradiction(directory));
        damage.ifPresent(what -> problems.add(build + " is damaged: " + what + "; " + REBUILD));
        return damage.isEmpty();
    }

    /// What Lucene finds wrong in files that are as they were written.
    private static Optional<String> contradiction(Directory directory) {
        try (var check = new CheckIndex(directory)) {
            return check.checkIndex().clean ? Optional.empty() : Optional.of("its files contradict each other");
        } catch (IOException | RuntimeException e) {
            return Optional.of("its files cannot be read (" + e.getMessage() + ")");
        }
    }

    private void compare(IndexManifest manifest, DirectoryReader reader) throws IOException {
        if (reader.numDocs() != manifest.entries()) {
            problems.add("the index holds " + reader.numDocs() + " entries and its manifest tells of "
                    + manifest.entries() + "; " + REBUILD);
        }
        var searcher = new IndexSearcher(reader);
        for (var document : manifest.documents()) {
            long told = document.count();
            int held = searcher.count(new TermQuery(new Term(Fields.SOURCE, document.path())));
            if (held != told) {
                problems.add(document.path() + " has " + held + " entries in the index and " + told
                        + " in its manifest; " + REBUILD);
            }
        }
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
        boolean seenNext = unseen.isEmpty() || areDistrusted(unseen);
        for (var path : changed) {
            var how = seenNext || !unseen.contains(path) ? "'quarry index PATH…'" : "'quarry index PATH… --rebuild'";
            problems.add(path + " has changed since it was indexed; bring the index up to date with " + how);
        }
    }

    private boolean hasContent(SourceReader reader, SourceFile file, DocumentRecord document) {
        try {
            return document.sha256().equals(DocumentReader.sha256(Formats.bytes(reader, file)));
        } catch (IOException e) {
            problems.add(document.path() + " " + e.getMessage());
            return true;
        }
    }

    /// Tells the next run to read some documents.
    ///
    /// @return whether it could be told
    private boolean areDistrusted(Set<String> paths) {
        try (var _ = store.lock()) {
            if (store.current().equals(Optional.of(build))) {
                IndexManifest.read(build).distrusting(paths).write(build);
            }
            return true;
        } catch (IOException e) {
            // Somebody else writes it just now, or nobody may.
            return false;
        }
    }
}
