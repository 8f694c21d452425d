package quarry.index;

import java.io.IOException;
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
import quarry.index.DocumentReader.Outcome;
import quarry.index.IndexManifest.Refused;
import quarry.index.IndexPlan.Reading;
import quarry.source.SourceTree;
import quarry.split.Splitter;
import quarry.topic.TopicClassifier;
import quarry.vector.SentenceModel;
import quarry.vector.VectorStore;

/// Carries out an [IndexPlan]: reads and splits what is to be read, writes the changes beside the build that serves and
/// switches over. Documents are split by several threads and written in the order of their paths; no more than a few of
/// them are in memory at a time. Good for one plan.
final class PlanRun {
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    /// Documents that may be split ahead of the one being written.
    private static final int AHEAD = 2 * THREADS;
    /// Bytes of documents that may be split ahead, unless it is a single one: each takes several times its size.
    private static final long AHEAD_BYTES = 16L << 20;

    private final IndexStore store;
    private final IndexScope scope;
    private final @Nullable PreviousIndex previous;
    private final @Nullable Salvage salvage;
    private final VectorStore vectors;
    private final Progress progress;
    private final Map<String, DocumentRecord> documents = new HashMap<>();
    private final List<IndexReport.Unreadable> unreadable = new ArrayList<>();
    private final Map<String, Refused> refused = new HashMap<>();
    /// Whether the build is written from nothing; else it begins with all that the index holds.
    private boolean fromNothing;
    private int moved;
    private int indexed;
    private int added;
    private int changed;

    /// @param previous the index as it is; null when nothing of it can be taken over
    PlanRun(
            IndexStore store,
            IndexScope scope,
            @Nullable PreviousIndex previous,
            VectorStore vectors,
            Progress progress) {
        this.store = store;
        this.scope = scope;
        this.previous = previous;
        this.salvage = previous == null ? null : new Salvage(previous);
        this.vectors = vectors;
        this.progress = progress;
    }

    IndexReport run(IndexPlan plan, SourceTree tree) throws IOException {
        tree.problems()
                .forEach(problem -> unreadable.add(new IndexReport.Unreadable(problem.path(), problem.reason())));
        if (previous != null) {
            keepRefused(plan, tree, previous.manifest());
        }
        var synonyms = scope.settings().stream()
                .flatMap(root -> root.synonyms().stream())
                .toList();
        boolean sameSynonyms =
                previous != null && previous.manifest().synonyms().equals(synonyms);
        var alike = sameSynonyms && !scope.anew() ? previous : null;
        var changing = alike != null && isOfThisModel(alike.manifest()) ? alike.build() : null;
        fromNothing = changing == null;
        try (var update = new IndexUpdate(store, vectors, Synonyms.shipped().extendedBy(synonyms), changing, alike);
                var reader =
                        new DocumentReader(new SourceSplitter(new Splitter(new TopicClassifier(scope.taxonomy()))));
                var threads = Executors.newFixedThreadPool(THREADS)) {
            if (alike != null && hasMoreVectors(alike.manifest())) {
                update.addVectors();
            }
            for (var path : plan.gone()) {
                update.remove(path);
            }
            for (var document : plan.kept()) {
                stay(document, document, update);
            }
            for (var move : plan.moved()) {
                stay(move.from(), move.document(), update);
            }
            try {
                read(plan.read(), reader, threads, update);
            } finally {
                threads.shutdownNow();
            }
            if (salvage != null) {
                salvage.keepUnknown(documents.keySet(), update);
            }
            update.finish(manifest());
        }
        if (salvage != null) {
            salvage.loss().ifPresent(loss -> unreadable.add(new IndexReport.Unreadable("the index", loss)));
        }
        return report(plan, tree);
    }

    private static boolean isOfThisModel(IndexManifest manifest) {
        return manifest.vectors().model().equals(SentenceModel.shipped().name());
    }

    /// Whether entries without vectors may get some now.
    private boolean hasMoreVectors(IndexManifest manifest) {
        return manifest.withoutVectors() > 0 && manifest.vectors().known() != vectors.size();
    }

    private IndexReport report(IndexPlan plan, SourceTree tree) {
        unreadable.sort(Comparator.comparing(IndexReport.Unreadable::path));
        var warnings = new ArrayList<>(scope.warnings());
        vectors.damage().ifPresent(warnings::add);
        if (salvage != null) {
            salvage.warning().ifPresent(warnings::add);
        }
        return new IndexReport(
                documents.values().stream()
                        .sorted(Comparator.comparing(DocumentRecord::path))
                        .toList(),
                scope.roots().paths().stream().map(String::valueOf).toList(),
                indexed,
                added,
                changed,
                moved,
                plan.removed(),
                plan.unseen(),
                unreadable,
                warnings,
                tree.ignored());
    }

    /// Has the index hold a document as it was, be it under another name.
    ///
    /// @return whether that could be done, as it always can unless the index is damaged
    private boolean stay(DocumentRecord before, DocumentRecord now, IndexUpdate update) throws IOException {
        boolean isMoved = !before.path().equals(now.path());
        boolean isWritten = fromNothing || isMoved;
        if (isWritten && (salvage == null || !salvage.takeOver(before, now.path(), update))) {
            return false;
        }
        documents.put(now.path(), now);
        moved += isMoved ? 1 : 0;
        return true;
    }

    private IndexManifest manifest() {
        var byPath = documents.values().stream()
                .sorted(Comparator.comparing(DocumentRecord::path))
                .toList();
        var known = previous == null
                ? new IndexManifest.Vectors(SentenceModel.shipped().name(), 0, vectors.size())
                : previous.manifest().vectors();
        return new IndexManifest(
                IndexManifest.SCHEMA, scope.settings(), IndexScope.hash(scope.taxonomy()), byPath, refused, known);
    }

    /// Tells again of what is refused as before, and remembers what nobody looked at.
    private void keepRefused(IndexPlan plan, SourceTree tree, IndexManifest manifest) {
        manifest.refused().forEach((path, before) -> {
            if (plan.refused().contains(path)) {
                unreadable.add(new IndexReport.Unreadable(path, before.reason()));
                refused.put(path, before);
            } else if (scope.keeps(before.location(), tree)) {
                refused.put(path, before);
            }
        });
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
            case Outcome.Same same -> stay(known(reading), same.document(), update);
            case Outcome.Split split -> {
                if (!fromNothing) {
                    update.remove(path);
                }
                var known = reading.known();
                update.add(split.entries(), known == null ? path : known.path());
                documents.put(path, split.document());
                count(reading, split.document());
            }
            case Outcome.Unreadable failed -> refuse(reading, failed, update);
        }
    }

    private static DocumentRecord known(Reading reading) {
        var known = reading.known();
        if (known == null) {
            throw new IllegalStateException(reading.file() + " cannot be as it was");
        }
        return known;
    }

    private void count(Reading reading, DocumentRecord now) {
        indexed++;
        var before = reading.known();
        if (before == null) {
            added++;
        } else if (!before.sha256().equals(now.sha256())) {
            changed++;
        } else if (reading.isRenamed()) {
            moved++;
        }
    }

    /// What was read of a document before stays as long as nothing newer can be read.
    private void refuse(Reading reading, Outcome.Unreadable failed, IndexUpdate update) throws IOException {
        var file = failed.file();
        var known = reading.known();
        var reason = failed.reason();
        if (known != null && stay(known, known.movedTo(file).withStamp(known.stamp()), update)) {
            reason += "; what the index holds of it since before stays";
        } else if (reading.isLostUnread()) {
            var old = store.latest();
            if (old.isPresent()) {
                reason += "; what the index held of it is not in the new one, but kept as " + update.keep(old.get());
            }
        }
        unreadable.add(new IndexReport.Unreadable(file.path(), reason));
        if (!failed.sha256().isEmpty()) {
            refused.put(
                    file.path(),
                    new Refused(
                            file.location(),
                            failed.sha256(),
                            file.stamp(),
                            file.hints().fingerprint(),
                            reason));
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
