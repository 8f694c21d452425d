package quarry.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the runs of lines that are code in prose where nothing marks them. A line is judged by itself first; then a
/// run grows over what belongs together (open brackets, indented bodies, comments, blank lines between statements),
/// and is kept when its lines together say enough. In doubt a line is prose. Thread-safe; the time is linear in the
/// length of the lines.
public final class CodeRecognizer {
    /// The sum of strengths from which on a run is code whatever stands before it.
    private static final int ENOUGH = Verdict.STRONG;

    /// How many lines may stand between the name of a language and its code: blank ones and copied button texts.
    private static final int MAX_BETWEEN = 3;

    private static final int INDENTED_BLOCK = 4;
    private static final Pattern BUTTON = Pattern.compile("(?:Copy|Edit|Copy code|CopyEdit)");
    private static final Pattern LEAD_IN = Pattern.compile(
            ".*[:：]\\**|(?:.*\\s)?(?:example|syntax|usage|command|commands|output|code|snippet)",
            Pattern.CASE_INSENSITIVE);

    private CodeRecognizer() {}

    /// @param lines the lines of an answer, without those known as fenced code or tables; blank ones included
    /// @return ordered, not overlapping
    public static List<CodeRun> find(List<String> lines) {
        var verdicts = LineJudge.judge(lines);
        YamlBlocks.mark(lines, verdicts);
        var runs = new ArrayList<CodeRun>();
        var at = 0;
        while (at < lines.size()) {
            var language = Languages.named(lines.get(at)).orElse(null);
            var start = language == null ? at : afterLabel(lines, at);
            if (language != null
                    && start < lines.size()
                    && LabelledCode.fits(language, lines.get(start), verdicts.get(start))) {
                verdicts.set(start, Verdict.strong(language));
                var end = new RunGrowth(lines, verdicts, start).end();
                runs.add(new CodeRun(at, end, language, text(lines, start, end)));
                at = end;
            } else if (verdicts.get(at).isCode()) {
                var growth = new RunGrowth(lines, verdicts, at);
                var end = growth.end();
                if (growth.strength() >= ENOUGH || (growth.strength() > 0 && isAnnounced(lines, at))) {
                    var text = text(lines, at, end);
                    runs.add(new CodeRun(at, end, language(verdicts.subList(at, end), text), text));
                }
                at = end;
            } else {
                at++;
            }
        }
        return List.copyOf(runs);
    }

    /// Whether a run may begin with a line, whatever stands around it.
    public static boolean mayBegin(String line) {
        return !line.isBlank()
                && (Languages.named(line).isPresent()
                        || YamlBlocks.mayBegin(line)
                        || LineJudge.judge(line).isCode());
    }

    private static int afterLabel(List<String> lines, int label) {
        var at = label + 1;
        while (at < lines.size()
                && at <= label + MAX_BETWEEN
                && (lines.get(at).isBlank()
                        || BUTTON.matcher(lines.get(at).strip()).matches())) {
            at++;
        }
        return at;
    }

    /// Whether what stands before a line leads one to expect code: a lead-in, or a step to the right.
    private static boolean isAnnounced(List<String> lines, int at) {
        var before = at - 1;
        while (before >= 0 && before >= at - MAX_BETWEEN && lines.get(before).isBlank()) {
            before--;
        }
        if (before < 0 || lines.get(before).isBlank()) {
            return false;
        }
        var step = Indentation.of(lines.get(at)) - Indentation.of(lines.get(before));
        return step >= INDENTED_BLOCK
                || LEAD_IN.matcher(lines.get(before).strip()).matches();
    }

    private static String text(List<String> lines, int from, int to) {
        return String.join("\n", Indentation.removeCommon(lines.subList(from, to)));
    }

    /// The language the lines speak for where they agree, else the one the whole text looks like.
    private static @Nullable String language(List<Verdict> verdicts, String text) {
        var votes = new LanguageVotes();
        verdicts.forEach(votes::add);
        var guess = Languages.guess(text);
        return votes.isClear() || guess == null ? votes.winner() : guess;
    }
}
