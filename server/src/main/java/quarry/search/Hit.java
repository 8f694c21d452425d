package quarry.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;

/// One matching entry.
///
/// @param question    the whole question with its matches
/// @param answer      the best passages of the answer's prose, in text order; empty when nothing matches there
/// @param code        the best passages of the code; empty when nothing matches there
/// @param duplicates  how many duplicates are folded under this hit
/// @param explanation why the hit stands where it stands, when asked for
public record Hit(
        Entry entry,
        double score,
        Passage question,
        List<Passage> answer,
        List<Passage> code,
        int duplicates,
        @Nullable String explanation) {
    public Hit {
        answer = List.copyOf(answer);
        code = List.copyOf(code);
    }
}
