package quarry.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quarry.entry.State;
import quarry.format.Formats;
import quarry.index.DocumentReader.Outcome;
import quarry.index.IndexManifest.DocumentRecord;
import quarry.source.SourceFile;
import quarry.source.SourceTree;
import quarry.split.Splitter;
import quarry.topic.Taxonomy;
import quarry.topic.TopicClassifier;
import quarry.vector.SentenceModel;
import quarry.vector.VectorStore;

/// Brings an index up to date with the documents on disk: walks, reads what changed, splits, writes a new build beside
/// the old one and switches to it. Documents are split by several threads and written in the order of their paths; no
/// more than a few of them are in memory at a time.
public final class IndexRun {
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    /// Documents that may be split ahead of the one being written.
    private static final int AHEAD = 2 * THREADS;

    private final IndexStore store;
    private final List<String> roots;
    private final Taxonomy taxonomy;
    private final VectorStore vectors;
    private final Progress progress;
    private final DocumentReader reader;
    private final List<DocumentRecord> documents = new ArrayList<>();
    private final List<IndexReport.Unreadable> unreadable = new ArrayList<>();
    private final Map<String, String> refused = new HashMap<>();
    private int unchanged;

    private IndexRun(IndexStore store, List<Path> paths, Taxonomy taxonomy, VectorStore vectors, Progress progress) {
        this.roots = paths.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .toList();
        this.store = store;
        this.vectors = vectors;
        this.progress = progress;
        this.taxonomy = taxonomy;
        this.reader = new DocumentReader(new Splitter(new TopicClassifier(taxonomy)));
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
        var store = new IndexStore(index);
        try (var _ = store.lock();
                var vectors = VectorStore.read(index, SentenceModel.shipped().name());
                var previous = rebuild
                        ? null
                        : PreviousIndex.open(store, hash(taxonomy)).orElse(null)) {
            return new IndexRun(store, paths, taxonomy, vectors, progress).run(tree, previous);
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

    private IndexReport run(SourceTree tree, @Nullable PreviousIndex previous) throws IOException {
        tree.problems()
                .forEach(problem -> unreadable.add(new IndexReport.Unreadable(problem.path(), problem.reason())));
        var same = previous == null ? Map.<String, DocumentRecord>of() : unchanged(tree.files(), previous);
        if (previous != null && isUpToDate(tree.files(), same, previous.manifest())) {
            unreadable.clear();
            unreadable.addAll(previous.manifest().unreadable());
            return report(previous.manifest().documents(), same.size(), 0);
        }
        var build = store.newBuild();
        try (var writing = new IndexBuild(build, vectors);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            write(tree.files(), previous, same, writing, threads);
            var known =
                    new IndexManifest.Vectors(SentenceModel.shipped().name(), writing.withVectors(), vectors.size());
            writing.finish(new IndexManifest(
                    IndexManifest.SCHEMA, roots, hash(taxonomy), documents, unreadable, refused, known));
        } catch (IOException | RuntimeException | Error e) {
            removeQuietly(e);
            throw e;
        }
        store.switchTo(build);
        int removed = previous == null ? 0 : gone(previous, tree.files());
        return report(documents, unchanged, removed);
    }

    /// Whether every document is in the index as it is now, or was refused as it is now.
    private boolean isUpToDate(List<SourceFile> files, Map<String, DocumentRecord> same, IndexManifest manifest) {
        var known =
                manifest.unreadable().stream().map(IndexReport.Unreadable::path).collect(Collectors.toSet());
        return same.size() == manifest.documents().size()
                && hasVectorsAsKnown(manifest)
                && known.size() == files.size() - same.size() + unreadable.size()
                && files.stream().allMatch(file -> same.containsKey(file.path()) || isRefusedAgain(file, manifest));
    }

    /// Whether a build made now would have vectors for no entry more.
    private boolean hasVectorsAsKnown(IndexManifest manifest) {
        return manifest.vectors().model().equals(SentenceModel.shipped().name())
                && (manifest.withoutVectors() == 0 || manifest.vectors().known() == vectors.size());
    }

    private static boolean isRefusedAgain(SourceFile file, IndexManifest manifest) {
        try {
            return DocumentReader.sha256(Formats.bytes(file))
                    .equals(manifest.refused().get(file.path()));
        } catch (IOException e) {
            return manifest.unreadable()
                    .contains(new IndexReport.Unreadable(file.path(), String.valueOf(e.getMessage())));
        }
    }

    private void removeQuietly(Throwable cause) {
        try {
            store.removeOthers();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static Map<String, DocumentRecord> unchanged(List<SourceFile> files, PreviousIndex previous) {
        var same = new HashMap<String, DocumentRecord>();
        for (var file : files) {
            try {
                previous.unchanged(file.path(), DocumentReader.sha256(Formats.bytes(file)))
                        .ifPresent(document -> same.put(file.path(), document));
            } catch (IOException e) {
                // Reading it again tells why it cannot be read.
                same.remove(file.path());
            }
        }
        return same;
    }

    private void write(
            List<SourceFile> files,
            @Nullable PreviousIndex previous,
            Map<String, DocumentRecord> same,
            IndexBuild build,
            ExecutorService threads)
            throws IOException {
        Deque<Future<Outcome>> ahead = new ArrayDeque<>();
        int submitted = 0;
        for (int done = 0; done < files.size(); done++) {
            for (; submitted < files.size() && submitted <= done + AHEAD; submitted++) {
                var file = files.get(submitted);
                if (!same.containsKey(file.path())) {
                    ahead.add(threads.submit(() -> reader.read(file)));
                }
            }
            var file = files.get(done);
            var known = same.get(file.path());
            if (known != null && previous != null) {
                build.add(previous.entries(file.path()));
                documents.add(known);
                unchanged++;
            } else {
                take(await(ahead.remove()), build);
            }
            progress.document(done + 1, files.size(), file.path());
        }
    }

    private void take(Outcome outcome, IndexBuild build) throws IOException {
        switch (outcome) {
            case Outcome.Split split -> {
                build.add(split.entries());
                documents.add(split.document());
            }
            case Outcome.Unreadable failed -> {
                var path = failed.file().path();
                unreadable.add(new IndexReport.Unreadable(path, failed.reason()));
                if (!failed.sha256().isEmpty()) {
                    refused.put(path, failed.sha256());
                }
            }
        }
    }

    private static Outcome await(Future<Outcome> outcome) throws IOException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new IOException("a document stopped the run: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted; the index before still serves", e);
        }
    }

    private static int gone(PreviousIndex previous, List<SourceFile> files) {
        var paths = files.stream().map(SourceFile::path).collect(Collectors.toSet());
        return (int) previous.manifest().documents().stream()
                .filter(document -> !paths.contains(document.path()))
                .count();
    }

    private IndexReport report(List<DocumentRecord> all, int taken, int removed) {
        var entries = new EnumMap<State, Long>(State.class);
        all.forEach(document -> document.entries().forEach((state, count) -> entries.merge(state, count, Long::sum)));
        return new IndexReport(
                all.size(),
                all.size() - taken,
                taken,
                removed,
                entries,
                all.stream().mapToLong(DocumentRecord::snippets).sum(),
                all.stream().mapToLong(DocumentRecord::repaired).sum(),
                all.stream()
                        .filter(document -> document.entries().isEmpty())
                        .map(DocumentRecord::path)
                        .toList(),
                unreadable);
    }
}
