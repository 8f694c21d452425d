package quarry.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.Source;
import quarry.split.answer.Answer;
import quarry.split.answer.AnswerWriter;
import quarry.split.answer.LevelMark;
import quarry.split.outline.Outline;
import quarry.text.Card;
import quarry.text.Deck;
import quarry.text.Line;
import quarry.text.Text;
import quarry.topic.TopicClassifier;

/// Makes entries of the cards of a deck, whose borders are known: only the texts inside are read.
final class DeckEntries {
    private final TopicClassifier topics;
    private final String path;
    private final EntryIds ids;
    private final @Nullable Level named;
    private final List<Entry> entries = new ArrayList<>();
    private final List<LineRole> roles = new ArrayList<>();

    private DeckEntries(TopicClassifier topics, String path) {
        this.topics = topics;
        this.path = path;
        this.ids = new EntryIds(path);
        this.named = LevelMark.ofName(FileName.of(path)).orElse(null);
    }

    static SplitDocument split(TopicClassifier topics, String path, Deck deck) {
        var result = new DeckEntries(topics, path);
        deck.cards().forEach(result::add);
        deck.leftOut().forEach(reason -> result.roles.add(new LineRole(1, "", "dropped", reason)));
        return new SplitDocument(
                path,
                result.entries.isEmpty() ? "" : "records",
                result.entries.isEmpty() ? 0.0 : 1.0,
                deck.repaired(),
                result.entries,
                result.roles,
                LineAccount.ofRecords(result.roles),
                List.of());
    }

    private void add(Card card) {
        var question = card.question().strip();
        int end = question.indexOf('\n');
        var title = QuestionText.question(end < 0 ? question : question.substring(0, end));
        if (title.isBlank()) {
            roles.add(new LineRole(card.line(), card.answer(), "dropped", "without a question"));
            return;
        }
        var prompt = end < 0 ? written("") : written(question.substring(end + 1));
        var answer = written(card.answer());
        var section = card.section() == null || card.section().isBlank() ? null : QuestionText.title(card.section());
        entries.add(new Entry(
                ids.next(title),
                title,
                prompt.markdown(),
                answer.markdown(),
                answer.code(),
                topics.classify(section, title, answer.markdown(), answer.code())
                        .topic(),
                section,
                level(card.level(), answer),
                answer.state(),
                new Source(path, card.line(), card.endLine(), card.number())));
        roles.add(new LineRole(card.line(), title, "question", "a record of its own"));
        card.answer().lines().forEach(line -> roles.add(new LineRole(card.line(), line, "answer", "")));
    }

    private static Answer written(String markdown) {
        var texts = markdown.lines().toList();
        var lines = IntStream.range(0, texts.size())
                .mapToObj(i -> new Line(i + 1, texts.get(i)))
                .toList();
        var outline = Outline.of(new Text("card", "", 0, lines));
        return AnswerWriter.write(outline, outline.whole());
    }

    private @Nullable Level level(@Nullable String word, Answer answer) {
        return Optional.ofNullable(word)
                .flatMap(LevelMark::ofLine)
                .or(() -> Optional.ofNullable(answer.level()))
                .orElse(named);
    }
}
