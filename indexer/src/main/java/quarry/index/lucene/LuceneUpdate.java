package quarry.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;
import quarry.index.HeldEntries;
import quarry.index.IndexManifest;
import quarry.index.IndexUpdate;
import quarry.vector.SentenceModel;
import quarry.vector.VectorStore;

/// An update of the index in a folder: a new build beside the one that serves.
final class LuceneUpdate implements IndexUpdate {
    /// Up to this many entries without vectors get those that are known by now in any update; more of them in one of
    /// its own, since it would keep what was changed from being found.
    static final int TAKEN_AT_ONCE = 3_000;

    private final IndexStore store;
    private final IndexStore.Lock lock;
    private final VectorStore vectors;
    private final ArrivingTexts arriving;
    private final @Nullable PreviousIndex previous;
    private final Runnable ended;
    private @Nullable Changes changes;

    private LuceneUpdate(
            IndexStore store,
            IndexStore.Lock lock,
            ArrivingTexts arriving,
            @Nullable PreviousIndex previous,
            Runnable ended) {
        this.store = store;
        this.lock = lock;
        this.vectors = arriving.vectors();
        this.arriving = arriving;
        this.previous = previous;
        this.ended = ended;
    }

    /// @param vectorsAtOnce the most new texts whose vectors are computed
    /// @param ended         called once, when it is closed
    /// @throws IOException when another run is writing, or the index cannot be written
    static LuceneUpdate begin(IndexStore store, int vectorsAtOnce, Runnable ended) throws IOException {
        var lock = store.lock();
        VectorStore vectors = null;
        try {
            var arriving = ArrivingTexts.of(store.folder(), vectorsAtOnce);
            vectors = arriving.vectors();
            return new LuceneUpdate(
                    store, lock, arriving, PreviousIndex.open(store).orElse(null), ended);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(vectors, lock);
            throw e;
        }
    }

    @Override
    public HeldEntries held() {
        return previous == null ? new NothingHeld(store) : previous;
    }

    @Override
    public boolean start(List<String> synonyms, boolean anew) throws IOException {
        boolean sameSynonyms =
                previous != null && previous.manifest().synonyms().equals(synonyms);
        var alike = sameSynonyms && !anew ? previous : null;
        var changed = alike != null && isOfThisModel(alike.manifest()) ? alike.build() : null;
        var begun = new Changes(store, vectors, Synonyms.shipped().extendedBy(synonyms), changed, alike);
        changes = begun;
        if (alike != null && hasMoreVectors() && alike.manifest().vectors().lacking() <= TAKEN_AT_ONCE) {
            begun.addVectors(() -> true);
        }
        return changed != null;
    }

    private static boolean isOfThisModel(IndexManifest manifest) {
        return manifest.vectors().model().equals(SentenceModel.shipped().name());
    }

    /// Whether entries without vectors may get some now.
    boolean hasMoreVectors() {
        var held = held().manifest().vectors();
        return held.lacking() > 0 && held.known() != vectors.size();
    }

    /// Gives entries the vectors that are known by now. All else of the index stays.
    ///
    /// @param goOn asked before each entry
    /// @throws java.util.concurrent.CancellationException when it is not to go on; nothing is changed then
    void takeVectors(BooleanSupplier goOn) throws IOException {
        var manifest = held().manifest();
        start(manifest.synonyms(), false);
        changes().addVectors(goOn);
        commit(manifest);
    }

    private Changes changes() {
        var begun = changes;
        if (begun == null) {
            throw new IllegalStateException("nothing was said of what the index is to be like");
        }
        return begun;
    }

    @Override
    public Ready ready(List<Entry> entries, String former) throws IOException {
        var begun = changes();
        arriving.read(entries);
        return begun.ready(entries, former);
    }

    @Override
    public void add(Ready entries) throws IOException {
        if (!(entries instanceof ReadEntries read)) {
            throw new IllegalArgumentException("these entries were made ready for another kind of index");
        }
        changes().add(read);
    }

    @Override
    public void remove(String document) throws IOException {
        changes().remove(document);
    }

    @Override
    public Optional<String> keepFormer() throws IOException {
        var former = store.latest();
        return former.isEmpty()
                ? Optional.empty()
                : Optional.of(changes().keep(former.get()).toString());
    }

    @Override
    public void commit(IndexManifest manifest) throws IOException {
        var known = previous == null || previous.manifest().equals(IndexManifest.NONE)
                ? new IndexManifest.Vectors(SentenceModel.shipped().name(), 0, 0, vectors.size())
                : previous.manifest().vectors();
        changes().finish(manifest.with(known));
    }

    @Override
    public List<String> warnings() {
        return vectors.damage().stream().toList();
    }

    @Override
    public void close() throws IOException {
        try (lock;
                vectors;
                previous;
                var _ = changes) {
            changes = null;
        } finally {
            ended.run();
        }
    }
}
