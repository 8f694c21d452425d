package quarry.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import quarry.source.Hints;
import quarry.text.Decoding;
import quarry.text.Decoding.Decoded;
import quarry.text.UnreadableDocumentException;

/// A file's content, as formats look at it to tell whether it is theirs.
final class Content {
    /// The mark of a PDF stands within this many bytes.
    private static final int PDF_START = 1024;

    private final String path;
    private final byte[] bytes;
    private final Hints hints;
    private final Optional<Decoded> decoded;
    private @Nullable ZipMembers zip;
    private @Nullable UnreadableDocumentException damage;

    Content(String path, byte[] bytes) {
        this(path, bytes, Hints.NONE);
    }

    Content(String path, byte[] bytes, Hints hints) {
        this.path = path;
        this.hints = hints;
        this.bytes = bytes;
        this.decoded = isBinary() ? Optional.empty() : Decoding.decode(bytes);
    }

    /// Whether the bytes begin with the given Latin-1 characters.
    boolean startsWith(String magic) {
        var start = Arrays.copyOf(bytes, Math.min(bytes.length, magic.length()));
        return new String(start, StandardCharsets.ISO_8859_1).equals(magic);
    }

    /// The file's ending without its dot, in lower case; empty when it has none.
    String extension() {
        var name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// The content as text; empty when it is none.
    Optional<Decoded> decoded() {
        return decoded;
    }

    /// Whether this is a zip archive by its first bytes. It may yet be damaged.
    boolean isZip() {
        return startsWith("PK\u0003\u0004");
    }

    /// The members of the zip archive that this is, listed when first asked for.
    ///
    /// @throws UnreadableDocumentException when this is none, or a damaged one
    ZipMembers zip() throws UnreadableDocumentException {
        if (damage != null) {
            throw damage;
        }
        var listed = zip;
        if (listed == null) {
            try {
                listed = ZipMembers.of(bytes);
                zip = listed;
            } catch (UnreadableDocumentException e) {
                damage = e;
                throw e;
            }
        }
        return listed;
    }

    /// Whether this is a zip archive that can be listed.
    boolean isSoundZip() {
        return isZip() && hasMembers(members -> true);
    }

    /// Whether this is a zip archive that can be listed, with a member of the given name.
    boolean hasMember(String name) {
        return isZip() && hasMembers(members -> members.has(name));
    }

    private boolean hasMembers(Predicate<ZipMembers> test) {
        try {
            return test.test(zip());
        } catch (UnreadableDocumentException e) {
            return false;
        }
    }

    /// The bytes themselves: not to be changed.
    byte[] bytes() {
        return bytes;
    }

    /// What the user says of the document, such as the names of its columns.
    Hints hints() {
        return hints;
    }

    int size() {
        return bytes.length;
    }

    private boolean isBinary() {
        return isPdf() || isZip() || isOle();
    }

    /// Whether this is a PDF by its first bytes. Readers of PDF put up with some bytes before the mark.
    boolean isPdf() {
        var start = new String(bytes, 0, Math.min(bytes.length, PDF_START), StandardCharsets.ISO_8859_1);
        int mark = start.indexOf("%PDF-");
        return mark == 0 || (mark > 0 && extension().equals("pdf"));
    }

    /// Whether this is a container of Office before 2007, which today's Office writes for protected documents only.
    boolean isOle() {
        return startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
    }
}
