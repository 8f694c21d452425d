package quarry.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Reads sources whole. Keeps the archive that it read last open, as neighbours are mostly read one after another.
/// Safe for use by many threads, of which one at a time reads out of archives.
public final class SourceReader implements AutoCloseable {
    /// How often a file is read that changes meanwhile.
    private static final int TRIES = 2;

    private final long most;
    private final Opening opening;
    private List<String> openNames = List.of();
    private final List<Archive> open = new ArrayList<>();

    /// How a file is opened.
    @FunctionalInterface
    interface Opening {
        InputStream open(Path file) throws IOException;
    }

    /// @param most the largest source that is read, in bytes
    public SourceReader(long most) {
        this(most, Files::newInputStream);
    }

    SourceReader(long most, Opening opening) {
        this.most = most;
        this.opening = opening;
    }

    /// All bytes of a source.
    ///
    /// @throws UnreadableSourceException when it is gone, damaged, too large or protected, or changes meanwhile
    public byte[] read(SourceFile source) throws IOException {
        try {
            return source.members().isEmpty() ? readFile(source.file()) : readMember(source);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new UnreadableSourceException("is gone; run the command again", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableSourceException("may not be read; check its permissions", e);
        }
    }

    private byte[] readFile(Path file) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            var before = Files.readAttributes(file, BasicFileAttributes.class);
            if (before.size() > most) {
                throw Archive.tooLarge(before.size(), most);
            }
            byte[] bytes;
            try (var in = opening.open(file)) {
                bytes = in.readNBytes(Math.toIntExact(most + 1));
            }
            var after = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = before.size() == after.size()
                    && before.lastModifiedTime().equals(after.lastModifiedTime())
                    && bytes.length == after.size();
            if (same) {
                return bytes;
            }
        }
        throw new UnreadableSourceException(
                "changes while it is read; run the command again when nothing writes to it any more");
    }

    private synchronized byte[] readMember(SourceFile source) throws IOException {
        var archives = source.members().subList(0, source.members().size() - 1);
        var names = new ArrayList<String>();
        names.add(source.file().toString());
        names.addAll(archives);
        if (!openNames.equals(names)) {
            close();
            open.add(Archive.open(source.file()));
            for (var inner : archives) {
                open.add(Archive.open(open.getLast().read(inner, Archive.MAX_INNER_BYTES)));
            }
            openNames = List.copyOf(names);
        }
        return open.getLast().read(source.members().getLast(), most);
    }

    @Override
    public synchronized void close() throws IOException {
        openNames = List.of();
        try {
            for (var archive : open.reversed()) {
                archive.close();
            }
        } finally {
            open.clear();
        }
    }
}
