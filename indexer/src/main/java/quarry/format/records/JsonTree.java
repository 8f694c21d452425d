package quarry.format.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import quarry.format.records.JsonValue.Arr;
import quarry.format.records.JsonValue.Obj;
import quarry.format.records.JsonValue.Scalar;
import quarry.text.UnreadableDocumentException;

/// Reads JSON, and JSON a line, within bounds of depth and of number of values. Comments, commas too many and raw line
/// ends in strings are forgiven.
///
/// @param roots   the documents in it: one, or one a line
/// @param broken  numbers of the lines that are not JSON where there should be one a line
/// @param perLine whether there is one a line
public record JsonTree(List<JsonValue> roots, List<Integer> broken, boolean perLine) {
    /// What people write is nested a dozen deep; what is nested deeper than this is a trap.
    static final int MAX_DEPTH = 100;
    /// The most values that are held in memory.
    static final int MAX_VALUES = 3_000_000;
    /// The longest string that is read, in characters.
    static final int MAX_STRING = 20_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNumberLength(1000)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /// Whether a text is sound JSON from end to end, without keeping any of it.
    public static boolean isJson(String text) {
        try (var parser = JSON.createParser(text)) {
            boolean any = false;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                any |= token == JsonToken.VALUE_STRING;
            }
            return any;
        } catch (IOException e) {
            return false;
        }
    }

    /// @throws UnreadableDocumentException when the text is broken JSON, nested too deep or holds too many values
    public static JsonTree read(String text) throws UnreadableDocumentException {
        if (hasOneALine(text)) {
            return readLines(text);
        }
        try {
            return new JsonTree(new Builder().all(text, 1), List.of(), false);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private static UnreadableDocumentException unreadable(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return new UnreadableDocumentException(
                    "is JSON that is nested more than " + MAX_DEPTH
                            + " deep or holds a value that is too long; take that part out",
                    e);
        }
        var where = e.getLocation();
        var place = where == null ? "" : " on line " + where.getLineNr() + ", column " + where.getColumnNr();
        return e instanceof JsonEOFException
                ? new UnreadableDocumentException("is JSON that is cut short" + place + "; fetch or export it anew", e)
                : new UnreadableDocumentException("is broken JSON" + place + "; correct it or export it anew", e);
    }

    /// Where the first line that is not blank is a whole value, and another follows it, there is one a line.
    private static boolean hasOneALine(String text) {
        var first = text.lines()
                .filter(line -> !line.isBlank())
                .limit(2)
                .map(String::strip)
                .toList();
        return first.size() == 2
                && isValue(first.getFirst())
                && (first.getLast().startsWith("{") || first.getLast().startsWith("["));
    }

    private static boolean isValue(String line) {
        boolean closed = (line.startsWith("{") && line.endsWith("}")) || (line.startsWith("[") && line.endsWith("]"));
        return closed && isJson(line);
    }

    private static JsonTree readLines(String text) throws UnreadableDocumentException {
        var builder = new Builder();
        var roots = new ArrayList<JsonValue>();
        var broken = new ArrayList<Integer>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    roots.addAll(builder.all(lines.get(i), i + 1));
                } catch (JsonProcessingException e) {
                    broken.add(i + 1);
                }
            }
        }
        if (broken.size() > roots.size()) {
            throw new UnreadableDocumentException("has JSON on some lines and something else on most, first on line "
                    + broken.getFirst() + "; export it anew");
        }
        return new JsonTree(roots, List.copyOf(broken), true);
    }

    private static final class Builder {
        private int values;
        private int linesBefore;

        /// @param line the number of the text's first line
        List<JsonValue> all(String text, int line) throws JsonProcessingException, UnreadableDocumentException {
            linesBefore = line - 1;
            var roots = new ArrayList<JsonValue>();
            try (var parser = JSON.createParser(text)) {
                while (parser.nextToken() != null) {
                    roots.add(value(parser));
                }
                return roots;
            } catch (JsonProcessingException | UnreadableDocumentException e) {
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException("reading from memory", e);
            }
        }

        /// The value whose first token the parser is at. Depth is bounded by the parser.
        private JsonValue value(JsonParser parser) throws IOException {
            if (++values > MAX_VALUES) {
                throw new UnreadableDocumentException(
                        "is JSON of more than " + MAX_VALUES + " values; split it into smaller documents");
            }
            int line = line(parser);
            return switch (parser.currentToken()) {
                case START_OBJECT -> {
                    var fields = new LinkedHashMap<String, JsonValue>();
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        var name = parser.currentName();
                        parser.nextToken();
                        fields.put(name, value(parser));
                    }
                    yield new Obj(line, line(parser), fields);
                }
                case START_ARRAY -> {
                    var items = new ArrayList<JsonValue>();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        items.add(value(parser));
                    }
                    yield new Arr(line, line(parser), items);
                }
                case VALUE_NULL -> new Scalar(line, "", false);
                default -> new Scalar(line, parser.getText(), parser.currentToken() == JsonToken.VALUE_STRING);
            };
        }

        private int line(JsonParser parser) {
            return linesBefore + parser.currentTokenLocation().getLineNr();
        }
    }
}
