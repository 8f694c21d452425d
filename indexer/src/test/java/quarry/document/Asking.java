package quarry.document;

import java.util.List;
import quarry.entry.Entry;
import quarry.entry.Source;
import quarry.entry.State;

/// Entries that tests make: a question, with or without an answer, of which all else is plain.
public final class Asking {
    private Asking() {}

    /// An open question on the first line of `open.md`, known by its text.
    public static Entry open(String question) {
        return of(question, question, "", "open.md", 1);
    }

    /// @param answer open when it is empty
    public static Entry of(String id, String question, String answer, String path, int line) {
        return new Entry(
                id,
                question,
                "",
                answer,
                List.of(),
                "General",
                null,
                null,
                answer.isEmpty() ? State.UNANSWERED : State.ANSWERED,
                new Source(path, line, line, null));
    }
}
