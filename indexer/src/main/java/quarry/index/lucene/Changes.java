package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.compare.Measures;
import quarry.document.EntryDocuments;
import quarry.entry.Entry;
import quarry.index.IndexManifest;
import quarry.similar.QuestionReader;
import quarry.vector.VectorStore;

/// The changes of one update. A new build is begun with the first of them: one that changes nothing writes nothing. Not
/// thread-safe, but for [#ready].
final class Changes implements AutoCloseable {
    private final IndexStore store;
    private final VectorStore vectors;
    private final Synonyms synonyms;
    private final QuestionReader questions;
    private final @Nullable Path changed;
    private final @Nullable PreviousIndex compared;
    private @Nullable Path folder;
    private @Nullable IndexBuild build;
    private @Nullable Path kept;

    /// @param vectors  the vectors that are known
    /// @param synonyms those that the build goes with
    /// @param changed  the build that is changed; null to begin with nothing
    /// @param compared the index before, what is known of whose questions is handed on; null to know nothing
    Changes(
            IndexStore store,
            VectorStore vectors,
            Synonyms synonyms,
            @Nullable Path changed,
            @Nullable PreviousIndex compared) {
        this.store = store;
        this.vectors = vectors;
        this.synonyms = synonyms;
        this.questions = new QuestionReader(synonyms);
        this.changed = changed;
        this.compared = compared;
    }

    private IndexBuild build() throws IOException {
        var begun = build;
        if (begun == null) {
            var empty = store.newBuild();
            begun = changed == null
                    ? IndexBuild.empty(empty, vectors, synonyms)
                    : IndexBuild.changing(changed, empty, vectors, synonyms);
            folder = empty;
            build = begun;
            if (compared != null) {
                var measures = Measures.read(compared.build());
                if (measures.isPresent()) {
                    measures.get().write(empty);
                }
            }
        }
        return begun;
    }

    void remove(String path) throws IOException {
        build().remove(path);
    }

    /// Makes the entries of a document ready to be added, which is most of the work. Many threads may do so at once.
    ///
    /// @param former what it was called in the index before
    ReadEntries ready(List<Entry> entries, String former) throws IOException {
        var known = compared == null ? EarlierRelations.NONE : compared.relations(former);
        return ReadEntries.of(entries, known, vectors, questions);
    }

    void add(ReadEntries entries) throws IOException {
        build().add(entries);
    }

    /// Takes in the vectors that became known since. Call it before all changes: an entry that one of them takes out
    /// must not come back.
    ///
    /// @param goOn asked before each entry
    /// @throws CancellationException when it is not to go on
    void addVectors(BooleanSupplier goOn) throws IOException {
        var reader = compared == null || changed == null ? null : compared.reader();
        if (reader == null) {
            return;
        }
        EarlierEntry.forEachWithoutVectors(reader, earlier -> {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException("something else is to be written first");
            }
            if (EntryDocuments.hasVectors(earlier.entry(), vectors)) {
                build().replace(earlier);
            }
        });
    }

    /// Keeps a build that these changes replace, as it may hold what is nowhere else.
    ///
    /// @return where it will be
    Path keep(Path replaced) {
        kept = replaced;
        return store.asideOf(replaced);
    }

    /// Makes the index serve what it holds after these changes.
    void finish(IndexManifest manifest) throws IOException {
        if (changed == null) {
            build();
        }
        var finished = build;
        var where = folder;
        if (finished != null && where != null) {
            finished.finish(manifest);
            finished.close();
            build = null;
            store.switchTo(where, kept);
        } else if (changed != null && !manifest.equals(ManifestFile.read(changed))) {
            ManifestFile.write(manifest, changed);
        }
    }

    /// Without [#finish] before, the index stays as it was.
    @Override
    public void close() throws IOException {
        var unfinished = build;
        if (unfinished != null) {
            try (unfinished) {
                build = null;
            } finally {
                store.removeOthers();
            }
        }
    }
}
