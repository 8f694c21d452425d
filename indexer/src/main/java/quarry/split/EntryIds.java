package quarry.split;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/// Gives the entries of one document their ids: of the document's path, the question's words and, where the same
/// question repeats, its count. So an id survives whatever is edited elsewhere in the document.
final class EntryIds {
    /// 64 bits: among a million entries two share an id with a probability of about 3 in 10⁸.
    private static final int BYTES = 8;

    private final String path;
    private final Map<String, Integer> seen = new HashMap<>();

    EntryIds(String path) {
        this.path = path;
    }

    String next(String question) {
        var words = question.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        int count = seen.merge(words, 1, Integer::sum);
        var hash = sha256().digest((path + '\n' + words + '\n' + count).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
