package quarry.split;

import java.util.ArrayList;
import java.util.List;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.Span;
import quarry.split.reading.Title;

/// Keeps account of what each line of a document was taken for.
final class Roles {
    private final Outline outline;
    private final String[] roles;
    private final String[] reasons;

    Roles(Outline outline) {
        this.outline = outline;
        this.roles = new String[outline.size()];
        this.reasons = new String[outline.size()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = byForm(outline.line(i).kind());
            reasons[i] = "";
        }
    }

    private static String byForm(LineKind kind) {
        return switch (kind) {
            case BLANK, CONTINUED -> "";
            case CONTENTS -> "contents";
            case LINK -> "link";
            case BACK_LINK -> "dropped";
            case DETAILS, END_DETAILS, MARKUP, RULE -> "markup";
            default -> "unused";
        };
    }

    void title(Title title) {
        set(title.line(), "section", title.reason());
    }

    void key(Span lines) {
        for (int i = lines.from(); i < lines.to(); i++) {
            if (!outline.line(i).isBlank()) {
                set(i, "answer", i == lines.from() ? "answers to the questions above, by number" : "");
            }
        }
    }

    void contents(Draft draft) {
        set(draft.mark().line(), "contents", "asked again and answered below");
    }

    void entry(Draft draft) {
        var answer = draft.answer();
        for (int i = draft.mark().line(); i < Math.max(draft.prompt().end(), answer.last() + 1); i++) {
            if (!outline.line(i).isBlank()) {
                set(i, i < draft.prompt().end() ? "prompt" : "answer", "");
            }
        }
        answer.roles().forEach((line, role) -> set(line, role, ""));
        for (int i = draft.mark().start(); i < draft.mark().body(); i++) {
            set(i, "question", i == draft.mark().line() ? draft.mark().reason() : "");
        }
    }

    private void set(int index, String role, String reason) {
        roles[index] = role;
        reasons[index] = reason;
    }

    List<LineRole> lines() {
        var result = new ArrayList<LineRole>();
        for (int i = 0; i < roles.length; i++) {
            var line = outline.line(i);
            boolean continued = line.is(LineKind.CONTINUED) && i > 0;
            result.add(new LineRole(
                    line.number(), line.raw(), continued ? result.getLast().role() : roles[i], reasons[i]));
        }
        return result;
    }
}
