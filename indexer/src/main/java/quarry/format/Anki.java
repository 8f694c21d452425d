package quarry.format;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import quarry.format.records.AnkiCollection;
import quarry.format.records.AnkiCollection.Note;
import quarry.format.records.CardParts;
import quarry.format.records.CardWriter;
import quarry.format.records.Cloze;
import quarry.format.records.Columns;
import quarry.format.records.Columns.Column;
import quarry.format.records.HtmlFragment;
import quarry.format.records.Role;
import quarry.text.Deck;
import quarry.text.UnreadableDocumentException;
import quarry.words.WordUse;

/// Anki packages, of the old and the new collection formats: each note is a card.
final class Anki implements Format {
    /// The newest first: newer packages carry a dummy in the older formats that asks for an update.
    private static final String ZSTD_COLLECTION = "collection.anki21b";
    private static final List<String> COLLECTIONS = List.of(ZSTD_COLLECTION, "collection.anki21", "collection.anki2");
    private static final Pattern DUMMY = Pattern.compile("(?is).{0,200}update to the latest Anki version.{0,500}");
    private static final Pattern NO_DECK = Pattern.compile("(?iu)" + WordUse.anyOf(WordUse.DECK.words()));

    @Override
    public String name() {
        return "anki";
    }

    @Override
    public boolean accepts(Content content) {
        return COLLECTIONS.stream().anyMatch(content::hasMember);
    }

    @Override
    public Deck read(Content content) throws UnreadableDocumentException {
        var zip = content.zip();
        var member = COLLECTIONS.stream().filter(zip::has).findFirst().orElseThrow();
        var bytes = zip.read(member);
        var notes = AnkiCollection.notes(member.equals(ZSTD_COLLECTION) ? unpacked(bytes) : bytes);
        if (notes.size() == 1
                && DUMMY.matcher(notes.getFirst().fields().getFirst()).matches()) {
            throw new UnreadableDocumentException(
                    "lacks the collection of the newer Anki it was made with; export it anew from Anki");
        }
        var leftOut = new ArrayList<String>();
        var parts = cards(notes, leftOut);
        return new Deck(name(), "UTF-8", 0, CardWriter.cards(parts), leftOut);
    }

    private static byte[] unpacked(byte[] bytes) throws UnreadableDocumentException {
        byte[] result;
        try (var in = new ZstdInputStream(new ByteArrayInputStream(bytes))) {
            result = in.readNBytes(ZipMembers.MAX_MEMBER_BYTES + 1);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException(
                    "is an Anki package whose collection is damaged; export it anew from Anki", e);
        }
        if (result.length > ZipMembers.MAX_MEMBER_BYTES) {
            throw new UnreadableDocumentException("is an Anki package whose collection unpacks to more than "
                    + ZipMembers.MAX_MEMBER_BYTES / (1024 * 1024) + " MB; export its decks one by one");
        }
        return result;
    }

    private static List<CardParts> cards(List<Note> notes, List<String> leftOut) {
        var byType = new HashMap<List<String>, List<Note>>();
        notes.forEach(note ->
                byType.computeIfAbsent(note.names(), names -> new ArrayList<>()).add(note));
        var columns = new HashMap<List<String>, Columns>();
        byType.forEach((names, like) -> columns.put(names, columns(names, like)));
        var cards = new ArrayList<CardParts>();
        for (int i = 0; i < notes.size(); i++) {
            var card = card(i + 1, notes.get(i), columns);
            if (card.hasQuestion()) {
                cards.add(card);
            } else {
                leftOut.add("note " + (i + 1) + ": without text on its front");
            }
        }
        return cards;
    }

    private static Columns columns(List<String> names, List<Note> notes) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < names.size(); i++) {
            int field = i;
            columns.add(new Column(
                    names.get(i),
                    notes.stream()
                            .limit(Columns.SAMPLE)
                            .filter(note -> field < note.fields().size())
                            .map(note -> HtmlFragment.markdown(note.fields().get(field)))
                            .filter(text -> !text.isBlank())
                            .toList()));
        }
        return Columns.of(columns);
    }

    private static CardParts card(int number, Note note, Map<List<String>, Columns> byType) {
        var card = new CardParts(number, number, HtmlFragment::fieldMarkdown);
        var columns = byType.get(note.names());
        var fields = note.fields();
        if (Cloze.is(fields.getFirst())) {
            card.add(Role.QUESTION, Cloze.question(fields.getFirst()));
            card.add(Role.ANSWER, Cloze.answer(fields.getFirst()));
            fields.stream().skip(1).forEach(extra -> card.add(Role.EXPLANATION, extra));
        } else if (columns != null && columns.haveQuestion()) {
            IntStream.range(0, Math.min(fields.size(), note.names().size()))
                    .forEach(i -> card.add(columns.role(i), fields.get(i)));
        } else {
            card.add(Role.QUESTION, fields.getFirst());
            fields.stream().skip(1).limit(1).forEach(answer -> card.add(Role.ANSWER, answer));
        }
        if (card.section() == null && !NO_DECK.matcher(note.deck()).matches()) {
            card.add(Role.SECTION, note.deck());
        }
        return card;
    }
}
