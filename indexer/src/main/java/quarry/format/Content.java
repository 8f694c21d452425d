package quarry.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import quarry.text.Decoding;
import quarry.text.Decoding.Decoded;

/// A file's content, as formats look at it to tell whether it is theirs.
final class Content {
    private final String path;
    private final byte[] bytes;
    private final Optional<Decoded> decoded;

    Content(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.decoded = startsWith("%PDF-") || startsWith("PK\u0003\u0004") ? Optional.empty() : Decoding.decode(bytes);
    }

    /// Whether the bytes begin with the given Latin-1 characters.
    boolean startsWith(String magic) {
        var start = Arrays.copyOf(bytes, Math.min(bytes.length, magic.length()));
        return new String(start, java.nio.charset.StandardCharsets.ISO_8859_1).equals(magic);
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

    int size() {
        return bytes.length;
    }
}
