package quarry.format.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.Collation;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import quarry.text.UnreadableDocumentException;

/// The notes in the SQLite database of an Anki collection, of the schema with everything in one row of JSON and of the
/// newer one with tables for types and decks.
public final class AnkiCollection {
    /// The most notes that are read.
    static final int MAX_NOTES = 1_000_000;
    /// A database may hold a query in place of a table, which may never end. It is stopped after this many steps of
    /// SQLite's machine, in thousands; a million notes take less.
    private static final int MAX_STEPS = 2_000_000;

    private static final int STEPS_AT_ONCE = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param names  of the fields of its type
    /// @param fields as HTML; at least one
    /// @param deck   the name of the deck that its first card lies in; empty when it has none
    public record Note(List<String> names, List<String> fields, String deck) {}

    private final Connection database;

    private AnkiCollection(Connection database) {
        this.database = database;
    }

    /// @param bytes of the database
    public static List<Note> notes(byte[] bytes) throws UnreadableDocumentException {
        try {
            var file = Files.createTempFile("quarry-", ".anki2");
            try {
                Files.write(file, bytes);
                return notes(file);
            } finally {
                Files.delete(file);
            }
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableDocumentException(
                    "needs " + bytes.length / 1024 + " KB in the folder for temporary files: " + e.getMessage(), e);
        }
    }

    private static List<Note> notes(Path file) throws UnreadableDocumentException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        try (var database = config.createConnection("jdbc:sqlite:" + file)) {
            var steps = new int[1];
            ProgressHandler.setHandler(database, STEPS_AT_ONCE, new ProgressHandler() {
                @Override
                protected int progress() {
                    return ++steps[0] > MAX_STEPS ? 1 : 0;
                }
            });
            Collation.create(database, "unicase", new Collation() {
                @Override
                protected int xCompare(String one, String other) {
                    return one.compareToIgnoreCase(other);
                }
            });
            return new AnkiCollection(database).notes();
        } catch (SQLException | RuntimeException e) {
            throw new UnreadableDocumentException(
                    "is an Anki package whose collection is damaged; export it anew from Anki", e);
        }
    }

    private List<Note> notes() throws SQLException, UnreadableDocumentException {
        var tables = tables();
        if (!tables.contains("notes") || !tables.contains("cards")) {
            throw new UnreadableDocumentException(
                    "is an Anki package whose collection has no notes; export it anew from Anki");
        }
        boolean newer = tables.contains("notetypes") && tables.contains("fields") && tables.contains("decks");
        var fieldNames = newer ? fieldNames() : fieldNames(column("models"));
        var deckNames = newer ? deckNames() : deckNames(column("decks"));
        var decks = decksOfNotes();
        var notes = new ArrayList<Note>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT id, mid, flds FROM notes ORDER BY id")) {
            while (rows.next() && notes.size() < MAX_NOTES) {
                var text = rows.getString(3);
                var fields = List.of((text == null ? "" : text).split("\u001F", -1));
                var names = fieldNames.getOrDefault(rows.getLong(2), List.of());
                var deck = deckNames.getOrDefault(decks.getOrDefault(rows.getLong(1), 0L), "");
                notes.add(new Note(names, fields, deck));
            }
        }
        return notes;
    }

    /// Names of real tables only: a view of the same name may be a trap.
    private List<String> tables() throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private Map<Long, Long> decksOfNotes() throws SQLException {
        var decks = new HashMap<Long, Long>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT nid, did FROM cards ORDER BY id")) {
            while (rows.next()) {
                decks.putIfAbsent(rows.getLong(1), rows.getLong(2));
            }
        }
        return decks;
    }

    private Map<Long, List<String>> fieldNames() throws SQLException {
        var names = new HashMap<Long, List<String>>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT ntid, name FROM fields ORDER BY ntid, ord")) {
            while (rows.next()) {
                names.computeIfAbsent(rows.getLong(1), type -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return names;
    }

    private Map<Long, String> deckNames() throws SQLException {
        var names = new HashMap<Long, String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT id, name FROM decks")) {
            while (rows.next()) {
                names.put(rows.getLong(1), title(rows.getString(2)));
            }
        }
        return names;
    }

    /// Decks inside decks are named from the outside in.
    private static String title(String name) {
        return name.replace("\u001F", " / ").replace("::", " / ");
    }

    private JsonNode column(String name) throws SQLException, UnreadableDocumentException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT " + name + " FROM col")) {
            return JSON.readTree(rows.next() ? String.valueOf(rows.getString(1)) : "{}");
        } catch (JsonProcessingException e) {
            throw new UnreadableDocumentException(
                    "is an Anki package whose collection is damaged; export it anew from Anki", e);
        }
    }

    private static Map<Long, List<String>> fieldNames(JsonNode models) {
        var names = new HashMap<Long, List<String>>();
        models.properties().forEach(model -> {
            var fields = new ArrayList<String>();
            model.getValue()
                    .path("flds")
                    .forEach(field -> fields.add(field.path("name").asText("")));
            names.put(number(model.getKey()), fields);
        });
        return names;
    }

    private static Map<Long, String> deckNames(JsonNode decks) {
        var names = new HashMap<Long, String>();
        decks.properties()
                .forEach(deck -> names.put(
                        number(deck.getKey()),
                        title(deck.getValue().path("name").asText(""))));
        return names;
    }

    private static long number(String id) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
    }
}
