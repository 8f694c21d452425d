package quarry.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import quarry.entry.State;
import quarry.split.answer.AnswerWriter;
import quarry.split.answer.Prompt;
import quarry.split.outline.LineKind;
import quarry.split.outline.Navigation;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;
import quarry.split.reading.Interpretation;
import quarry.split.reading.QuestionCandidate;
import quarry.split.reading.Title;

/// Makes drafts of the questions that the readings found: with their section, prompt and answer.
final class Drafts {
    private final Outline outline;
    private final Optional<AnswerKey> key;
    private final NavigableMap<Integer, Title> titles = new TreeMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    Drafts(Outline outline, List<Interpretation> interpretations, Optional<AnswerKey> key, FrontMatter frontMatter) {
        this.outline = outline;
        this.key = key;
        interpretations.forEach(found -> found.titles().forEach(title -> titles.putIfAbsent(title.line(), title)));
        int documentTitle = documentTitle(outline);
        int questions = interpretations.stream()
                .mapToInt(interpretation -> interpretation.marks().size())
                .sum();
        var fallback =
                frontMatter.section(questions > 1).map(QuestionText::title).orElse(null);
        for (var interpretation : interpretations) {
            boolean usual = answersOnTheSameLine(interpretation);
            for (int i = 0; i < interpretation.marks().size(); i++) {
                var mark = interpretation.marks().get(i);
                var body = body(interpretation, i);
                var line = sameLine(mark, body, usual);
                drafts.add(draft(mark, body, line, section(mark, documentTitle, fallback)));
            }
        }
        drafts.sort(Comparator.comparingInt(draft -> draft.mark().line()));
    }

    /// In document order.
    List<Draft> drafts() {
        return drafts;
    }

    /// The section titles, in document order.
    Collection<Title> titles() {
        return titles.values();
    }

    private static Span body(Interpretation interpretation, int i) {
        int from = interpretation.marks().get(i).body();
        return new Span(from, Math.max(from, interpretation.end(i)));
    }

    /// Whether more than one question has nothing but a sentence behind it: a single one is an odd question.
    private boolean answersOnTheSameLine(Interpretation interpretation) {
        return IntStream.range(0, interpretation.marks().size())
                        .filter(i -> sameLine(interpretation.marks().get(i), body(interpretation, i), true)
                                .isPresent())
                        .limit(2)
                        .count()
                == Math.min(2, interpretation.marks().size());
    }

    /// @param usual whether such answers are usual here
    private Optional<SameLine> sameLine(QuestionCandidate mark, Span body, boolean usual) {
        boolean empty = outline.nextContent(body.from(), body).isEmpty();
        return mark.begun().isEmpty()
                ? SameLine.of(mark.text(), empty ? usual : goesOn(body))
                : Optional.of(new SameLine(mark.text(), mark.begun()));
    }

    private Draft draft(QuestionCandidate found, Span body, Optional<SameLine> line, @Nullable String section) {
        var mark = found;
        var question = QuestionText.question(line.map(SameLine::question).orElse(mark.text()));
        var keyed = key.map(answers -> answers.answers().get(found.number()));
        var prompt = Prompt.of(
                outline, question, body, keyed.map(AnswerKey.Item::first).orElse(""));
        if (mark.likeness() < QuestionLikeness.LIKELY && prompt.asks()) {
            question = QuestionText.question(prompt.markdown());
            prompt = new Prompt("", "", prompt.end());
            mark = mark.askedAt(outline.nextContent(body.from(), body).orElse(mark.line()));
        }
        var below = new Span(prompt.end(), body.to());
        var answer = prompt.lead().isEmpty() && line.isPresent()
                ? AnswerWriter.goOn(outline, below, line.get().answer())
                : AnswerWriter.write(outline, below, prompt.lead());
        if (keyed.isPresent() && answer.state() == State.UNANSWERED) {
            answer = AnswerWriter.write(outline, keyed.get().more(), keyed.get().first());
        }
        return new Draft(mark, new Span(mark.line(), body.to()), question, section, prompt, answer);
    }

    /// Whether a body holds only the rest of the sentence above it.
    private boolean goesOn(Span body) {
        int i = body.from();
        while (i < body.to()
                && (outline.line(i).is(LineKind.TEXT) || outline.line(i).is(LineKind.CONTINUED))) {
            i++;
        }
        return outline.nextContent(i, body).isEmpty();
    }

    private @Nullable String section(QuestionCandidate mark, int documentTitle, @Nullable String fallback) {
        var title = titles.lowerEntry(mark.line());
        boolean none = title == null
                || title.getKey() == documentTitle
                || Navigation.isContents(title.getValue().text());
        return none ? fallback : QuestionText.title(title.getValue().text());
    }

    /// The heading that names the whole document: its first line, and its only heading of depth 1. -1 when there is
    /// none.
    private static int documentTitle(Outline outline) {
        var first = outline.nextContent(0, outline.whole());
        if (first.isEmpty() || !outline.line(first.getAsInt()).is(LineKind.HEADING)) {
            return -1;
        }
        boolean alone = outline.lines().stream()
                        .filter(line -> line.is(LineKind.HEADING) && line.depth() == 1)
                        .count()
                == 1;
        return alone && outline.line(first.getAsInt()).depth() == 1 ? first.getAsInt() : -1;
    }
}
