package quarry.split.answer;

import java.util.regex.Pattern;
import quarry.split.outline.AnswerLabel;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;
import quarry.words.WordUse;

/// What stands below a question's sentence and belongs to the question: code to explain, options to choose from,
/// questions that follow it up.
///
/// @param markdown the prompt; empty when there is none
/// @param lead     how the answer begins when the options say so: the right one; else empty
/// @param end      index of the line where the answer may begin
public record Prompt(String markdown, String lead, int end) {
    /// A label further below opens no answer but is a part of one.
    private static final int MAX_LINES = 60;
    /// A longer option is named by its letter alone.
    private static final int LONGEST_LEAD = 60;

    private static final Pattern ABOUT_CODE = Pattern.compile(
            "(?iu)\\b(?:following|below|these|this (?:code|snippet|program|function|query|script|example|expression|statement|class|method|work|output|return|print|log|do)|the (?:code|snippet|program|output|result)|outputs?|printed|logged|returned?|get logged|given)\\b|следующ|выведет|siguiente|seguinte|以下|下面|输出|निम्न");
    private static final String EXAMPLE_WORD = WordUse.anyOf(WordUse.EXAMPLE_LABEL.words());
    private static final Pattern INPUT = example(WordUse.INPUT_LABEL);
    private static final Pattern OUTPUT = example(WordUse.OUTPUT_LABEL);
    private static final Pattern EXAMPLE = Pattern.compile("(?iu)^(?:" + EXAMPLE_WORD + ")\\s*+\\d{0,3}+\\s*+[:：]?$");
    private static final Pattern TASK_FOR_ANSWER = Pattern.compile(
            "(?iu)^\\W*(?:write|implement|create|show|give|list|define|explain how to|provide|add|build|how (?:do|to|can|would))\\b");

    private static Pattern example(WordUse use) {
        return Pattern.compile("(?iu)(?:(?:" + EXAMPLE_WORD + ")\\s++)?(?:" + WordUse.anyOf(use.words())
                + ")\\s*+\\d{0,3}+\\s*+[:：=]");
    }

    /// Whether it is a single paragraph that asks, so that the line above it is only its title.
    public boolean asks() {
        return !markdown.contains("\n")
                && lead.isEmpty()
                && !markdown.startsWith("- ")
                && QuestionLikeness.of(InlineMarkup.plain(markdown)) >= QuestionLikeness.LIKELY;
    }

    /// @param question the question's sentence as plain text
    /// @param body     the lines after it up to the next question or title
    /// @param key      what the document's answer key says of it; empty when it has none
    public static Prompt of(Outline outline, String question, Span body, String key) {
        var choices = Choices.find(outline, question, body, key);
        if (choices.isPresent()) {
            var found = choices.get();
            var text = withOptions(outline, body, found);
            return new Prompt(text, lead(found), found.answer());
        }
        int end = aboveLabel(outline, body);
        if (end == body.from()) {
            end = aboutCode(outline, question, body);
        }
        if (end == body.from()) {
            end = followUps(outline, body);
        }
        if (end == body.from()) {
            end = examples(outline, body);
        }
        var text = end == body.from()
                ? ""
                : AnswerWriter.write(outline, new Span(body.from(), end)).markdown();
        return text.isEmpty() ? new Prompt("", "", body.from()) : new Prompt(text, "", end);
    }

    /// The options as a list of their own, so that a mark at the right one is not shown before the answer.
    private static String withOptions(Outline outline, Span body, Choices choices) {
        var above = AnswerWriter.write(
                        outline, new Span(body.from(), choices.lines().from()))
                .markdown();
        var list = new StringBuilder(above.isEmpty() ? "" : above + "\n\n");
        for (int i = 0; i < choices.texts().size(); i++) {
            list.append(i == 0 ? "- " : "\n- ")
                    .append(choices.letters() ? letter(i) + ". " : "")
                    .append(choices.texts().get(i));
        }
        return list.toString();
    }

    private static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }

    private static String lead(Choices choices) {
        if (choices.right() < 0) {
            return "";
        }
        var letter = letter(choices.right());
        var option = choices.texts().get(choices.right());
        if (!choices.letters()) {
            return option;
        }
        var named = option.length() <= LONGEST_LEAD ? "**" + letter + ".** " + option : "**" + letter + ".**";
        var rest = choices.rest();
        return rest.isEmpty() || rest.equals(option) ? named : "**" + letter + ".** " + rest;
    }

    /// The index of the label or fold that opens the answer when code or text stands above it, else where the body
    /// begins.
    private static int aboveLabel(Outline outline, Span body) {
        int limit = Math.min(body.to(), body.from() + MAX_LINES);
        boolean any = false;
        for (int i = body.from(); i < limit; i++) {
            var line = outline.line(i);
            boolean opens = switch (line.kind()) {
                case TEXT, BOLD -> AnswerLabel.begins(line.text());
                case HEADING -> AnswerLabel.begins(line.text()) || AnswerLabel.isHeading(line.text());
                case SUMMARY -> AnswerLabel.isAnswerFold(line.text());
                default -> false;
            };
            if (opens) {
                return any ? i : body.from();
            }
            any |= !line.isBlank() && !line.is(LineKind.MARKUP) && !line.is(LineKind.DETAILS);
        }
        return body.from();
    }

    /// The end of the fenced code right below a question that is about code it shows.
    private static int aboutCode(Outline outline, String question, Span body) {
        var first = outline.nextContent(body.from(), body);
        boolean about = ABOUT_CODE.matcher(question).find()
                && !TASK_FOR_ANSWER.matcher(question).find();
        if (!about || first.isEmpty() || !outline.line(first.getAsInt()).is(LineKind.FENCE)) {
            return body.from();
        }
        int i = first.getAsInt() + 1;
        while (i < body.to() && !outline.line(i).is(LineKind.FENCE)) {
            i++;
        }
        return Math.min(body.to(), i + 1);
    }

    /// The end of the body when all of it says what goes into a task and what is to come out.
    private static int examples(Outline outline, Span body) {
        boolean in = false;
        boolean out = false;
        for (int i = body.from(); i < body.to(); i++) {
            var line = outline.line(i);
            var text = InlineMarkup.plain(line.text());
            if (line.isBlank() || line.is(LineKind.MARKUP)) {
                continue;
            }
            boolean input = INPUT.matcher(text).lookingAt();
            boolean output = OUTPUT.matcher(text).lookingAt();
            if (!input && !output && !EXAMPLE.matcher(text).matches()) {
                return body.from();
            }
            in |= input;
            out |= output;
        }
        return in && out ? body.to() : body.from();
    }

    /// The end of the body when all of it are bullets that ask: follow-ups of an open question. Requests alone are
    /// advice: "Name a real one."
    private static int followUps(Outline outline, Span body) {
        int asked = 0;
        for (int i = body.from(); i < body.to(); i++) {
            var line = outline.line(i);
            if (line.isBlank()) {
                continue;
            }
            boolean item = line.is(LineKind.BULLET) || line.is(LineKind.NUMBERED);
            if (!item || QuestionLikeness.of(line.text()) < QuestionLikeness.STRONG) {
                return body.from();
            }
            asked += QuestionLikeness.mayBePlain(line.text()) ? 1 : 0;
        }
        return asked == 0 ? body.from() : body.to();
    }
}
