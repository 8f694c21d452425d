package quarry.split.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import quarry.split.outline.AnswerLabel;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.OutlineLine;
import quarry.split.outline.Span;

/// The options of a multiple-choice question, and which of them is right.
///
/// @param lines  the options' lines, the first option's first
/// @param letters whether the options carry letters
/// @param texts  the options as plain text, without letter and mark, in order
/// @param right  index of the right one; -1 when nothing says so
/// @param answer index of the line where the answer may begin
/// @param rest   what the line that names the right one says besides; empty when nothing or when no line does
record Choices(Span lines, boolean letters, List<String> texts, int right, int answer, String rest) {
    /// How far below the question the first option may stand, in lines.
    private static final int MAX_ABOVE = 60;
    /// How far apart two options may stand, in lines: one may be a piece of code.
    private static final int MAX_APART = 15;
    private static final String LETTERS = "ABCDEFGH";
    private static final String CYRILLIC = "АБВГДЕЖЗ";

    private static final Pattern LETTERED = Pattern.compile(
            "^[\\s>✅✔✓☑*_\\-+•]*(?:\\[([ xX✓✔])]\\s*)?[*_]{0,2}\\(?([A-Ha-hА-Зa-з])\\s?[.):\\]]\\s?[*_]{0,2}\\s*(\\S.*)$");
    private static final Pattern BOXED = Pattern.compile("^[-*+•]\\s*\\[([ xX✓✔])]\\s+(\\S.*)$");
    private static final Pattern MARKED = Pattern.compile(
            "(?iu)[✅✔☑]|✓|\\((?:correct|right|answer|correct answer|верно|правильно|correcta|correto|correct option)\\)|(?:<--|←|<=)\\s*(?:correct|answer|right)");
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)^[^\\pL\\pN]*+(?:the\\s++)?(?:(?:correct|right|правильный|верный|respuesta|resposta)\\s++)?(?:answer|ans|option|choice|solution|key|ответ|correcta|correta|respuesta|resposta|antwort|réponse|答案|正确答案)s?(?:\\s++is)?\\s*+[*_]{0,2}\\s*+[:：.=–—-]?\\s*+[*_`]{0,2}\\s*+(?:option\\s++)?[(\\[]?([A-HА-З])(?![\\pL\\pN])[)\\].:,]?[*_`]{0,2}\\s*+[-–—:]?\\s*+(.*)$");
    private static final Pattern CHOICE = Pattern.compile(
            "(?iu)\\b(?:which (?:of|one|statement|option|answer)|choose|select|pick|correct|true|false|following|output|printed|returned|logged)\\b|какой из|выберите|cuál|qual |以下|哪");
    private static final Pattern KEYED =
            Pattern.compile("^[*_`(\\[]{0,3}([A-Ha-h])(?![\\pL\\pN])[*_`)\\].:,]{0,3}\\s*[-–—:]?\\s*(.*)$");
    private static final Pattern ALONE = Pattern.compile("^[*_(\\[`]{0,3}([A-H])[*_)\\]`.]{0,3}$");

    /// The options in the lines below a question; empty when there are none or nothing tells that they are.
    ///
    /// @param key what the document's answer key says; empty when it has none
    static Optional<Choices> find(Outline outline, String question, Span body, String key) {
        var starts = starts(outline, body);
        if (starts.size() < 2) {
            return unlettered(outline, body);
        }
        int end = endOfOption(outline, body, starts.getLast());
        var texts = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++) {
            texts.add(text(outline, new Span(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : end)));
        }
        var lines = new Span(starts.getFirst(), end);
        boolean letters = !isBox(outline.line(starts.getFirst()));
        var named = named(outline, new Span(end, body.to()), clean(texts));
        if (named.isPresent()) {
            var name = named.get();
            return Optional.of(new Choices(lines, letters, clean(texts), name.option(), name.line() + 1, name.rest()));
        }
        int keyed = inKey(key, starts.size());
        if (keyed >= 0) {
            var rest = KEYED.matcher(key).replaceFirst("$2").strip();
            return Optional.of(new Choices(lines, letters, clean(texts), keyed, end, rest));
        }
        var marked = marked(outline, starts);
        boolean nothingBelow = outline.nextContent(end, body).isEmpty();
        if (marked.isEmpty() && !(nothingBelow && CHOICE.matcher(question).find())) {
            return Optional.empty();
        }
        return Optional.of(new Choices(lines, letters, clean(texts), marked.orElse(-1), end, ""));
    }

    /// Bullets right below the question, one of which a block below them repeats.
    private static Optional<Choices> unlettered(Outline outline, Span body) {
        int from = outline.nextContent(body.from(), body).orElse(body.to());
        var texts = new ArrayList<String>();
        int end = from;
        while (end < body.to()
                && (outline.line(end).is(LineKind.BULLET) || outline.line(end).isBlank())) {
            if (!outline.line(end).isBlank()) {
                texts.add(InlineMarkup.plain(outline.line(end).text()));
            }
            end++;
        }
        boolean block = texts.size() > 1 && end < body.to() && outline.line(end).is(LineKind.FENCE);
        var lines = new Span(from, end);
        return block
                ? fenced(outline, new Span(end, body.to()), texts)
                        .map(name -> new Choices(lines, false, List.copyOf(texts), name.option(), name.line() + 1, ""))
                : Optional.empty();
    }

    private static int inKey(String key, int options) {
        var keyed = KEYED.matcher(key);
        return keyed.matches() && index(keyed.group(1)) < options ? index(keyed.group(1)) : -1;
    }

    private static List<String> clean(List<String> texts) {
        return texts.stream()
                .map(text -> unbold(MARKED.matcher(text).replaceAll("").strip()))
                .toList();
    }

    /// Without the end of a bold print that began before the letter.
    private static String unbold(String text) {
        return text.endsWith("**") && text.indexOf("**") == text.length() - 2
                ? text.substring(0, text.length() - 2).strip()
                : text;
    }

    /// The first lines of the options: letters from A on, or boxes.
    private static List<Integer> starts(Outline outline, Span body) {
        var starts = new ArrayList<Integer>();
        boolean boxes = false;
        int limit = Math.min(body.to(), body.from() + MAX_ABOVE);
        for (int i = body.from(); i < limit; i++) {
            var line = outline.line(i);
            if (line.is(LineKind.CODE)) {
                continue;
            }
            if (starts.isEmpty()
                    && (line.is(LineKind.SUMMARY) || (AnswerLabel.begins(line.text()) && !isOption(line, 0)))) {
                return List.of();
            }
            boolean next = (boxes || (starts.isEmpty() && isBox(line))) ? isBox(line) : isOption(line, starts.size());
            if (next) {
                boxes |= starts.isEmpty() && isBox(line);
                starts.add(i);
                limit = Math.min(body.to(), i + MAX_APART);
            } else if (!starts.isEmpty() && isEnd(line)) {
                break;
            }
        }
        return starts;
    }

    private static boolean isEnd(OutlineLine line) {
        return switch (line.kind()) {
            case SUMMARY, DETAILS, HEADING, RULE -> true;
            case TEXT, BOLD, BULLET -> NAMED.matcher(line.raw().strip()).matches() || AnswerLabel.begins(line.text());
            default -> false;
        };
    }

    private static boolean isBox(OutlineLine line) {
        return (line.is(LineKind.BULLET) || line.is(LineKind.TEXT))
                && BOXED.matcher(line.raw().strip()).matches();
    }

    private static boolean isOption(OutlineLine line, int index) {
        if (index >= LETTERS.length()
                || !(line.is(LineKind.BULLET) || line.is(LineKind.TEXT) || line.is(LineKind.BOLD))) {
            return false;
        }
        var option = LETTERED.matcher(line.raw().strip());
        return option.matches() && index(option.group(2)) == index;
    }

    private static int index(String letter) {
        char upper = Character.toUpperCase(letter.charAt(0));
        int latin = LETTERS.indexOf(upper);
        return latin >= 0 ? latin : CYRILLIC.indexOf(upper);
    }

    /// The last option's text goes on over indented lines and code.
    private static int endOfOption(Outline outline, Span body, int start) {
        int end = start + 1;
        int indent = outline.line(start).indent();
        while (end < body.to()) {
            var line = outline.line(end);
            boolean goesOn = line.is(LineKind.CODE)
                    || line.is(LineKind.CONTINUED)
                    || (line.is(LineKind.FENCE) && line.indent() > indent)
                    || (line.is(LineKind.TEXT) && line.indent() > indent + 1);
            if (!goesOn) {
                break;
            }
            end++;
        }
        return end;
    }

    private static String text(Outline outline, Span option) {
        var text = new StringBuilder();
        for (int i = option.from(); i < option.to(); i++) {
            var line = outline.line(i);
            if (i == option.from()) {
                var lettered = LETTERED.matcher(line.raw().strip());
                var boxed = BOXED.matcher(line.raw().strip());
                text.append(boxed.matches() ? boxed.group(2) : lettered.matches() ? lettered.group(3) : line.text());
            } else if (line.is(LineKind.CODE) || line.is(LineKind.TEXT)) {
                text.append(' ').append(line.raw().strip());
            }
        }
        return text.toString().strip();
    }

    private static OptionalInt marked(Outline outline, List<Integer> starts) {
        int found = -1;
        for (int i = 0; i < starts.size(); i++) {
            var raw = outline.line(starts.get(i)).raw().strip();
            var box = BOXED.matcher(raw);
            boolean checked = box.matches() && !box.group(1).isBlank();
            if (checked || MARKED.matcher(raw).find()) {
                if (found >= 0) {
                    return OptionalInt.empty();
                }
                found = i;
            }
        }
        return found >= 0 ? OptionalInt.of(found) : onlyBold(outline, starts);
    }

    private static OptionalInt onlyBold(Outline outline, List<Integer> starts) {
        int found = -1;
        for (int i = 0; i < starts.size(); i++) {
            var raw = outline.line(starts.get(i)).raw().strip().replaceFirst("^[-*+]\\s+", "");
            if (raw.matches("(?:\\(?[A-Ha-h][.):]\\s*)?\\*\\*[^*]+\\*\\*")) {
                if (found >= 0) {
                    return OptionalInt.empty();
                }
                found = i;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// @param rest what is said of it besides; empty for mere signs
    private record Named(int option, int line, String rest) {
        Named {
            rest = rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest.strip() : "";
        }
    }

    /// A block that holds one of the options and nothing else names the right one.
    private static Optional<Named> fenced(Outline outline, Span block, List<String> options) {
        boolean oneLine = block.from() + 2 < block.to()
                && outline.line(block.from() + 1).is(LineKind.CODE)
                && outline.line(block.from() + 2).is(LineKind.FENCE);
        if (!oneLine) {
            return Optional.empty();
        }
        var text = outline.line(block.from() + 1).raw().strip();
        var lettered = LETTERED.matcher(text);
        boolean letter = lettered.matches() && index(lettered.group(2)) < options.size();
        int option = letter ? index(lettered.group(2)) : options.indexOf(text);
        return option < 0 ? Optional.empty() : Optional.of(new Named(option, block.from() + 2, ""));
    }

    /// The line below the options that names the right one: the first with text, or the one below a label.
    private static Optional<Named> named(Outline outline, Span below, List<String> options) {
        boolean labelled = false;
        for (int i = below.from(); i < below.to(); i++) {
            var line = outline.line(i);
            boolean text = switch (line.kind()) {
                case TEXT, BOLD, HEADING, BULLET -> true;
                default -> false;
            };
            var raw = line.raw().strip();
            if (text) {
                var name = NAMED.matcher(raw);
                var alone = ALONE.matcher(raw);
                if (name.matches() && index(name.group(1)) < options.size()) {
                    return Optional.of(new Named(index(name.group(1)), i, InlineMarkup.withoutTags(name.group(2))));
                }
                if (labelled && alone.matches() && index(alone.group(1)) < options.size()) {
                    return Optional.of(new Named(index(alone.group(1)), i, ""));
                }
                if (!AnswerLabel.isAlone(raw)) {
                    return Optional.empty();
                }
                labelled = true;
            } else if (line.is(LineKind.SUMMARY)) {
                var name = NAMED.matcher(InlineMarkup.plain(line.text()));
                if (name.matches() && index(name.group(1)) < options.size()) {
                    return Optional.of(new Named(index(name.group(1)), i, name.group(2)));
                }
                labelled |= AnswerLabel.isFold(line.text());
            } else if (line.is(LineKind.FENCE)) {
                return fenced(outline, new Span(i, below.to()), options);
            } else if (line.is(LineKind.TABLE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
