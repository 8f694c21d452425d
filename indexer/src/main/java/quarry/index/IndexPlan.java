package quarry.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quarry.format.Formats;
import quarry.index.IndexManifest.Remembered;
import quarry.source.SourceFile;
import quarry.source.SourceReader;

/// What has to be done so that an index holds the documents that are there now.
///
/// @param kept    documents that did not change, by what the file system tells; nothing of them was read
/// @param refused paths of documents that did not change and were refused
/// @param moved   documents that went elsewhere as they were
/// @param read    documents to be read, by path
/// @param gone    paths of documents in the index that are there no more
record IndexPlan(
        List<DocumentRecord> kept, Set<String> refused, List<Move> moved, List<Reading> read, List<String> gone) {
    /// @param from     the document as the index holds it
    /// @param document the document as it is now
    record Move(DocumentRecord from, DocumentRecord document) {}

    /// @param origin the path that its entries' ids are made of
    /// @param known  what the index knows of it, if its content decides whether that is still so; else null
    record Reading(SourceFile file, String origin, @Nullable DocumentRecord known) {}

    /// @param manifest   of the index that is brought up to date; null when nothing of it can be taken over
    /// @param remembered what the index before knew, even if nothing else of it can be taken over
    /// @param roots      the paths that are indexed now: what the file system told of other folders proves nothing
    static IndexPlan of(
            List<SourceFile> files, List<String> roots, @Nullable IndexManifest manifest, List<Remembered> remembered)
            throws IOException {
        boolean stampsCount = manifest != null && manifest.roots().equals(roots);
        return new Making(files, manifest, remembered, stampsCount).plan();
    }

    private static final class Making {
        private final List<SourceFile> files;
        private final boolean stampsCount;
        private final Map<String, DocumentRecord> known = new HashMap<>();
        private final Map<String, IndexManifest.Refused> refusedBefore = new HashMap<>();
        private final Map<String, Remembered> remembered = new HashMap<>();
        private final Set<String> origins = new HashSet<>();
        private final List<DocumentRecord> kept = new ArrayList<>();
        private final Set<String> refused = new HashSet<>();
        private final List<Move> moved = new ArrayList<>();
        private final List<Reading> read = new ArrayList<>();

        Making(List<SourceFile> files, @Nullable IndexManifest manifest, List<Remembered> before, boolean stampsCount) {
            this.files = files;
            this.stampsCount = stampsCount;
            if (manifest != null) {
                manifest.documents().forEach(document -> known.put(document.path(), document));
                refusedBefore.putAll(manifest.refused());
            }
            before.forEach(document -> remembered.put(document.path(), document));
        }

        IndexPlan plan() throws IOException {
            var paths = files.stream().map(SourceFile::path).collect(Collectors.toSet());
            var fresh = new ArrayList<SourceFile>();
            for (var file : files) {
                var before = remembered.get(file.path());
                if (before == null) {
                    fresh.add(file);
                } else {
                    origins.add(before.origin());
                    seenBefore(file, before.origin());
                }
            }
            var missing = new Missing(remembered.values().stream()
                    .filter(document -> !paths.contains(document.path()))
                    .toList());
            for (var file : matched(fresh, missing)) {
                read.add(new Reading(file, newOrigin(file.path()), null));
            }
            read.sort(Comparator.comparing(reading -> reading.file().path()));
            var gone = known.keySet().stream()
                    .filter(path -> !paths.contains(path))
                    .sorted()
                    .toList();
            return new IndexPlan(kept, refused, moved, read, gone);
        }

        private void seenBefore(SourceFile file, String origin) {
            var record = known.get(file.path());
            boolean sameHints =
                    record != null && record.hints().equals(file.hints().fingerprint());
            if (record == null || !sameHints) {
                read.add(new Reading(file, origin, null));
            } else if (stampsCount && record.stamp().provesSame(file.stamp())) {
                kept.add(record);
            } else {
                read.add(new Reading(file, origin, record));
            }
        }

        /// Takes out what was refused before and what moved.
        ///
        /// @return the files that are new
        private List<SourceFile> matched(List<SourceFile> fresh, Missing missing) throws IOException {
            var left = new ArrayList<SourceFile>();
            try (var reader = Formats.reader()) {
                for (var file : fresh) {
                    var before = refusedBefore.get(file.path());
                    boolean refusedAsItIs = stampsCount
                            && before != null
                            && before.stamp().provesSame(file.stamp())
                            && before.hints().equals(file.hints().fingerprint());
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

        private void move(Remembered from, SourceFile file) {
            var record = known.get(from.path());
            // Another ending may mean another format, and another folder other hints.
            boolean readsTheSame = record != null
                    && record.hints().equals(file.hints().fingerprint())
                    && new SourceFile(file.file(), from.path()).extension().equals(file.extension());
            if (record != null && readsTheSame) {
                moved.add(new Move(record, record.movedTo(file.path(), file.stamp())));
            } else {
                read.add(new Reading(file, from.origin(), null));
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

    /// Documents that are no longer where they were, each to be found elsewhere once.
    private static final class Missing {
        private final Map<String, List<Remembered>> byHash = new HashMap<>();
        private final Set<Long> sizes;

        Missing(List<Remembered> documents) {
            documents.stream()
                    .sorted(Comparator.comparing(Remembered::path))
                    .forEach(document -> byHash.computeIfAbsent(document.sha256(), hash -> new ArrayList<>())
                            .add(document));
            this.sizes = documents.stream().map(Remembered::size).collect(Collectors.toSet());
        }

        /// Files of another size than any missing document are not read.
        @Nullable
        Remembered take(SourceReader reader, SourceFile file) {
            if (!sizes.contains(file.stamp().size())) {
                return null;
            }
            try {
                var found = byHash.get(DocumentReader.sha256(Formats.bytes(reader, file)));
                return found == null || found.isEmpty() ? null : found.removeFirst();
            } catch (IOException e) {
                // It is told when the file is read as a new one.
                return null;
            }
        }
    }
}
