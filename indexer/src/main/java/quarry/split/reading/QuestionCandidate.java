package quarry.split.reading;

/// A question found in an outline.
///
/// @param start    index of the entry's first line: the question's own, or that of a label above it
/// @param line     index of the question's own line
/// @param body     index of the first line after the question, where its answer may begin
/// @param end      index after the entry's last line where the markup tells it, else [#OPEN]
/// @param number   the number as printed; empty when there is none
/// @param text     the question with its inline markup
/// @param begun    what of the answer stands on the question's own line, apart from it; empty for most
/// @param likeness how much the text reads like a question, see [QuestionLikeness]
/// @param reason   the rule that found it, in a few words
public record QuestionCandidate(
        int start,
        int line,
        int body,
        int end,
        String number,
        String text,
        String begun,
        double likeness,
        String reason) {
    /// The entry runs to the next question or title.
    public static final int OPEN = -1;

    /// A question below a label.
    QuestionCandidate(
            int start, int line, int body, int end, String number, String text, double likeness, String reason) {
        this(start, line, body, end, number, text, "", likeness, reason);
    }

    /// A question without a label above it.
    QuestionCandidate(int line, int body, int end, String number, String text, double likeness, String reason) {
        this(line, line, body, end, number, text, likeness, reason);
    }

    QuestionCandidate endingAt(int index) {
        return new QuestionCandidate(start, line, body, index, number, text, begun, likeness, reason);
    }

    /// The same below its title: a line further down asks.
    public QuestionCandidate askedAt(int index) {
        return new QuestionCandidate(start, index, index + 1, end, number, text, begun, likeness, reason);
    }

    /// The same below a numbered title.
    QuestionCandidate below(QuestionCandidate title) {
        return new QuestionCandidate(
                title.start(),
                line,
                body,
                end,
                title.number(),
                text,
                begun,
                Math.max(likeness, title.likeness()),
                reason);
    }

    QuestionCandidate answered(String onTheSameLine) {
        return new QuestionCandidate(start, line, body, end, number, text, onTheSameLine, likeness, reason);
    }
}
