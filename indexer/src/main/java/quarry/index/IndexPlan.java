package quarry.index;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarry.format.Formats;
import quarry.index.IndexManifest.RememberedDocument;
import quarry.io.Sha256;
import quarry.source.Location;
import quarry.source.SourceFile;
import quarry.source.SourceReader;
import quarry.source.SourceTree;

/// What has to be done so that an index holds the documents that are there now.
///
/// @param kept    documents that stay as they are; nothing of them was read
/// @param refused paths of documents that did not change and were refused
/// @param moved   documents that stay as they were, elsewhere or under another name; nothing else of them is read
/// @param read    documents to be read, by path
/// @param gone    paths under which the index holds entries and no longer should
/// @param unseen  how many of the kept ones could not be seen
/// @param lost    paths of documents that would have to be read to be kept, and cannot be seen just now
record IndexPlan(
        List<DocumentRecord> kept,
        Set<String> refused,
        List<Move> moved,
        List<Reading> read,
        List<String> gone,
        int unseen,
        List<String> lost) {
    /// @param from     the document as the index holds it
    /// @param document the document as it is now
    record Move(DocumentRecord from, DocumentRecord document) {}

    /// @param origin         the path that its entries' ids are made of
    /// @param known          what the index holds of it; null when that is nothing
    /// @param contentDecides whether that is still so as long as its content is the same
    /// @param isLostUnread   whether the index holds something of it that cannot be taken over
    record Reading(
            SourceFile file,
            String origin,
            @Nullable DocumentRecord known,
            boolean contentDecides,
            boolean isLostUnread) {
        /// Whether the index holds it under another name.
        boolean isRenamed() {
            return known != null && !known.path().equals(file.path());
        }
    }

    /// How many documents of the index are in it no longer, under whatever name.
    int removed() {
        int renamed = (int) read.stream().filter(Reading::isRenamed).count();
        return gone.size() - moved.size() - renamed;
    }

    /// @param manifest   of the index that is brought up to date; null when nothing of it can be taken over
    /// @param remembered what the index before knew, even if nothing else of it can be taken over
    static IndexPlan of(
            SourceTree tree, IndexScope scope, @Nullable IndexManifest manifest, List<RememberedDocument> remembered)
            throws IOException {
        return new Making(tree, scope, manifest, remembered).plan();
    }

    private static final class Making {
        private final SourceTree tree;
        private final IndexScope scope;
        private final Map<Location, DocumentRecord> known = new HashMap<>();
        private final Map<String, IndexManifest.Refused> refusedBefore = new HashMap<>();
        private final Unmatched unmatched;
        private final Set<String> origins = new HashSet<>();
        private final List<DocumentRecord> kept = new ArrayList<>();
        private final Set<String> refused = new HashSet<>();
        private final List<Move> moved = new ArrayList<>();
        private final List<Reading> read = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private int unseen;

        Making(
                SourceTree tree,
                IndexScope scope,
                @Nullable IndexManifest manifest,
                List<RememberedDocument> remembered) {
            this.tree = tree;
            this.scope = scope;
            this.unmatched = new Unmatched(remembered);
            if (manifest != null) {
                manifest.documents().forEach(document -> known.put(document.location(), document));
                refusedBefore.putAll(manifest.refused());
            }
        }

        IndexPlan plan() throws IOException {
            var fresh = new ArrayList<SourceFile>();
            for (var file : tree.files()) {
                var before = unmatched.take(file);
                if (before == null) {
                    fresh.add(file);
                } else {
                    origins.add(before.origin());
                    seenBefore(file, before.origin());
                }
            }
            var missing = new ArrayList<RememberedDocument>();
            for (var document : unmatched.left()) {
                if (stays(document)) {
                    origins.add(document.origin());
                    keep(document);
                } else {
                    missing.add(document);
                }
            }
            for (var file : matched(fresh, new Missing(missing))) {
                read.add(new Reading(file, newOrigin(file.path()), null, false, false));
            }
            read.sort(Comparator.comparing(reading -> reading.file().path()));
            return new IndexPlan(kept, refused, moved, read, gone(), unseen, lost);
        }

        /// Paths that are neither kept nor read under the name that they have.
        private List<String> gone() {
            var gone = new TreeSet<String>();
            known.values().forEach(document -> gone.add(document.path()));
            kept.forEach(document -> gone.remove(document.path()));
            read.stream().filter(reading -> !reading.isRenamed()).forEach(reading -> {
                if (reading.known() != null) {
                    gone.remove(reading.known().path());
                }
            });
            return List.copyOf(gone);
        }

        /// Whether a document that was not seen stays, because nobody looked or nobody could.
        private boolean stays(RememberedDocument document) {
            var location = document.location();
            if (location == null) {
                return couldBeUnseen(document.path());
            }
            return scope.keeps(location, tree);
        }

        private void keep(RememberedDocument document) {
            var record = document.location() == null ? null : known.get(document.location());
            if (record == null) {
                lost.add(document.path());
            } else {
                kept.add(record);
                unseen += tree.isUnseen(record.location()) ? 1 : 0;
            }
        }

        private boolean couldBeUnseen(String path) {
            return scope.roots().paths().stream()
                    .anyMatch(root -> tree.isUnseen(new Location(root + File.separator + path)));
        }

        private void seenBefore(SourceFile file, String origin) {
            var before = known.get(file.location());
            if (before == null) {
                read.add(new Reading(file, origin, null, false, true));
                return;
            }
            boolean readsTheSame =
                    !scope.anew() && before.hints().equals(file.hints().fingerprint());
            if (readsTheSame && before.stamp().provesSame(file.stamp())) {
                keep(before, file);
            } else if (isRefusedAsItIs(file)) {
                refused.add(file.path());
                keep(before, file);
            } else {
                read.add(new Reading(file, origin, before, readsTheSame, false));
            }
        }

        private void keep(DocumentRecord document, SourceFile file) {
            if (document.path().equals(file.path())) {
                kept.add(document);
            } else {
                moved.add(new Move(document, document.movedTo(file).withStamp(document.stamp())));
            }
        }

        private boolean isRefusedAsItIs(SourceFile file) {
            var before = refusedBefore.get(file.path());
            return !scope.anew() && before != null && before.isAs(file);
        }

        /// Takes out what was refused before and what moved.
        ///
        /// @return the files that are new
        private List<SourceFile> matched(List<SourceFile> fresh, Missing missing) throws IOException {
            var left = new ArrayList<SourceFile>();
            try (var reader = Formats.reader()) {
                for (var file : fresh) {
                    boolean refusedAsItIs = isRefusedAsItIs(file);
                    var from = refusedAsItIs ? null : missing.take(reader, file);
                    if (refusedAsItIs) {
                        refused.add(file.path());
                    } else if (from != null) {
                        origins.add(from.origin());
                        move(from, file);
                    } else {
                        left.add(file);
                    }
                }
            }
            return left;
        }

        private void move(RememberedDocument from, SourceFile file) {
            var record = from.location() == null ? null : known.get(from.location());
            // Another ending may mean another format, and another folder other hints.
            boolean readsTheSame = !scope.anew()
                    && record != null
                    && record.hints().equals(file.hints().fingerprint())
                    && new SourceFile(file.file(), from.path()).extension().equals(file.extension());
            if (record != null && readsTheSame) {
                moved.add(new Move(record, record.movedTo(file)));
            } else {
                read.add(new Reading(file, from.origin(), null, false, false));
            }
        }

        /// Where a document came and another left the place before, its ids must not be those of the other.
        private String newOrigin(String path) {
            var origin = path;
            for (int count = 2; !origins.add(origin); count++) {
                origin = path + '\n' + count;
            }
            return origin;
        }
    }

    /// Documents that the index held and no file was found for yet.
    private static final class Unmatched {
        private final Map<Location, RememberedDocument> byLocation = new HashMap<>();
        /// Indexes of before tell what documents are called and not where they are.
        private final Map<String, RememberedDocument> byPath = new HashMap<>();

        Unmatched(List<RememberedDocument> documents) {
            for (var document : documents) {
                if (document.location() == null) {
                    byPath.put(document.path(), document);
                } else {
                    byLocation.put(document.location(), document);
                }
            }
        }

        @Nullable
        RememberedDocument take(SourceFile file) {
            var here = byLocation.remove(file.location());
            return here == null ? byPath.remove(file.path()) : here;
        }

        List<RememberedDocument> left() {
            return Stream.concat(byLocation.values().stream(), byPath.values().stream())
                    .sorted(Comparator.comparing(RememberedDocument::path))
                    .toList();
        }
    }

    /// Documents that are no longer where they were, each to be found elsewhere once.
    private static final class Missing {
        private final Map<String, List<RememberedDocument>> byHash = new HashMap<>();
        private final Set<Long> sizes;

        Missing(List<RememberedDocument> documents) {
            documents.stream()
                    .sorted(Comparator.comparing(RememberedDocument::path))
                    .forEach(document -> byHash.computeIfAbsent(document.sha256(), hash -> new ArrayList<>())
                            .add(document));
            this.sizes = documents.stream().map(RememberedDocument::size).collect(Collectors.toSet());
        }

        /// Files of another size than any missing document are not read.
        @Nullable
        RememberedDocument take(SourceReader reader, SourceFile file) {
            if (!sizes.contains(file.stamp().size())) {
                return null;
            }
            try {
                var found = byHash.get(Sha256.hex(Formats.bytes(reader, file)));
                return found == null || found.isEmpty() ? null : found.removeFirst();
            } catch (IOException e) {
                // It is told when the file is read as a new one.
                return null;
            }
        }
    }
}
