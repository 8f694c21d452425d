package quarry.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import quarry.text.UnreadableDocumentException;

/// The members of a zip archive that is held in memory: its names without unpacking, and reading of single members
/// within bounds. Not safe for use by several threads.
final class ZipMembers {
    /// The most members that an archive may list. Collections of notes have thousands; more is a trap.
    static final int MAX_MEMBERS = 50_000;
    /// The largest member that is unpacked, in bytes.
    static final int MAX_MEMBER_BYTES = 64 * 1024 * 1024;
    /// What all members read from one archive may unpack to, in bytes: archives may list one member many times.
    static final long MAX_TOTAL_BYTES = 256L * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> members;
    private long unpacked;

    private ZipMembers(ZipFile zip, Map<String, ZipArchiveEntry> members) {
        this.zip = zip;
        this.members = members;
    }

    /// Lists an archive without unpacking anything.
    ///
    /// @throws UnreadableDocumentException when the archive is damaged or cut short, or lists too many members
    static ZipMembers of(byte[] bytes) throws UnreadableDocumentException {
        if (count(bytes) > MAX_MEMBERS) {
            throw new UnreadableDocumentException(
                    "is a zip archive of more than " + MAX_MEMBERS + " members; split it into smaller ones");
        }
        try {
            // The archive is memory only: there is nothing to close.
            var zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            var members = new LinkedHashMap<String, ZipArchiveEntry>();
            zip.getEntriesInPhysicalOrder().asIterator().forEachRemaining(entry -> {
                if (!entry.isDirectory()) {
                    members.putIfAbsent(entry.getName(), entry);
                }
            });
            return new ZipMembers(zip, members);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /// Names of all members that are files, each once, in the order in which they are stored, with `/` in paths.
    List<String> names() {
        return new ArrayList<>(members.keySet());
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /// Whether a member needs a password.
    boolean isEncrypted(String name) {
        var entry = members.get(name);
        return entry != null && entry.getGeneralPurposeBit().usesEncryption();
    }

    /// Unpacks a member.
    ///
    /// @throws UnreadableDocumentException when there is none of that name, when it needs a password, when it is
    ///                                     damaged, or when it unpacks to more than the bounds of this class
    byte[] read(String name) throws UnreadableDocumentException {
        var entry = members.get(name);
        if (entry == null) {
            throw new UnreadableDocumentException("lacks its part " + name + "; save it anew");
        }
        if (isEncrypted(name)) {
            throw new UnreadableDocumentException("is protected by a password; save it without one");
        }
        int most = (int) Math.min(MAX_MEMBER_BYTES, MAX_TOTAL_BYTES - unpacked);
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readNBytes(most + 1);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        unpacked += content.length;
        if (content.length > most) {
            throw new UnreadableDocumentException("unpacks to more than "
                    + (most < MAX_MEMBER_BYTES ? MAX_TOTAL_BYTES : MAX_MEMBER_BYTES) / (1024 * 1024)
                    + " MB, which is not read; take out what is large, or split it");
        }
        return content;
    }

    private static UnreadableDocumentException damaged(Exception cause) {
        return new UnreadableDocumentException(
                "is a zip archive that is damaged or cut short; fetch or save it anew", cause);
    }

    /// An upper bound of the members that an archive lists, found without keeping any.
    private static int count(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 4 <= bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }
}
