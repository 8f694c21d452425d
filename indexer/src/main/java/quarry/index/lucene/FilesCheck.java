package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import quarry.compare.Measures;
import quarry.document.Fields;
import quarry.index.IndexDamagedException;
import quarry.index.IndexManifest;
import quarry.vector.VectorStore;

/// Tells whether the files of an index are sound and fit each other. It takes no lock and writes nothing, so that
/// others
/// may check or write meanwhile and the disk need not be writable.
final class FilesCheck {
    private static final String REBUILD = "build it again with 'quarry index PATH… --rebuild'";

    private final Path build;
    private final List<String> problems = new ArrayList<>();

    private FilesCheck(Path build) {
        this.build = build;
    }

    /// @throws IOException when there is no index, or one of another version
    static List<String> problems(IndexStore store) throws IOException {
        var problems = new ArrayList<String>();
        store.brokenLock()
                .ifPresent(lock -> problems.add(lock + " is no file, so that nothing can be indexed; delete it"));
        problems.addAll(ofBuild(store));
        problems.addAll(VectorStore.damage(store.folder()));
        return problems;
    }

    /// A run may replace the build, and remove it, while it is checked: then the newer one is.
    private static List<String> ofBuild(IndexStore store) throws IOException {
        while (true) {
            var before = Optional.<Path>empty();
            try {
                before = store.current();
                var check = new FilesCheck(store.open());
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
        var manifest = ManifestFile.read(build);
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
}
