package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import quarry.entry.Entry;

/// The index as the run before left it: what it holds of a document that did not change is taken over.
final class PreviousIndex implements AutoCloseable {
    private final Path build;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexManifest manifest;

    private PreviousIndex(Path build, IndexManifest manifest) throws IOException {
        this.manifest = manifest;
        this.build = build;
        this.directory = FSDirectory.open(build);
        try {
            this.reader = DirectoryReader.open(directory);
        } catch (IOException | IllegalArgumentException e) {
            directory.close();
            throw new IndexDamagedException("its files cannot be opened", e);
        }
    }

    /// Empty when there is none, or none of this version that is sound.
    static Optional<PreviousIndex> open(IndexStore store) throws IOException {
        try {
            var build = store.current();
            if (build.isEmpty()) {
                return Optional.empty();
            }
            var manifest = IndexManifest.read(build.get());
            return manifest.schema() == IndexManifest.SCHEMA
                    ? Optional.of(new PreviousIndex(build.get(), manifest))
                    : Optional.empty();
        } catch (IndexDamagedException e) {
            // It is about to be replaced.
            return Optional.empty();
        }
    }

    IndexManifest manifest() {
        return manifest;
    }

    /// The folder that it is in.
    Path build() {
        return build;
    }

    /// A document's entries, in its order.
    ///
    /// @throws IndexDamagedException when they cannot be read
    List<Entry> entries(String path) throws IOException {
        try {
            return stored(path);
        } catch (IOException | RuntimeException e) {
            throw new IndexDamagedException("the entries of " + path + " cannot be read from it", e);
        }
    }

    private List<Entry> stored(String path) throws IOException {
        var entries = new ArrayList<Entry>();
        var stored = reader.storedFields();
        for (var leaf : reader.leaves()) {
            var postings = leaf.reader().postings(new Term(Fields.SOURCE, path), PostingsEnum.NONE);
            if (postings == null) {
                continue;
            }
            var live = leaf.reader().getLiveDocs();
            for (int i = postings.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = postings.nextDoc()) {
                if (live != null && !live.get(i)) {
                    continue;
                }
                entries.add(EntryDocuments.entry(stored, leaf.docBase + i));
            }
        }
        return entries;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}
