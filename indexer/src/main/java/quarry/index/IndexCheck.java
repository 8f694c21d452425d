package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import quarry.format.Formats;
import quarry.source.Location;
import quarry.source.SourceFile;
import quarry.source.SourceReader;
import quarry.source.SourceRoots;
import quarry.source.SourceTree;

/// Tells whether an index is sound.
public final class IndexCheck {
    private IndexCheck() {}

    /// What is wrong with an index, each with what to do about it; nothing when it is sound.
    ///
    /// @throws IOException when there is no index, or one of another version
    public static List<String> problems(Path index) throws IOException {
        var build = new IndexStore(index).open();
        var manifest = IndexManifest.read(build);
        var problems = new ArrayList<String>();
        try (var directory = FSDirectory.open(build)) {
            if (!isWhole(directory, problems)) {
                return problems;
            }
            try (var reader = DirectoryReader.open(directory)) {
                compare(manifest, reader, problems);
            }
        }
        compareWithDisk(manifest, problems);
        return problems;
    }

    private static boolean isWhole(FSDirectory directory, List<String> problems) {
        var found = "Lucene cannot open its files";
        try (var check = new CheckIndex(directory)) {
            var status = check.checkIndex();
            if (status.clean) {
                return true;
            }
            if (status.numBadSegments > 0) {
                found = "Lucene's files are damaged in " + status.numBadSegments + " segments";
            }
        } catch (IOException | RuntimeException e) {
            found = "Lucene's files are damaged (" + e.getMessage() + ")";
        }
        problems.add(found + "; build the index again with 'quarry index PATH… --rebuild'");
        return false;
    }

    private static void compare(IndexManifest manifest, DirectoryReader reader, List<String> problems)
            throws IOException {
        if (reader.numDocs() != manifest.entries()) {
            problems.add("the index holds " + reader.numDocs() + " entries and its manifest tells of "
                    + manifest.entries() + "; build it again with 'quarry index PATH… --rebuild'");
        }
        var searcher = new IndexSearcher(reader);
        for (var document : manifest.documents()) {
            long told = document.count();
            int held = searcher.count(new TermQuery(new Term(Fields.SOURCE, document.path())));
            if (held != told) {
                problems.add(document.path() + " has " + held + " entries in the index and " + told
                        + " in its manifest; build it again with 'quarry index PATH… --rebuild'");
            }
        }
    }

    /// Documents that changed since, as far as the folders they came from are still there.
    private static void compareWithDisk(IndexManifest manifest, List<String> problems) throws IOException {
        var roots = new ArrayList<Path>();
        for (var root : manifest.roots()) {
            if (!root.isAway()) {
                roots.add(Path.of(root.path()));
            }
        }
        var known = new HashMap<Location, DocumentRecord>();
        manifest.documents().forEach(document -> known.put(document.location(), document));
        var tree = SourceTree.of(roots);
        try (var reader = Formats.reader()) {
            for (var file : tree.files()) {
                var document = known.remove(file.location());
                if (document != null) {
                    compare(reader, file, document, problems);
                }
            }
        }
        var looked = new SourceRoots(roots);
        known.values().stream()
                .filter(document -> looked.of(document.location()).isPresent())
                .filter(document -> tree.unseen().stream().noneMatch(document.location()::isWithin))
                .map(DocumentRecord::path)
                .sorted()
                .forEach(path -> problems.add(
                        path + " is gone since it was indexed; bring the index up to date with 'quarry index PATH…'"));
    }

    private static void compare(SourceReader reader, SourceFile file, DocumentRecord document, List<String> problems) {
        try {
            if (!document.sha256().equals(DocumentReader.sha256(Formats.bytes(reader, file)))) {
                problems.add(document.path()
                        + " has changed since it was indexed; bring the index up to date with 'quarry index PATH…'");
            }
        } catch (IOException e) {
            problems.add(document.path() + " " + e.getMessage());
        }
    }
}
