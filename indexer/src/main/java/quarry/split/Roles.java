package quarry.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import quarry.split.outline.LineKind;
import quarry.split.outline.Navigation;
import quarry.split.outline.Outline;
import quarry.split.outline.Span;
import quarry.split.reading.Title;
import quarry.text.Line;

/// Keeps account of what each line of a document was taken for.
final class Roles {
    private final Outline outline;
    private final String[] roles;
    private final String[] reasons;

    Roles(Outline outline) {
        this.outline = outline;
        this.roles = new String[outline.size()];
        this.reasons = new String[outline.size()];
        boolean leadsOn = false;
        for (int i = 0; i < roles.length; i++) {
            var line = outline.line(i);
            roles[i] = byForm(line.kind());
            reasons[i] = "";
            boolean heading = line.is(LineKind.HEADING);
            leadsOn = heading ? Navigation.leadsOn(line.text()) : leadsOn;
            if (leadsOn && roles[i].equals(LineAccount.UNUSED)) {
                roles[i] = "dropped";
                reasons[i] = heading ? "leads on to links or further questions" : "";
            }
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

    /// @param written the document's lines; some have lost their markup since
    List<LineRole> lines(List<Line> written) {
        var texts = written.stream().collect(Collectors.toMap(Line::number, Line::text, (first, second) -> first));
        var result = new ArrayList<LineRole>();
        for (int i = 0; i < roles.length; i++) {
            var line = outline.line(i);
            boolean continued = line.is(LineKind.CONTINUED) && i > 0;
            boolean emptied = line.raw().isBlank();
            result.add(new LineRole(
                    line.number(),
                    emptied ? texts.getOrDefault(line.number(), "") : line.raw(),
                    continued ? result.getLast().role() : roles[i],
                    reasons[i]));
        }
        result.sort(Comparator.comparingInt(LineRole::line));
        return result;
    }
}
