package quarry.split;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import quarry.io.Sha256;

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
        return Sha256.hex(Sha256.of(path + '\n' + words + '\n' + count), BYTES);
    }
}
