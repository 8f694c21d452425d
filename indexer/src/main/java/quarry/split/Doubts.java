package quarry.split;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import quarry.entry.State;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.QuestionLikeness;

/// Looks for what is odd about the entries of one document.
final class Doubts {
    /// An answer of fewer lines is not long whatever others have.
    private static final int LONG_LINES = 40;
    private static final int TIMES_MEDIAN = 10;
    /// So many entries in a section are many.
    private static final int CROWD = 40;
    /// Where this share of the questions asks, one that does not is odd.
    private static final double MOSTLY = 0.5;
    /// A question mark at the end.
    private static final double ASKING = 0.95;

    private static final Pattern MARKUP =
            Pattern.compile("]\\(|\\[\\[|\\*\\*|</?[a-z][a-z0-9]{0,10}[ >/]|:::|\\^\\[|\\{[#.%]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern SENTENCE_BEHIND = Pattern.compile("^[^?？؟]*+[?？؟][\"'”’)\\]]?\\s++\\S.*[.!。]$");

    private final Outline outline;
    private final List<Draft> drafts;
    private final Map<Doubt.Kind, Doubt> found = new EnumMap<>(Doubt.Kind.class);

    private Doubts(Outline outline, List<Draft> drafts) {
        this.outline = outline;
        this.drafts = drafts;
    }

    /// @param drafts the entries, in document order
    /// @param roles  what each line was taken for
    /// @param titles the section titles' lines
    static List<Doubt> of(Outline outline, List<Draft> drafts, List<LineRole> roles, int titles) {
        var doubts = new Doubts(outline, drafts);
        doubts.unused(roles);
        doubts.answers();
        doubts.questions();
        doubts.numbers();
        doubts.sections(titles);
        return new ArrayList<>(doubts.found.values());
    }

    private void add(Doubt.Kind kind, int line) {
        found.merge(kind, new Doubt(kind, 1, line), (a, b) -> new Doubt(kind, a.count() + 1, Math.min(a.line(), line)));
    }

    private void unused(List<LineRole> roles) {
        for (var role : roles) {
            if (role.role().equals(LineAccount.UNUSED)) {
                add(Doubt.Kind.UNUSED, role.line());
            }
        }
        var inside = inside();
        for (int i = 0; i < outline.size(); i++) {
            if (asks(i) && !inside[i]) {
                add(Doubt.Kind.ASKS_UNUSED, outline.line(i).number());
            }
        }
    }

    private boolean[] inside() {
        var inside = new boolean[outline.size()];
        for (var draft : drafts) {
            for (int i = draft.mark().start();
                    i < Math.max(draft.lines().to(), draft.mark().body());
                    i++) {
                inside[i] = true;
            }
        }
        return inside;
    }

    /// Whether a line begins a paragraph or an item and ends in a question mark.
    private boolean asks(int index) {
        var line = outline.line(index);
        boolean apart = index == 0 || !outline.line(index - 1).is(LineKind.TEXT);
        return apart
                && line.indent() < 2
                && isText(line)
                && QuestionLikeness.mayBePlain(line.text())
                && QuestionLikeness.of(InlineMarkup.plain(line.text())) >= ASKING;
    }

    private static boolean isText(OutlineLine line) {
        return switch (line.kind()) {
            case TEXT, NUMBERED, BULLET, BOLD, HEADING, SUMMARY -> true;
            default -> false;
        };
    }

    private void answers() {
        var lengths = drafts.stream().mapToInt(Doubts::length).sorted().toArray();
        int median = lengths.length == 0 ? 0 : lengths[lengths.length / 2];
        var kinds = new HashMap<LineKind, Integer>();
        drafts.forEach(draft -> kinds.merge(outline.line(draft.mark().line()).kind(), 1, Integer::sum));
        for (var draft : drafts) {
            if (length(draft) >= Math.max(LONG_LINES, TIMES_MEDIAN * median)) {
                add(Doubt.Kind.LONG, outline.line(draft.mark().line()).number());
            }
            for (int i = Math.max(draft.mark().body(), draft.prompt().end());
                    i < draft.lines().to();
                    i++) {
                if (kinds.containsKey(outline.line(i).kind()) && asks(i)) {
                    add(Doubt.Kind.ASKS_IN_ANSWERS, outline.line(i).number());
                }
            }
        }
    }

    private static int length(Draft draft) {
        return draft.lines().to() - draft.mark().body();
    }

    private void questions() {
        long asking = drafts.stream()
                .filter(draft -> QuestionLikeness.of(draft.question()) >= QuestionLikeness.LIKELY)
                .count();
        boolean mostly = asking >= MOSTLY * drafts.size();
        for (var draft : drafts) {
            int line = outline.line(draft.mark().line()).number();
            if (mostly && QuestionLikeness.of(draft.question()) < QuestionLikeness.LIKELY) {
                add(Doubt.Kind.ASKS_NOTHING, line);
            }
            if (draft.answer().state() == State.UNANSWERED
                    && SENTENCE_BEHIND.matcher(draft.question()).find()) {
                add(Doubt.Kind.GOES_ON, line);
            }
            var section = draft.section();
            if (MARKUP.matcher(draft.question()).find()
                    || (section != null && MARKUP.matcher(section).find())) {
                add(Doubt.Kind.MARKUP, line);
            }
        }
    }

    private void numbers() {
        int before = 0;
        for (var draft : drafts) {
            if (NUMBER.matcher(draft.mark().number()).matches()) {
                int number = Integer.parseInt(draft.mark().number());
                if (before > 0 && number != before + 1 && number != 1) {
                    add(Doubt.Kind.JUMPS, outline.line(draft.mark().line()).number());
                }
                before = number;
            }
        }
    }

    private void sections(int titles) {
        var entries = new HashMap<String, Integer>();
        var first = new HashMap<String, Integer>();
        for (var draft : drafts) {
            var section = draft.section() == null ? "" : draft.section();
            entries.merge(section, 1, Integer::sum);
            first.putIfAbsent(section, outline.line(draft.mark().line()).number());
        }
        entries.forEach((section, count) -> {
            if (titles > 2 && count >= CROWD && count > MOSTLY * drafts.size()) {
                found.merge(
                        Doubt.Kind.CROWDED,
                        new Doubt(Doubt.Kind.CROWDED, count, first.getOrDefault(section, 1)),
                        (a, b) -> a);
            }
        });
    }
}
