package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import quarry.document.EntryDocuments;
import quarry.document.Fields;
import quarry.document.TextHash;
import quarry.entry.Entry;
import quarry.index.DocumentRecord;
import quarry.index.HeldEntries;
import quarry.index.IndexDamagedException;
import quarry.index.IndexManifest;

/// The index as the run before left it: what it holds of a document that did not change is taken over. One that is
/// damaged still gives what can be read of it.
final class PreviousIndex implements HeldEntries, AutoCloseable {
    private final IndexStore store;
    private final Path build;
    private final IndexManifest manifest;
    private final FSDirectory directory;
    private final @Nullable DirectoryReader reader;
    private final List<String> damage;

    private PreviousIndex(IndexStore store, Path build, IndexManifest manifest, List<String> damage)
            throws IOException {
        this.store = store;
        this.build = build;
        this.manifest = manifest;
        this.damage = damage;
        this.directory = FSDirectory.open(build);
        this.reader = reader(directory, damage);
    }

    /// Empty when there is none, or one of another version.
    static Optional<PreviousIndex> open(IndexStore store) throws IOException {
        var build = store.latest();
        if (build.isEmpty()) {
            return Optional.empty();
        }
        var damage = new ArrayList<String>();
        var manifest = IndexManifest.NONE;
        try {
            manifest = ManifestFile.read(build.get());
            if (store.current().isEmpty()) {
                damage.add("nothing says which build of it serves");
            }
        } catch (IndexDamagedException e) {
            damage.add(e.what());
        }
        return manifest.schema() == IndexManifest.SCHEMA
                ? Optional.of(new PreviousIndex(store, build.get(), manifest, damage))
                : Optional.empty();
    }

    /// Reads all of it that is new once: Lucene would notice damage only where it merges, and hand it on elsewhere.
    private static @Nullable DirectoryReader reader(FSDirectory directory, List<String> damage) {
        SegmentFiles.newDamage(directory).ifPresent(damage::add);
        try {
            return DirectoryReader.open(directory);
        } catch (IOException | RuntimeException e) {
            damage.add("its files cannot be opened (" + e.getMessage() + ")");
            return null;
        }
    }

    @Override
    public Optional<String> damage() {
        return damage.stream().findFirst();
    }

    @Override
    public Optional<String> loss() throws IOException {
        return store.loss();
    }

    @Override
    public IndexManifest manifest() {
        return manifest;
    }

    @Override
    public IndexManifest.Remembered remembered() throws IOException {
        return store.remembered();
    }

    /// The folder that it is in.
    Path build() {
        return build;
    }

    /// Reads it; null when nothing of it can be read.
    @Nullable
    DirectoryReader reader() {
        return reader;
    }

    /// What the entries of a document have to do with others.
    EarlierRelations relations(String path) throws IOException {
        return reader == null ? EarlierRelations.NONE : EarlierRelations.of(reader, path);
    }

    @Override
    public Optional<Set<String>> documents() {
        if (reader == null) {
            return Optional.empty();
        }
        var paths = new HashSet<String>();
        try {
            for (var leaf : reader.leaves()) {
                var values = DocValues.getSortedSet(leaf.reader(), Fields.SOURCE);
                var live = leaf.reader().getLiveDocs();
                for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
                    if (live == null || live.get(i)) {
                        paths.add(values.lookupOrd(values.nextOrd()).utf8ToString());
                    }
                }
            }
            return Optional.of(paths);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Entry> entries(DocumentRecord document) throws IOException {
        var path = document.path();
        IOException cause = null;
        try {
            if (reader != null) {
                var entries = stored(reader, path);
                // What is damaged may be read as something else.
                if (damage.isEmpty() || document.count() == entries.size()) {
                    return entries;
                }
            }
        } catch (IOException | RuntimeException e) {
            cause = new IOException(e);
        }
        throw new IndexDamagedException("the entries of " + path + " cannot be read from it", cause);
    }

    private static List<Entry> stored(DirectoryReader reader, String path) throws IOException {
        var entries = new ArrayList<Entry>();
        var stored = reader.storedFields();
        for (var leaf : reader.leaves()) {
            var contents = DocValues.getNumeric(leaf.reader(), Fields.CONTENT);
            var postings = leaf.reader().postings(new Term(Fields.SOURCE, path), PostingsEnum.NONE);
            if (postings == null) {
                continue;
            }
            var live = leaf.reader().getLiveDocs();
            for (int i = postings.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = postings.nextDoc()) {
                if (live != null && !live.get(i)) {
                    continue;
                }
                var entry = EntryDocuments.entry(stored, leaf.docBase + i);
                if (!contents.advanceExact(i) || contents.longValue() != TextHash.content(entry)) {
                    throw new IOException("an entry does not fit its hash");
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
