package quarry.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarry.io.Sha256;
import quarry.source.Location;
import quarry.source.SourceRoots;
import quarry.source.SourceRoots.Part;
import quarry.source.SourceTree;
import quarry.topic.Taxonomy;

/// What a run looks through, and what the index holds documents of when it is done.
///
/// @param roots    all files and folders that documents belong to afterwards
/// @param settings what their files say, in the order of `roots`
/// @param taxonomy what entries are filed by afterwards
/// @param anew     whether every document has to be read again, changed or not
/// @param parts    what is looked through, by root
/// @param away     those of them that cannot be seen just now
/// @param unread   files that say something about documents and may not be read; what they said before stays in force
/// @param warnings what is wrong with files that say something about documents
record IndexScope(
        SourceRoots roots,
        List<IndexRoot> settings,
        Taxonomy taxonomy,
        boolean anew,
        Map<Path, List<Part>> parts,
        Set<Part> away,
        List<SourceTree.Problem> unread,
        List<String> warnings) {
    /// @param damaged    whether the index is to be mended by reading all of its documents again
    /// @param manifest   of the index as it is; null when nothing of it can be taken over
    /// @param remembered what is known of the index even then
    /// @throws NoSuchFileException when a path is not there, and nothing of it is in the index
    /// @throws IOException when a file that says something about documents cannot be read; the message says which
    static IndexScope of(
            IndexRequest request,
            boolean damaged,
            @Nullable IndexManifest manifest,
            IndexManifest.Remembered remembered)
            throws IOException {
        var given = new ArrayList<Path>();
        for (var path : request.paths()) {
            if (path.toString().isBlank()) {
                throw SourceRoots.missing(path);
            }
            given.add(SourceRoots.real(path));
        }
        var before = new ArrayList<Path>();
        for (var root : remembered.roots()) {
            before.add(SourceRoots.real(Path.of(root)));
        }
        requireKnownOrThere(given, before, remembered);
        var roots = new SourceRoots(request.only() ? List.of() : before).with(given, away(before, manifest));
        var some = new Making(roots, roots.parts(given), manifest);
        boolean anew = damaged
                || request.rebuild()
                || manifest == null
                || !manifest.topics().equals(hash(some.taxonomy()));
        return anew ? new Making(roots, roots.parts(), manifest).scope(true) : some.scope(false);
    }

    private static Set<Path> away(List<Path> roots, @Nullable IndexManifest manifest) throws IOException {
        var away = new LinkedHashSet<Path>();
        for (var root : manifest == null ? List.<IndexRoot>of() : manifest.roots()) {
            if (root.isAway()) {
                away.add(Path.of(root.path()));
            }
        }
        roots.stream().filter(Files::notExists).forEach(away::add);
        return away;
    }

    /// The scope of a run that takes documents out and looks at no others, unless it must.
    ///
    /// @param left the roots that stay
    static IndexScope without(SourceRoots left, boolean damaged, @Nullable IndexManifest manifest) throws IOException {
        var none = new Making(left, List.of(), manifest);
        boolean anew = damaged || manifest == null || !manifest.topics().equals(hash(none.taxonomy()));
        return anew ? new Making(left, left.parts(), manifest).scope(true) : none.scope(false);
    }

    private static void requireKnownOrThere(List<Path> given, List<Path> roots, IndexManifest.Remembered remembered)
            throws IOException {
        for (var path : given) {
            boolean known = roots.contains(path)
                    || remembered.documents().stream()
                            .anyMatch(document -> document.location() != null
                                    && document.location().isWithin(path.toString()));
            if (!known && !Files.exists(path)) {
                throw SourceRoots.missing(path);
            }
        }
    }

    /// What entries are filed by when these roots are indexed.
    static Taxonomy taxonomy(List<IndexRoot> roots) throws IOException {
        var taxonomy = Taxonomy.shipped();
        for (var root : roots) {
            if (!root.topics().isEmpty()) {
                var file = SourceRoots.topics(Path.of(root.path())).map(Path::toString);
                taxonomy = taxonomy.extendedBy(root.topics(), file.orElse(root.path()));
            }
        }
        return taxonomy;
    }

    static String hash(Taxonomy taxonomy) {
        return Sha256.hex(taxonomy.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Whether something is looked at by this run.
    private boolean covers(Location location) {
        return roots.of(location).stream()
                .flatMap(root -> parts.getOrDefault(root, List.of()).stream())
                .anyMatch(part -> location.isWithin(part.path().toString()));
    }

    /// Whether what the index holds of a place that was not seen stays, because nobody looked or nobody could.
    boolean keeps(Location location, SourceTree tree) {
        return roots.of(location).isPresent() && (tree.isUnseen(location) || !covers(location));
    }

    /// The documents that are there.
    ///
    /// @param known what files are called already, by where they are
    /// @param taken names that no other may get
    SourceTree look(Map<String, String> known, Set<String> taken) throws IOException {
        var there = parts.values().stream()
                .flatMap(List::stream)
                .filter(part -> !away.contains(part))
                .toList();
        var tree = SourceTree.of(there, known, taken);
        var problems = away.stream()
                .map(part -> new SourceTree.Problem(
                        part.path().toString(),
                        "is not there, or its disk is not attached; what the index holds of it stays. "
                                + "'quarry remove' with this path drops it"));
        var unseen = away.stream().map(part -> new Location(part.path().toString()));
        return new SourceTree(
                tree.files(),
                tree.ignored(),
                Stream.of(tree.problems().stream(), problems, unread.stream())
                        .flatMap(Function.identity())
                        .toList(),
                Stream.concat(tree.unseen().stream(), unseen).toList());
    }

    private static final class Making {
        private final SourceRoots roots;
        private final Map<Path, List<Part>> parts;
        private final Set<Part> away = new LinkedHashSet<>();
        private final List<IndexRoot> settings = new ArrayList<>();
        private final List<SourceTree.Problem> unread = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        Making(SourceRoots roots, List<Part> parts, @Nullable IndexManifest manifest) throws IOException {
            this.roots = roots;
            this.parts =
                    parts.stream().collect(Collectors.groupingBy(Part::root, LinkedHashMap::new, Collectors.toList()));
            var before = new HashMap<String, IndexRoot>();
            if (manifest != null) {
                manifest.roots().forEach(root -> before.put(root.path(), root));
            }
            for (var root : roots.paths()) {
                add(before.getOrDefault(root.toString(), new IndexRoot(root)), root);
            }
        }

        private void add(IndexRoot before, Path root) throws IOException {
            boolean isAway = before.isAway();
            var looked = parts.getOrDefault(root, List.of());
            looked.stream().filter(part -> isAway || !Files.exists(part.path())).forEach(away::add);
            settings.add(looked.isEmpty() || isAway ? before : before.asItIsNow(unread, warnings));
        }

        Taxonomy taxonomy() throws IOException {
            return IndexScope.taxonomy(settings);
        }

        IndexScope scope(boolean anew) throws IOException {
            return new IndexScope(roots, settings, taxonomy(), anew, parts, away, unread, warnings);
        }
    }
}
