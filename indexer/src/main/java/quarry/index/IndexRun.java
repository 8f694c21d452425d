package quarry.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;
import quarry.index.DocumentReader.Outcome;
import quarry.index.IndexManifest.Refused;
import quarry.index.IndexPlan.Move;
import quarry.index.IndexPlan.Reading;
import quarry.source.SourceTree;
import quarry.split.Splitter;
import quarry.topic.Taxonomy;
import quarry.topic.TopicClassifier;
import quarry.vector.SentenceModel;
import quarry.vector.VectorStore;

/// Brings an index up to date with the documents on disk: walks, reads what changed, splits, writes the changes beside
/// the build that serves and switches over. Documents are split by several threads and written in the order of their
/// paths; no more than a few of them are in memory at a time.
public final class IndexRun {
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    /// Documents that may be split ahead of the one being written.
    private static final int AHEAD = 2 * THREADS;
    /// Bytes of documents that may be split ahead, unless it is a single one: each takes several times its size.
    private static final long AHEAD_BYTES = 16L << 20;

    private final List<String> roots;
    private final Taxonomy taxonomy;
    private final UserSynonyms synonyms;
    private final VectorStore vectors;
    private final Salvage salvage;
    private final Progress progress;
    private final Map<String, DocumentRecord> documents = new HashMap<>();
    private final List<IndexReport.Unreadable> unreadable = new ArrayList<>();
    private final Map<String, Refused> refused = new HashMap<>();
    private int indexed;

    private IndexRun(
            List<Path> paths,
            Taxonomy taxonomy,
            UserSynonyms synonyms,
            VectorStore vectors,
            @Nullable PreviousIndex damaged,
            Progress progress) {
        this.salvage = new Salvage(damaged);
        this.roots = paths.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .toList();
        this.vectors = vectors;
        this.progress = progress;
        this.taxonomy = taxonomy;
        this.synonyms = synonyms;
    }

    /// Makes the index hold the documents below `paths` and nothing else.
    ///
    /// @param index   the index's folder
    /// @param rebuild whether documents that did not change are read again too
    /// @throws IOException when a path does not exist, or the index cannot be written; the index before then still
    ///                     serves
    public static IndexReport update(Path index, List<Path> paths, boolean rebuild, Progress progress)
            throws IOException {
        var tree = SourceTree.of(paths);
        var taxonomy = taxonomy(tree);
        var synonyms = UserSynonyms.of(tree);
        var store = new IndexStore(index);
        try (var _ = store.lock();
                var vectors = VectorStore.read(index, SentenceModel.shipped().name());
                var previous = PreviousIndex.open(store).orElse(null)) {
            var damaged = previous == null || previous.damage().isEmpty() ? null : previous;
            boolean anew = rebuild
                    || damaged != null
                    || (previous != null
                            && !hash(taxonomy).equals(previous.manifest().topics()));
            return new IndexRun(paths, taxonomy, synonyms, vectors, damaged, progress)
                    .run(tree, store, anew ? null : previous);
        }
    }

    /// The shipped taxonomy with what the `topics.yaml` files beside the documents add to it.
    ///
    /// @throws IOException when one of them cannot be read; the message names it, the line and what is wrong
    public static Taxonomy taxonomy(SourceTree tree) throws IOException {
        var taxonomy = Taxonomy.shipped();
        for (var file : tree.topics()) {
            taxonomy = taxonomy.extendedBy(file);
        }
        return taxonomy;
    }

    private static String hash(Taxonomy taxonomy) {
        return DocumentReader.sha256(taxonomy.toString().getBytes(StandardCharsets.UTF_8));
    }

    private IndexReport run(SourceTree tree, IndexStore store, @Nullable PreviousIndex previous) throws IOException {
        tree.problems()
                .forEach(problem -> unreadable.add(new IndexReport.Unreadable(problem.path(), problem.reason())));
        var manifest = previous == null ? null : previous.manifest();
        var plan = IndexPlan.of(tree.files(), roots, manifest, store.remembered());
        plan.kept().forEach(this::put);
        if (manifest != null) {
            keepRefused(plan, manifest);
        }
        var changed = previous != null && isWrittenAsNow(previous.manifest()) ? previous.build() : null;
        var known = Synonyms.shipped().extendedBy(synonyms.lines());
        var compared =
                previous != null && previous.manifest().synonyms().equals(synonyms.lines()) ? previous.build() : null;
        try (var update = new IndexUpdate(store, vectors, known, changed, compared);
                var reader = new DocumentReader(new SourceSplitter(new Splitter(new TopicClassifier(taxonomy))));
                var threads = Executors.newFixedThreadPool(THREADS)) {
            remove(plan, update);
            if (previous != null && changed == null) {
                again(plan, previous, update);
            }
            if (previous != null) {
                move(plan.moved(), previous, update);
            }
            try {
                read(plan.read(), reader, threads, update);
            } finally {
                threads.shutdownNow();
            }
            update.finish(newManifest(manifest));
        }
        var warnings = new ArrayList<>(synonyms.problems());
        vectors.damage().ifPresent(warnings::add);
        salvage.warning().ifPresent(warnings::add);
        return IndexReport.of(List.copyOf(documents.values()), indexed, plan, unreadable, warnings);
    }

    /// Whether a build made now would read questions by the same synonyms and have vectors for no entry more.
    private boolean isWrittenAsNow(IndexManifest manifest) {
        return manifest.synonyms().equals(synonyms.lines())
                && manifest.vectors().model().equals(SentenceModel.shipped().name())
                && (manifest.withoutVectors() == 0 || manifest.vectors().known() == vectors.size());
    }

    /// Writes what did not change with the vectors and synonyms that are known now.
    private static void again(IndexPlan plan, PreviousIndex previous, IndexUpdate update) throws IOException {
        for (var document : plan.kept()) {
            update.add(previous.entries(document.path()));
        }
        for (var reading : plan.read()) {
            if (reading.known() != null) {
                update.add(previous.entries(reading.file().path()));
            }
        }
    }

    private IndexManifest newManifest(@Nullable IndexManifest before) {
        var byPath = documents.values().stream()
                .sorted(Comparator.comparing(DocumentRecord::path))
                .toList();
        unreadable.sort(Comparator.comparing(IndexReport.Unreadable::path));
        var known = before == null
                ? new IndexManifest.Vectors(SentenceModel.shipped().name(), 0, vectors.size())
                : before.vectors();
        return new IndexManifest(
                IndexManifest.SCHEMA, roots, hash(taxonomy), synonyms.lines(), byPath, unreadable, refused, known);
    }

    private void put(DocumentRecord document) {
        documents.put(document.path(), document);
    }

    private void keepRefused(IndexPlan plan, IndexManifest manifest) {
        for (var told : manifest.unreadable()) {
            var content = manifest.refused().get(told.path());
            if (content != null && plan.refused().contains(told.path())) {
                unreadable.add(told);
                refused.put(told.path(), content);
            }
        }
    }

    private static void remove(IndexPlan plan, IndexUpdate update) throws IOException {
        for (var path : plan.gone()) {
            update.remove(path);
        }
    }

    private void move(List<Move> moves, PreviousIndex previous, IndexUpdate update) throws IOException {
        for (var move : moves) {
            List<Entry> entries = new ArrayList<>();
            for (var entry : previous.entries(move.from().path())) {
                entries.add(entry.movedTo(move.document().path()));
            }
            update.add(entries);
            put(move.document());
        }
    }

    private void read(List<Reading> readings, DocumentReader reader, ExecutorService threads, IndexUpdate update)
            throws IOException {
        Deque<Future<Outcome>> ahead = new ArrayDeque<>();
        long aheadBytes = 0;
        int submitted = 0;
        for (int done = 0; done < readings.size(); done++) {
            while (submitted < readings.size()
                    && (ahead.isEmpty() || (ahead.size() < AHEAD && aheadBytes < AHEAD_BYTES))) {
                var reading = readings.get(submitted++);
                aheadBytes += reading.file().stamp().size();
                ahead.add(threads.submit(() -> reader.read(reading)));
            }
            var reading = readings.get(done);
            take(reading, await(ahead.remove()), update);
            aheadBytes -= reading.file().stamp().size();
            progress.document(done + 1, readings.size(), reading.file().path());
        }
    }

    private void take(Reading reading, Outcome outcome, IndexUpdate update) throws IOException {
        var path = reading.file().path();
        switch (outcome) {
            case Outcome.Same same -> put(same.document());
            case Outcome.Split split -> {
                update.remove(path);
                update.add(split.entries());
                put(split.document());
                indexed++;
            }
            case Outcome.Unreadable failed -> {
                if (reading.known() != null) {
                    update.remove(path);
                }
                salvage.of(path, update).ifPresent(this::put);
                unreadable.add(new IndexReport.Unreadable(path, failed.reason()));
                if (!failed.sha256().isEmpty()) {
                    var file = failed.file();
                    refused.put(
                            path,
                            new Refused(
                                    failed.sha256(), file.stamp(), file.hints().fingerprint()));
                }
            }
        }
    }

    private static Outcome await(Future<Outcome> outcome) throws IOException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IOException("a document stopped the run: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted; the index before still serves", e);
        }
    }
}
