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
import quarry.index.DocumentReader.Outcome;
import quarry.index.IndexManifest.Refused;
import quarry.index.IndexPlan.Reading;
import quarry.source.SourceTree;
import quarry.split.Splitter;
import quarry.topic.TopicClassifier;

/// Carries out an [IndexPlan]: reads and splits what is to be read, writes the changes beside the build that serves and
/// switches over. Documents are split and made ready by several threads and written in the order of their paths; no
/// more
/// than a few of them are in memory at a time. Good for one plan.
final class PlanRun {
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    /// Documents that may be split ahead of the one being written.
    private static final int AHEAD = 2 * THREADS;
    /// Bytes of documents that may be split ahead, unless it is a single one: each takes several times its size.
    private static final long AHEAD_BYTES = 16L << 20;

    private final IndexUpdate update;
    private final IndexScope scope;
    private final Salvage salvage;
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

    PlanRun(IndexUpdate update, IndexScope scope, Progress progress) {
        this.update = update;
        this.scope = scope;
        this.salvage = new Salvage(update);
        this.progress = progress;
    }

    IndexReport run(IndexPlan plan, SourceTree tree) throws IOException {
        tree.problems()
                .forEach(problem -> unreadable.add(new IndexReport.Unreadable(problem.path(), problem.reason())));
        keepRefused(plan, tree, update.held().manifest());
        var synonyms = scope.settings().stream()
                .flatMap(root -> root.synonyms().stream())
                .toList();
        fromNothing = !update.start(synonyms, scope.anew());
        var splitter = new SourceSplitter(new Splitter(new TopicClassifier(scope.taxonomy())));
        try (var reader = new DocumentReader(splitter, update);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var path : plan.gone()) {
                update.remove(path);
            }
            for (var document : plan.kept()) {
                stay(document, document);
            }
            for (var move : plan.moved()) {
                stay(move.from(), move.document());
            }
            try {
                read(plan.read(), reader, threads);
            } finally {
                threads.shutdownNow();
            }
            salvage.keepUnknown(documents.keySet());
            update.commit(manifest());
        }
        salvage.loss().ifPresent(loss -> unreadable.add(new IndexReport.Unreadable("the index", loss)));
        return report(plan, tree);
    }

    private IndexReport report(IndexPlan plan, SourceTree tree) {
        unreadable.sort(Comparator.comparing(IndexReport.Unreadable::path));
        var warnings = new ArrayList<>(scope.warnings());
        warnings.addAll(update.warnings());
        salvage.warning().ifPresent(warnings::add);
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
    private boolean stay(DocumentRecord before, DocumentRecord now) throws IOException {
        boolean isMoved = !before.path().equals(now.path());
        boolean isWritten = fromNothing || isMoved;
        if (isWritten && !salvage.takeOver(before, now.path())) {
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
        return new IndexManifest(
                IndexManifest.SCHEMA,
                scope.settings(),
                IndexScope.hash(scope.taxonomy()),
                byPath,
                refused,
                IndexManifest.NONE.vectors());
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

    private void read(List<Reading> readings, DocumentReader reader, ExecutorService threads) throws IOException {
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
            take(reading, await(ahead.remove()));
            aheadBytes -= reading.file().stamp().size();
            progress.document(done + 1, readings.size(), reading.file().path());
        }
    }

    private void take(Reading reading, Outcome outcome) throws IOException {
        var path = reading.file().path();
        switch (outcome) {
            case Outcome.Same same -> stay(known(reading), same.document());
            case Outcome.Split split -> {
                if (!fromNothing) {
                    update.remove(path);
                }
                update.add(split.entries());
                documents.put(path, split.document());
                count(reading, split.document());
            }
            case Outcome.Unreadable failed -> refuse(reading, failed);
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
    private void refuse(Reading reading, Outcome.Unreadable failed) throws IOException {
        var file = failed.file();
        var known = reading.known();
        var reason = failed.reason();
        if (known != null && stay(known, known.movedTo(file).withStamp(known.stamp()))) {
            reason += "; what the index holds of it since before stays";
        } else if (reading.isLostUnread()) {
            var kept = update.keepFormer();
            if (kept.isPresent()) {
                reason += "; what the index held of it is not in the new one, but kept as " + kept.get();
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
