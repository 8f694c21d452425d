package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/// Lucene's files of a build. Each ends in a checksum of all that is in it.
final class SegmentFiles {
    /// Files that this program has read and found sound. Lucene never writes to one again, and builds share them: a
    /// program that indexes one change after the other reads what is new alone.
    private static final Set<Seen> SOUND = ConcurrentHashMap.newKeySet();

    private SegmentFiles() {}

    /// @param file what the file system knows it by, whatever its names are
    private record Seen(Object file, long size, FileTime written) {
        static Optional<Seen> of(Path path) throws IOException {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.ofNullable(attributes.fileKey())
                    .map(file -> new Seen(file, attributes.size(), attributes.lastModifiedTime()));
        }
    }

    /// What is wrong with them, but that files which this program found sound before are not read again.
    static Optional<String> newDamage(FSDirectory directory) {
        return damage(directory, SOUND);
    }

    /// What is wrong with them; empty when all are there and fit their checksums.
    static Optional<String> damage(FSDirectory directory) {
        return damage(directory, new HashSet<>());
    }

    private static Optional<String> damage(FSDirectory directory, Set<Seen> sound) {
        try {
            var damaged = damaged(directory, sound);
            return damaged.isEmpty()
                    ? Optional.empty()
                    : Optional.of("of its files these are damaged: " + String.join(", ", damaged));
        } catch (IOException | RuntimeException e) {
            return Optional.of("its files cannot be opened (" + e.getMessage() + ")");
        }
    }

    private static List<String> damaged(FSDirectory directory, Set<Seen> sound) throws IOException {
        var damaged = new ArrayList<String>();
        for (var file : SegmentInfos.readLatestCommit(directory).files(true)) {
            try {
                var seen = Seen.of(directory.getDirectory().resolve(file));
                if (seen.filter(sound::contains).isEmpty()) {
                    read(directory, file);
                    seen.ifPresent(sound::add);
                }
            } catch (NoSuchFileException e) {
                damaged.add(file + " (missing)");
            } catch (IOException | RuntimeException e) {
                damaged.add(file);
            }
        }
        damaged.sort(null);
        return damaged;
    }

    private static void read(Directory directory, String file) throws IOException {
        try (var in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
        }
    }
}
