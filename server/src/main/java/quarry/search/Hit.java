package quarry.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;

/// One matching entry.
///
/// @param question    the whole question with its matches
/// @param answer      the best passages of the answer's prose, in text order, or its beginning when nothing matches
///                    there; empty when there is none
/// @param code        the best passages of the code; when nothing matches there and the answer is nothing but code its
///                    beginning, else none
/// @param duplicates  how many other entries that ask the same are folded under this hit, found or not
/// @param explanation why the hit stands where it stands, when asked for
/// @param answeredBy  what other entries answer it with, best first; empty where it has an answer of its own
public record Hit(
        Entry entry,
        double score,
        Passage question,
        List<Passage> answer,
        List<Passage> code,
        int duplicates,
        @Nullable String explanation,
        List<Gap.Answer> answeredBy) {
    public Hit {
        answer = List.copyOf(answer);
        code = List.copyOf(code);
        answeredBy = List.copyOf(answeredBy);
    }

    /// A hit that no other entry answers.
    public Hit(
            Entry entry,
            double score,
            Passage question,
            List<Passage> answer,
            List<Passage> code,
            int duplicates,
            @Nullable String explanation) {
        this(entry, score, question, answer, code, duplicates, explanation, List.of());
    }
}
