package quarry.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// An open zip archive. Its list of members tells sizes that may be lies: reading is bounded on its own. Not
/// thread-safe.
final class Archive implements AutoCloseable {
    /// The most members that an archive may list, those of archives in it included. More is no collection of notes
    /// but a trap.
    static final int MAX_MEMBERS = 20_000;
    /// What all its documents may unpack to together, in bytes.
    static final long MAX_TOTAL_BYTES = 1L << 30;
    /// The largest archive inside another one, in bytes; it is unpacked in memory.
    static final long MAX_INNER_BYTES = 32L << 20;
    /// Text shrinks to a tenth or so; what shrank further than to this part of itself was made to burst.
    static final int MAX_RATIO = 500;
    /// Up to this size any ratio is harmless.
    static final long HARMLESS_BYTES = 1L << 20;
    /// How deep archives may stand in archives.
    static final int MAX_DEPTH = 2;

    /// A member of any of these names makes the archive one document, or a program.
    private static final Set<String> MARKS = Set.of(
            "[Content_Types].xml",
            "mimetype",
            "META-INF/MANIFEST.MF",
            "META-INF/container.xml",
            "collection.anki2",
            "collection.anki21",
            "collection.anki21b");

    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /// @throws UnreadableSourceException when it is no zip archive, or a damaged one
    static Archive open(Path file) throws IOException {
        return open(ZipFile.builder().setPath(file));
    }

    /// @param bytes of an archive that was a member itself
    /// @throws UnreadableSourceException when they are no zip archive, or a damaged one
    static Archive open(byte[] bytes) throws IOException {
        return open(ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)));
    }

    private static Archive open(ZipFile.Builder builder) throws IOException {
        try {
            return new Archive(builder.setIgnoreLocalFileHeader(true).get());
        } catch (java.nio.file.FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static UnreadableSourceException damaged(Exception cause) {
        return new UnreadableSourceException("is a zip archive that is damaged or cut short; fetch it anew", cause);
    }

    /// Whether this is one document, such as a Word file, rather than a folder of some.
    boolean isDocument() {
        return MARKS.stream().anyMatch(mark -> zip.getEntry(mark) != null);
    }

    /// The members that are files, in the order of their names.
    List<ZipArchiveEntry> members() {
        return StreamSupport.stream(
                        ((Iterable<ZipArchiveEntry>) () -> zip.getEntries().asIterator()).spliterator(), false)
                .filter(member -> !member.isDirectory())
                .sorted(java.util.Comparator.comparing(ZipArchiveEntry::getName))
                .collect(Collectors.toList());
    }

    /// Why a member is not read; empty when it may be.
    static String refusal(ZipArchiveEntry member) {
        if (leaves(member.getName())) {
            return "has a name that leads out of its archive; pack it anew";
        }
        if (member.isUnixSymlink()) {
            return "is a link in an archive, which is not followed; pack the file itself";
        }
        if (member.getGeneralPurposeBit().usesEncryption()) {
            return "is protected by a password; unpack the archive and index the folder";
        }
        if (member.getSize() > HARMLESS_BYTES && member.getSize() / MAX_RATIO > member.getCompressedSize()) {
            return "unpacks to more than " + MAX_RATIO + " times its size, as archives do that are made to do harm; "
                    + "if it is sound, unpack the archive and index the folder";
        }
        return "";
    }

    /// Whether a name would lead out of the folder that the archive is unpacked in.
    static boolean leaves(String name) {
        var even = name.replace('\\', '/');
        return even.startsWith("/")
                || even.matches("(?s)[A-Za-z]:.*")
                || even.indexOf('\0') >= 0
                || List.of(even.split("/")).contains("..");
    }

    /// Unpacks a member.
    ///
    /// @throws UnreadableSourceException when it is missing, protected or damaged, or has more than `most` bytes
    byte[] read(String name, long most) throws IOException {
        var member = zip.getEntry(name);
        if (member == null) {
            throw new UnreadableSourceException("is no longer in its archive; run the command again");
        }
        var refusal = refusal(member);
        if (!refusal.isEmpty()) {
            throw new UnreadableSourceException(refusal);
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(member)) {
            bytes = in.readNBytes(Math.toIntExact(most + 1));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSourceException("is damaged in its archive; fetch the archive anew", e);
        }
        if (bytes.length > most) {
            throw tooLarge(Math.max(member.getSize(), bytes.length), most);
        }
        return bytes;
    }

    static UnreadableSourceException tooLarge(long size, long most) {
        return new UnreadableSourceException("has " + megabytes(size) + " MB, more than the " + megabytes(most)
                + " MB that are read; split it into smaller documents");
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / (1024.0 * 1024.0));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
