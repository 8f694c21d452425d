package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.source.SourceFile;
import quarry.text.Card;
import quarry.text.Deck;
import quarry.text.UnreadableDocumentException;

final class AnkiTest {
    private static final List<String> OLD = List.of(
            "CREATE TABLE col (id integer, models text, decks text)",
            "CREATE TABLE notes (id integer primary key, mid integer, tags text, flds text)",
            "CREATE TABLE cards (id integer primary key, nid integer, did integer)",
            """
            INSERT INTO col VALUES (1,
              '{"5": {"name": "Basic", "flds": [{"name": "Front"}, {"name": "Back"}]},
                "6": {"name": "Cloze", "flds": [{"name": "Text"}, {"name": "Back Extra"}]}}',
              '{"1": {"name": "Default"}, "9": {"name": "Sea::Winds"}}')
            """);

    @TempDir
    private Path folder = Path.of("");

    private byte[] database(List<String> statements) throws IOException, SQLException {
        var file = Files.createTempFile(folder, "built", ".db");
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
        return Files.readAllBytes(file);
    }

    private byte[] old(String... more) throws IOException, SQLException {
        var statements = new java.util.ArrayList<>(OLD);
        statements.addAll(List.of(more));
        return database(statements);
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zstd(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(out)) {
            zstd.write(bytes);
        }
        return out.toByteArray();
    }

    private static Deck read(byte[] bytes) throws IOException {
        return (Deck) Formats.read(new SourceFile(Path.of("sea.apkg"), "sea.apkg"), bytes);
    }

    private static String note(int id, int type, String... fields) {
        return "INSERT INTO notes VALUES (" + id + ", " + type + ", '', '"
                + String.join("\u001F", fields).replace("'", "''") + "')";
    }

    @Test
    void notesOfTheOldFormatAreCardsOfTheirDeck() throws IOException, SQLException {
        var collection = old(
                note(
                        11,
                        5,
                        "<h2>Trade wind</h2>",
                        "<p>Blows&nbsp;<b>steadily</b>.</p><ul><li><a href=\"https://example.org/w\">On winds</a></li></ul>"),
                note(12, 5, "What is a gale?", "A strong wind[sound:gale.mp3]"),
                "INSERT INTO cards VALUES (1, 11, 9)",
                "INSERT INTO cards VALUES (2, 12, 1)");
        var deck = read(zip("collection.anki2", collection, "media", "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(deck.format()).isEqualTo("anki");
        assertThat(deck.cards())
                .containsExactly(
                        new Card(1, 1, null, "Trade wind", "Blows **steadily**.\n\n- On winds", "Sea / Winds", null),
                        new Card(2, 2, null, "What is a gale?", "A strong wind", null, null));
    }

    @Test
    void gapsAreOpenInTheQuestionAndFilledInTheAnswer() throws IOException, SQLException {
        var collection = old(
                note(11, 6, "A {{c1::squall::kind of wind}} is {{c2::short}}.", "Often with rain."),
                "INSERT INTO cards VALUES (1, 11, 9)");
        assertThat(read(zip("collection.anki21", collection)).cards())
                .containsExactly(new Card(
                        1,
                        1,
                        null,
                        "A [kind of wind] is […].",
                        "A squall is short.\n\nOften with rain.",
                        "Sea / Winds",
                        null));
    }

    @Test
    void theNewFormatIsReadAndNotTheDummyBesideIt() throws IOException, SQLException {
        var newer = database(List.of(
                "CREATE TABLE col (id integer)",
                "CREATE TABLE notetypes (id integer primary key, name text, config blob)",
                "CREATE TABLE fields (ntid integer, ord integer, name text, primary key (ntid, ord)) without rowid",
                "CREATE TABLE decks (id integer primary key, name text)",
                "CREATE TABLE notes (id integer primary key, mid integer, tags text, flds text)",
                "CREATE TABLE cards (id integer primary key, nid integer, did integer)",
                "INSERT INTO notetypes VALUES (5, 'Basic', x'00')",
                "INSERT INTO fields VALUES (5, 0, 'Antwort'), (5, 1, 'Frage')",
                "INSERT INTO decks VALUES (9, 'Sea' || char(31) || 'Tides')",
                note(11, 5, "Wenn das Wasser fällt.", "Was ist Ebbe?"),
                "INSERT INTO cards VALUES (1, 11, 9)"));
        var dummy = old(
                note(1, 5, "Please update to the latest Anki version, then import the .colpkg/.apkg file again.", ""));
        assertThat(read(zip("collection.anki2", dummy, "collection.anki21b", zstd(newer)))
                        .cards())
                .containsExactly(new Card(1, 1, null, "Was ist Ebbe?", "Wenn das Wasser fällt.", "Sea / Tides", null));
        assertThatThrownBy(() -> read(zip("collection.anki2", dummy)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("newer Anki");
    }

    @Test
    void aQueryInPlaceOfATableIsNotRun() throws IOException, SQLException {
        var trap = database(List.of(
                "CREATE TABLE cards (id integer primary key, nid integer, did integer)",
                // Another one might never end; this one would be read.
                "CREATE VIEW notes AS SELECT 1 AS id, 1 AS mid, 'x' || char(31) || 'y' AS flds"));
        assertThatThrownBy(() -> read(zip("collection.anki2", trap))).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void damagedCollectionsAreRefusedAndLeaveNothingBehind() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var before = collections(temporary);
        var noise = "no database at all".repeat(50).getBytes(StandardCharsets.UTF_8);
        for (var name : List.of("collection.anki2", "collection.anki21", "collection.anki21b")) {
            assertThatThrownBy(() -> read(zip(name, noise)))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("export it anew");
        }
        assertThat(collections(temporary)).isSubsetOf(before);
    }

    private static List<Path> collections(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> file.toString().endsWith(".anki2")).toList();
        }
    }

    @Test
    void aCollectionThatUnpacksToTooMuchIsRefused() throws IOException {
        var packed = zstd(new byte[ZipMembers.MAX_MEMBER_BYTES + 1024]);
        assertThatThrownBy(() -> read(zip("collection.anki21b", packed)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("unpacks to more than");
    }
}
