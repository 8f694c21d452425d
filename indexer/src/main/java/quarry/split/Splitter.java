package quarry.split;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.Source;
import quarry.split.answer.LevelLegend;
import quarry.split.answer.LevelMark;
import quarry.split.outline.Outline;
import quarry.split.reading.Competition;
import quarry.split.reading.Interpretation;
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
        var key = AnswerKey.find(outline);
        var interpretations =
                Competition.read(outline, key.map(AnswerKey::questions).orElse(outline.whole()), FileName.of(path));
        var frontMatter = FrontMatter.of(outline);
        var found = new Drafts(outline, interpretations, key, frontMatter);
        var drafts = found.drafts();
        var announcements = Contents.announcements(drafts);
        var levels = LevelLegend.of(
                outline, drafts.stream().map(draft -> draft.mark().text()).toList());
        var roles = new Roles(outline);
        found.titles().forEach(roles::title);
        key.ifPresent(answers -> roles.key(answers.span()));
        var ids = new EntryIds(path);
        var entries = new ArrayList<Entry>();
        var kept = new ArrayList<Draft>();
        for (var draft : drafts) {
            if (announcements.contains(draft)) {
                roles.contents(draft);
            } else {
                roles.entry(draft);
                kept.add(draft);
                entries.add(entry(path, outline, draft, levels, frontMatter, ids));
            }
        }
        var main =
                interpretations.isEmpty() ? Optional.<Interpretation>empty() : Optional.of(interpretations.getFirst());
        var lines = roles.lines(text.lines());
        return new SplitDocument(
                path,
                main.map(Interpretation::reading).orElse(""),
                main.map(Interpretation::confidence).orElse(0.0),
                text.repaired(),
                entries,
                lines,
                LineAccount.of(lines),
                Doubts.of(outline, kept, lines, found.titles().size()));
    }

    private Entry entry(
            String path, Outline outline, Draft draft, LevelLegend levels, FrontMatter frontMatter, EntryIds ids) {
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
                level(path, mark.text(), answer.level(), levels, frontMatter),
                answer.state(),
                new Source(
                        path,
                        line,
                        Math.max(line, outline.line(last).number()),
                        mark.number().isEmpty() ? null : mark.number()));
    }

    private static @Nullable Level level(
            String path, String question, @Nullable Level below, LevelLegend levels, FrontMatter frontMatter) {
        return below == null
                ? LevelMark.ofQuestion(question)
                        .or(() -> levels.level(question))
                        .or(frontMatter::level)
                        .or(() -> LevelMark.ofName(FileName.of(path)))
                        .orElse(null)
                : below;
    }
}
