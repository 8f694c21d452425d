package quarry.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;
import quarry.index.IndexManifest.RememberedDocument;
import quarry.source.Location;
import quarry.source.SourceRoots;
import quarry.source.SourceTree;
import quarry.source.SourceTree.Problem;
import quarry.topic.Taxonomy;

/// Brings an index up to date with the documents on disk: finds out what belongs to it, walks, plans, and has the plan
/// carried out beside the build that serves. What the index holds of other paths than those given stays, and what
/// cannot be seen just now is not taken for deleted.
public final class IndexRun {
    /// What a run is to do.
    ///
    /// @param remembered what the index holds and may go on to hold
    /// @param dropped    whether what is at a place is to be no document of the index
    private record Prepared(IndexScope scope, List<RememberedDocument> remembered, Predicate<Location> dropped) {}

    @FunctionalInterface
    private interface Preparation {
        /// @param damaged whether the index has to be built anew for that
        Prepared of(@Nullable IndexManifest manifest, boolean damaged, IndexManifest.Remembered remembered)
                throws IOException;
    }

    private IndexRun() {}

    /// Brings an index up to date with the documents below some paths.
    ///
    /// @throws IOException when a path does not exist, or the index cannot be written; the index before then still
    ///                     serves
    public static IndexReport update(EntryIndex index, IndexRequest request, Progress progress) throws IOException {
        for (var path : request.paths()) {
            // Only an index that is there can know of a path that is not.
            if (!Files.exists(path) && !index.exists()) {
                throw SourceRoots.missing(path);
            }
        }
        return run(
                index,
                progress,
                (manifest, damaged, remembered) -> new Prepared(
                        IndexScope.of(request, damaged, manifest, remembered), remembered.documents(), place -> false));
    }

    /// Brings an index up to date with the documents below some paths.
    ///
    /// @param rebuild whether every document of the index is read again
    public static IndexReport update(EntryIndex index, List<Path> paths, boolean rebuild, Progress progress)
            throws IOException {
        return update(index, new IndexRequest(paths, false, rebuild), progress);
    }

    /// Takes out of an index what it holds of some places, whether these still exist or not.
    ///
    /// @param places files and folders, or documents and folders of them as they are called in the index
    /// @throws NoSuchFileException when there is no index, or it holds nothing of one of them
    public static IndexReport remove(EntryIndex index, List<String> places, Progress progress) throws IOException {
        index.requireThere();
        return run(index, progress, (manifest, damaged, remembered) -> {
            var removal = IndexRemoval.of(places, remembered);
            return new Prepared(
                    IndexScope.without(removal.rootsLeft(), damaged, manifest),
                    removal.documentsLeft(),
                    removal::drops);
        });
    }

    /// Does what updates leave for later because it takes longer than people wait for: texts are read for meaning, and
    /// questions compared. The index serves meanwhile, and may be updated. What is done when this ends stays done,
    /// and the next call goes on with the rest.
    ///
    /// @param committed hears of each step after which the index holds more than before
    public static void finish(EntryIndex index, Progress progress, Committed committed) throws IOException {
        while (progress.goesOn() && index.addVectors(progress)) {
            committed.now();
        }
        relate(index, progress, committed);
    }

    /// Compares the questions that updates leave for later, before texts are read for meaning, which takes longer.
    ///
    /// @param committed hears when the index holds what was found out
    public static void relate(EntryIndex index, Progress progress, Committed committed) throws IOException {
        if (progress.goesOn() && index.relate(progress)) {
            committed.now();
        }
    }

    /// Hears that an index holds more than before.
    @FunctionalInterface
    public interface Committed {
        void now() throws IOException;
    }

    /// Makes the index hold entries that come from no documents, in their order, and nothing else: to measure searching
    /// with. Such an index cannot be brought up to date, only be written anew.
    public static void write(EntryIndex index, List<Entry> entries) throws IOException {
        try (var update = index.begin()) {
            update.start(List.of(), true);
            update.add(update.ready(entries, ""));
            update.commit(IndexManifest.NONE);
        }
    }

    private static IndexReport run(EntryIndex index, Progress progress, Preparation preparation) throws IOException {
        try (var update = index.begin()) {
            var held = update.held();
            var manifest = held.manifest().equals(IndexManifest.NONE) ? null : held.manifest();
            var prepared = preparation.of(manifest, held.damage().isPresent(), held.remembered());
            var scope = prepared.scope();
            var tree = look(scope, manifest)
                    .without(place -> index.isOwn(place) || prepared.dropped().test(place));
            var plan = IndexPlan.of(tree, scope, manifest, prepared.remembered());
            requireNothingLost(plan, scope, tree.problems());
            var lost = held.loss().map(loss -> new Problem("the index", loss));
            return new PlanRun(update, scope, progress)
                    .run(plan, lost.map(tree::with).orElse(tree));
        }
    }

    /// The shipped taxonomy with what the `topics.yaml` files beside the documents add to it.
    ///
    /// @throws IOException when one of them cannot be read; the message names it, the line and what is wrong
    public static Taxonomy taxonomy(List<Path> paths) throws IOException {
        var roots = new ArrayList<IndexRoot>();
        for (var path : paths) {
            roots.add(new IndexRoot(SourceRoots.real(path)).asItIsNow(new ArrayList<>(), new ArrayList<>()));
        }
        return IndexScope.taxonomy(roots);
    }

    /// What is there, under names that nothing has which stays without being seen.
    private static SourceTree look(IndexScope scope, @Nullable IndexManifest manifest) throws IOException {
        var names = names(manifest, scope.roots());
        var documents = manifest == null ? List.<DocumentRecord>of() : manifest.documents();
        var taken = new HashSet<String>();
        documents.stream()
                .filter(document -> names.containsKey(document.location().file()))
                .forEach(document -> taken.add(document.path()));
        var tree = scope.look(names, taken);
        boolean isNew = false;
        for (var document : documents) {
            if (tree.isUnseen(document.location())) {
                isNew |= taken.add(document.path());
                isNew |= taken.add(document.fileName());
            }
        }
        return isNew ? scope.look(names, taken) : tree;
    }

    /// What files are called already. Those that belong to another root now are called anew.
    private static Map<String, String> names(@Nullable IndexManifest manifest, SourceRoots now) {
        var names = new HashMap<String, String>();
        if (manifest != null) {
            var before = new SourceRoots(
                    manifest.roots().stream().map(root -> Path.of(root.path())).toList());
            manifest.documents().stream()
                    .filter(document -> before.of(document.location()).equals(now.of(document.location())))
                    .forEach(document -> names.put(document.location().file(), document.fileName()));
        }
        return names;
    }

    /// The entries of another version's index, or of a damaged one, cannot be taken over: where their documents cannot
    /// be read either, building the index anew would lose them.
    private static void requireNothingLost(IndexPlan plan, IndexScope scope, List<Problem> problems)
            throws IOException {
        if (plan.lost().isEmpty()) {
            return;
        }
        var away = scope.away().stream().map(part -> part.path().toString());
        var places = Stream.concat(away, problems.stream().map(Problem::path)).distinct();
        throw new IOException("the index has to be built anew, which would lose "
                + plan.lost().size()
                + " documents that cannot be seen just now, such as "
                + plan.lost().getFirst() + "; make "
                + places.collect(Collectors.joining(", ")) + " readable, or drop what is there with 'quarry remove'");
    }
}
