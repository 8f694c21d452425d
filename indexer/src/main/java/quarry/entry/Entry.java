package quarry.entry;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One question of a document with its answer, if it has one.
///
/// @param id       stable: the same document path and question text give the same id everywhere
/// @param question the question as plain text in one line
/// @param prompt   what belongs to the question besides its sentence, such as code to explain or options to choose
/// from,
///                 as Markdown; empty when there is none
/// @param answer   Markdown, code as fenced blocks in their place; empty when there is none
/// @param code     every snippet of the answer, in order
/// @param topic    a topic of the taxonomy, `General` as the last resort
/// @param section  the heading the question stands under, cleaned; null when there is none
/// @param level    the seniority it is meant for; null when the document does not say
/// @param state    whether it is answered
/// @param source   where it stands
public record Entry(
        String id,
        String question,
        String prompt,
        String answer,
        List<Snippet> code,
        String topic,
        @Nullable String section,
        @Nullable Level level,
        State state,
        Source source) {
    public Entry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(topic);
        code = List.copyOf(code);
        if (question.isBlank()) {
            throw new IllegalArgumentException("an entry without a question at " + source);
        }
        if (state == State.UNANSWERED && !answer.isEmpty()) {
            throw new IllegalArgumentException("an unanswered entry with an answer at " + source);
        }
    }

    /// This entry under another topic.
    public Entry filedUnder(String otherTopic) {
        return new Entry(id, question, prompt, answer, code, otherTopic, section, level, state, source);
    }

    /// This entry of a document that goes by another path now. The id stays.
    public Entry movedTo(String document) {
        return new Entry(id, question, prompt, answer, code, topic, section, level, state, source.movedTo(document));
    }

    /// Whether there is code in the question or in its answer.
    public boolean hasCode() {
        return !code.isEmpty() || prompt.contains("```");
    }
}
