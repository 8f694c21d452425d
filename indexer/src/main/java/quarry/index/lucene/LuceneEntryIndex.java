package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import quarry.index.EntryIndex;
import quarry.index.IndexManifest;
import quarry.index.IndexUpdate;
import quarry.index.Progress;
import quarry.source.Location;
import quarry.source.SourceRoots;
import quarry.vector.SentenceModel;
import quarry.vector.VectorStore;

/// A Lucene index in a folder, with what else is kept there: what was judged of questions, and vectors of texts.
public final class LuceneEntryIndex implements EntryIndex {
    private final IndexStore store;
    private final int vectorsAtOnce;
    /// Another program finds the folder locked, another thread of this one waits here.
    private final Semaphore turn = new Semaphore(1, true);

    /// An index that gets its vectors by [#addVectors] alone.
    public LuceneEntryIndex(Path folder) {
        this(folder, 0);
    }

    /// @param vectorsAtOnce the most new texts whose vectors are computed before an update serves; of more they are
    /// computed once it does
    public LuceneEntryIndex(Path folder, int vectorsAtOnce) {
        this.store = new IndexStore(folder);
        this.vectorsAtOnce = vectorsAtOnce;
    }

    @Override
    public boolean exists() {
        return Files.exists(store.folder());
    }

    @Override
    public void requireThere() throws IOException {
        if (store.current().isEmpty()) {
            throw IndexStore.missing(store.folder());
        }
    }

    @Override
    public IndexManifest manifest() throws IOException {
        return ManifestFile.read(store.open());
    }

    @Override
    public IndexUpdate begin() throws IOException {
        return beginUpdate();
    }

    private LuceneUpdate beginUpdate() throws IOException {
        await();
        try {
            return LuceneUpdate.begin(store, vectorsAtOnce, turn::release);
        } catch (IOException | RuntimeException | Error e) {
            turn.release();
            throw e;
        }
    }

    private void await() throws IOException {
        try {
            turn.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted; the index before still serves", e);
        }
    }

    @Override
    public boolean relate(Progress progress) throws IOException {
        try (var run = ComparisonRun.of(store.folder())) {
            if (run.isDone()) {
                return false;
            }
            var found = run.run(part -> {
                progress.compared(part);
                return progress.goesOn();
            });
            if (found.isPresent()) {
                await();
                try {
                    found.get().write();
                } finally {
                    turn.release();
                }
            }
            return found.isPresent();
        }
    }

    @Override
    public boolean addVectors(Progress progress) throws IOException {
        var model = SentenceModel.shipped();
        if (!model.isPresent()) {
            return false;
        }
        if (VectorRun.missing(store.folder(), model.name()) > 0) {
            var encoder = model.load();
            if (encoder.isEmpty()) {
                model.failure().ifPresent(why -> progress.warning(why + "; searching goes by words alone"));
                return false;
            }
            VectorRun.complete(store.folder(), growing(model), encoder.get(), (done, wanted) -> {
                progress.texts(done, wanted);
                return progress.goesOn();
            });
        }
        return progress.goesOn() && manifest().vectors().lacking() > 0 && takeVectors(progress);
    }

    /// The store of vectors to add to, which an update of this program may be doing just now.
    private VectorStore growing(SentenceModel model) throws IOException {
        await();
        try {
            return VectorStore.append(store.folder(), model.name());
        } finally {
            turn.release();
        }
    }

    /// Whoever waits to write something goes first, since this may take a while: it is begun again later.
    private boolean takeVectors(Progress progress) {
        try (var update = beginUpdate()) {
            if (!update.hasMoreVectors()) {
                return false;
            }
            update.takeVectors(() -> progress.goesOn() && !turn.hasQueuedThreads());
            return true;
        } catch (CancellationException e) {
            return false;
        } catch (IOException e) {
            progress.warning(e.getMessage() + "; the next run takes in what was read for meaning");
            return false;
        }
    }

    @Override
    public List<String> problems() throws IOException {
        return FilesCheck.problems(store);
    }

    @Override
    public boolean distrust(Set<String> documents) {
        try (var _ = store.lock()) {
            var build = store.open();
            ManifestFile.write(ManifestFile.read(build).distrusting(documents), build);
            return true;
        } catch (IOException e) {
            // Somebody else writes it just now, or nobody may.
            return false;
        }
    }

    @Override
    public boolean isOwn(Location place) {
        try {
            return place.isWithin(SourceRoots.real(store.folder()).toString());
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return store.folder().toString();
    }
}
