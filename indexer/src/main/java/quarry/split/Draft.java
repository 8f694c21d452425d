package quarry.split;

import org.jspecify.annotations.Nullable;
import quarry.split.answer.Answer;
import quarry.split.answer.Prompt;
import quarry.split.outline.Span;
import quarry.split.reading.QuestionCandidate;

/// An entry in the making.
///
/// @param mark     where the question was found
/// @param lines    the entry's lines, the question's own first
/// @param question the question, cleaned
/// @param section  the title it stands under, cleaned; null when there is none
record Draft(
        QuestionCandidate mark,
        Span lines,
        String question,
        @Nullable String section,
        Prompt prompt,
        Answer answer) {
    boolean isAnswered() {
        return !answer.markdown().isEmpty();
    }
}
