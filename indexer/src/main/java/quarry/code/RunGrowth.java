package quarry.code;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How far a run of code reaches from its first line. Not thread-safe: one per run.
final class RunGrowth {
    /// More blank lines than this end a run.
    private static final int MAX_BLANKS = 3;

    /// A string or comment open for longer than this was none.
    private static final int MAX_OPEN = 200;

    /// How far the next tag may be from text within markup.
    private static final int MAX_TEXT_LINES = 4;

    /// Headers that end in neither a colon nor a brace.
    private static final Pattern OPENING = Pattern.compile(
            "(?:def|class|module) [^:]*+|.*\\bdo(?:\\s*+\\|[\\w, ]++\\|)?|.*\\bthen|if \\[.*|unless .*");

    private final List<String> lines;
    private final List<Verdict> verdicts;
    private int strength;
    private int depth;
    private int header = -1;
    private int openFor;
    private String openQuote = "";
    private boolean continued;
    private boolean prompted;
    private @Nullable Family family;
    private final int end;

    RunGrowth(List<String> lines, List<Verdict> verdicts, int start) {
        this.lines = lines;
        this.verdicts = verdicts;
        take(start);
        this.end = grow(start);
    }

    /// Index after the last line that is not blank.
    int end() {
        return end;
    }

    /// The strengths of its lines together.
    int strength() {
        return strength;
    }

    private int grow(int start) {
        var at = start + 1;
        while (at < lines.size()) {
            var next = at;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            if (next == lines.size()
                    || next - at > MAX_BLANKS
                    || !(next == at ? follows(at) : followsAfterBlank(next))) {
                return at;
            }
            take(next);
            at = next + 1;
        }
        return at;
    }

    private void take(int at) {
        var line = lines.get(at);
        var verdict = verdicts.get(at);
        strength += Math.max(0, verdict.strength());
        if (verdict.strength() > 0
                && (family == null || (family == Family.GENERAL && strength <= verdict.strength()))) {
            family = Family.of(verdict);
        }
        if (!openQuote.isEmpty()) {
            openFor++;
            openQuote = line.contains(openQuote) || openFor > MAX_OPEN ? "" : openQuote;
            return;
        }
        var bare = BareLine.of(line);
        depth = Math.max(0, depth + bare.depth());
        openQuote = bare.openQuote();
        openFor = 0;
        continued = bare.full().endsWith("\\")
                || bare.code().endsWith("&&")
                || bare.code().endsWith("|")
                || bare.code().endsWith(" =");
        prompted = bare.full().startsWith(">>> ") || (prompted && !verdict.isCode());
        var indentation = Indentation.of(line);
        if (bare.endsWith(':')
                || bare.endsWith('{')
                || OPENING.matcher(bare.code()).matches()) {
            header = header < 0 ? indentation : Math.min(header, indentation);
        } else if (indentation <= header && !bare.code().isEmpty()) {
            header = -1;
        }
    }

    private boolean follows(int at) {
        var verdict = verdicts.get(at);
        if (!openQuote.isEmpty() || verdict.isCode()) {
            return true;
        }
        if (LineJudge.isListItem(lines.get(at))) {
            return false;
        }
        var bare = BareLine.of(lines.get(at));
        if (family == Family.MARKUP && isWithinMarkup(at)) {
            return true;
        }
        return (depth > 0 || continued || prompted || isBody(at)) && !Words.isSentence(bare);
    }

    private boolean followsAfterBlank(int next) {
        if (depth > 0 || !openQuote.isEmpty() || isBody(next)) {
            return follows(next);
        }
        if (strength == 0) {
            return false;
        }
        var verdict = verdicts.get(next);
        if (family == Family.HTTP && "{[<".indexOf(lines.get(next).strip().charAt(0)) >= 0) {
            return true;
        }
        if (verdict.strength() == Verdict.WEAK && next + 1 < lines.size()) {
            // A comment, or the like, that stands right above code.
            verdict = verdicts.get(next + 1);
        }
        return verdict.strength() > 0 && Family.of(verdict) == family;
    }

    private boolean isBody(int at) {
        return header >= 0 && Indentation.of(lines.get(at)) > header;
    }

    private boolean isWithinMarkup(int at) {
        for (var next = at + 1; next < lines.size() && next <= at + MAX_TEXT_LINES; next++) {
            if (lines.get(next).isBlank()) {
                return false;
            }
            if (verdicts.get(next).strength() > 0) {
                return Family.of(verdicts.get(next)) == Family.MARKUP;
            }
        }
        return false;
    }

    /// Languages that share a snippet; a blank line between two families parts two snippets.
    private enum Family {
        GENERAL,
        SHELL,
        SQL,
        MARKUP,
        DOCKERFILE,
        HTTP;

        static Family of(Verdict verdict) {
            return switch (verdict.language()) {
                case "shell" -> SHELL;
                case "sql" -> SQL;
                case "html", "xml", "django" -> MARKUP;
                case "dockerfile" -> DOCKERFILE;
                case "http" -> HTTP;
                case null, default -> GENERAL;
            };
        }
    }
}
