package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;
import quarry.vector.VectorStore;

/// The changes of one run. A new build is begun with the first of them: a run that changes nothing writes nothing.
/// Not thread-safe.
final class IndexUpdate implements AutoCloseable {
    private final IndexStore store;
    private final VectorStore vectors;
    private final Synonyms synonyms;
    private final @Nullable Path previous;
    private final @Nullable Path compared;
    private @Nullable Path folder;
    private @Nullable IndexBuild build;
    private @Nullable Path kept;

    /// @param vectors  the vectors that are known
    /// @param synonyms those that the build goes with
    /// @param previous the build that is changed; null to begin with nothing
    /// @param compared the build before, what is known of whose questions is handed on; null to know nothing
    IndexUpdate(
            IndexStore store,
            VectorStore vectors,
            Synonyms synonyms,
            @Nullable Path previous,
            @Nullable Path compared) {
        this.store = store;
        this.vectors = vectors;
        this.synonyms = synonyms;
        this.previous = previous;
        this.compared = compared;
    }

    private IndexBuild build() throws IOException {
        var begun = build;
        if (begun == null) {
            var empty = store.newBuild();
            begun = previous == null
                    ? IndexBuild.empty(empty, vectors, synonyms)
                    : IndexBuild.changing(previous, empty, vectors, synonyms);
            folder = empty;
            build = begun;
            if (compared != null) {
                ComparisonRun.handOn(compared, empty);
            }
        }
        return begun;
    }

    void remove(String path) throws IOException {
        build().remove(path);
    }

    void add(List<Entry> entries) throws IOException {
        build().add(entries);
    }

    void add(ReadEntries entries) throws IOException {
        build().add(entries);
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
        if (previous == null) {
            build();
        }
        var finished = build;
        var where = folder;
        if (finished != null && where != null) {
            finished.finish(manifest);
            finished.close();
            build = null;
            store.switchTo(where, kept);
        } else if (previous != null && !manifest.equals(IndexManifest.read(previous))) {
            manifest.write(previous);
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
