package quarry.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.Source;
import quarry.split.answer.AnswerWriter;
import quarry.split.answer.LevelLegend;
import quarry.split.answer.LevelMark;
import quarry.split.answer.Prompt;
import quarry.split.outline.Kind;
import quarry.split.outline.Navigation;
import quarry.split.outline.Outline;
import quarry.split.outline.Span;
import quarry.split.reading.Competition;
import quarry.split.reading.Interpretation;
import quarry.split.reading.Title;
import quarry.text.Deck;
import quarry.text.Document;
import quarry.text.Text;
import quarry.topic.TopicClassifier;

/// Splits documents into entries. Safe for use by many threads.
public final class Splitter {
    private final TopicClassifier topics;

    public Splitter(TopicClassifier topics) {
        this.topics = topics;
    }

    /// @param path the document's path, which its entries carry and their ids depend on
    public SplitDocument split(String path, Document document) {
        return switch (document) {
            case Text text -> split(path, text);
            case Deck deck -> DeckEntries.split(topics, path, deck);
        };
    }

    private SplitDocument split(String path, Text text) {
        var outline = Outline.of(text);
        var interpretations = Competition.read(outline);
        var titles = titles(interpretations);
        var drafts = drafts(outline, interpretations, titles);
        var announcements = Contents.announcements(drafts);
        var levels = LevelLegend.of(
                outline, drafts.stream().map(draft -> draft.mark().text()).toList());
        var roles = new Roles(outline);
        titles.values().forEach(roles::title);
        var ids = new EntryIds(path);
        var entries = new ArrayList<Entry>();
        for (var draft : drafts) {
            if (announcements.contains(draft)) {
                roles.contents(draft);
            } else {
                roles.entry(draft);
                entries.add(entry(path, outline, draft, levels, ids));
            }
        }
        var main =
                interpretations.isEmpty() ? Optional.<Interpretation>empty() : Optional.of(interpretations.getFirst());
        return new SplitDocument(
                path,
                main.map(Interpretation::reading).orElse(""),
                main.map(Interpretation::confidence).orElse(0.0),
                text.repaired(),
                entries,
                roles.lines());
    }

    private Entry entry(String path, Outline outline, Draft draft, LevelLegend levels, EntryIds ids) {
        var mark = draft.mark();
        var answer = draft.answer();
        int line = outline.line(mark.line()).number();
        int last = Math.max(Math.max(mark.line(), draft.prompt().end() - 1), answer.last());
        return new Entry(
                ids.next(draft.question()),
                draft.question(),
                draft.prompt().markdown(),
                answer.markdown(),
                answer.code(),
                topics.classify(draft.section(), draft.question(), answer.markdown(), answer.code())
                        .topic(),
                draft.section(),
                level(mark.text(), answer.level(), levels),
                answer.state(),
                new Source(
                        path,
                        line,
                        Math.max(line, outline.line(last).number()),
                        mark.number().isEmpty() ? null : mark.number()));
    }

    private static @Nullable Level level(String question, @Nullable Level below, LevelLegend levels) {
        return below == null
                ? LevelMark.ofQuestion(question)
                        .or(() -> levels.level(question))
                        .orElse(null)
                : below;
    }

    private static NavigableMap<Integer, Title> titles(List<Interpretation> interpretations) {
        var titles = new TreeMap<Integer, Title>();
        for (var interpretation : interpretations) {
            interpretation.titles().forEach(title -> titles.putIfAbsent(title.line(), title));
        }
        return titles;
    }

    private static List<Draft> drafts(
            Outline outline, List<Interpretation> interpretations, NavigableMap<Integer, Title> titles) {
        int documentTitle = documentTitle(outline);
        var drafts = new ArrayList<Draft>();
        for (var interpretation : interpretations) {
            for (int i = 0; i < interpretation.marks().size(); i++) {
                var mark = interpretation.marks().get(i);
                var title = titles.lowerEntry(mark.line());
                var section = title == null
                                || title.getKey() == documentTitle
                                || Navigation.isContents(title.getValue().text())
                        ? null
                        : QuestionText.title(title.getValue().text());
                var question = QuestionText.question(mark.text());
                int end = Math.max(mark.body(), interpretation.end(i));
                var prompt = Prompt.of(outline, question, new Span(mark.body(), end));
                var answer = AnswerWriter.write(outline, new Span(prompt.end(), end), prompt.lead());
                drafts.add(new Draft(mark, new Span(mark.line(), end), question, section, prompt, answer));
            }
        }
        drafts.sort(Comparator.comparingInt(draft -> draft.mark().line()));
        return drafts;
    }

    /// The heading that names the whole document: its first line, and its only heading of depth 1. -1 when there is
    /// none.
    private static int documentTitle(Outline outline) {
        var first = outline.nextContent(0, outline.whole());
        if (first.isEmpty() || !outline.line(first.getAsInt()).is(Kind.HEADING)) {
            return -1;
        }
        boolean alone = outline.lines().stream()
                        .filter(line -> line.is(Kind.HEADING) && line.depth() == 1)
                        .count()
                == 1;
        return alone && outline.line(first.getAsInt()).depth() == 1 ? first.getAsInt() : -1;
    }
}
