package quarry.split.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarry.entry.Level;
import quarry.entry.Snippet;
import quarry.entry.State;

/// What stands under a question.
///
/// @param markdown the answer; empty when there is none
/// @param code     its snippets, in order
/// @param state    whether it is a real answer
/// @param level    the level named under the question; null when none is
/// @param last     index of the last line that carries text; -1 when none does
/// @param roles    lines with a part of their own, by index: `code`, `table`, `level`, `dropped`
public record Answer(
        String markdown,
        List<Snippet> code,
        State state,
        @Nullable Level level,
        int last,
        Map<Integer, String> roles) {
    public Answer {
        code = List.copyOf(code);
        roles = Map.copyOf(roles);
    }
}
