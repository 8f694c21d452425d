package quarry.format.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.format.records.TableCards.Row;

/// The lines at the top of notes that Anki exports as text: which sign separates the columns and what those are.
///
/// @param length    of these lines in characters; 0 when there are none
/// @param delimiter the sign; empty when they do not say
/// @param header    a row with the names of the columns; empty when there are no such lines
public record AnkiText(int length, Optional<Character> delimiter, Optional<Row> header) {
    private static final Pattern LINE = Pattern.compile("#([a-z ]{2,20}):([^\\n]*)(?:\\n|$)");
    private static final Map<String, Character> SIGNS =
            Map.of("tab", '\t', "comma", ',', "semicolon", ';', "pipe", '|', "colon", ':', "space", ' ');
    private static final int MAX_COLUMNS = 100;

    public static boolean is(String text) {
        return text.startsWith("#separator:");
    }

    public static AnkiText of(String text) {
        Optional<Character> delimiter = Optional.empty();
        var names = new ArrayList<String>(List.of("front", "back"));
        boolean named = false;
        int length = 0;
        var line = LINE.matcher(text);
        while (is(text) && line.lookingAt()) {
            var value = line.group(2).strip();
            switch (line.group(1)) {
                case "separator" -> delimiter = Optional.ofNullable(sign(value));
                case "columns" -> {
                    names = new ArrayList<>(
                            List.of(line.group(2).split(Pattern.quote(String.valueOf(delimiter.orElse('\t'))), -1)));
                    named = true;
                }
                case "deck column" -> put(names, value, "deck", named);
                case "tags column" -> put(names, value, "other tags", named);
                case "guid column", "notetype column" -> put(names, value, "type", named);
                default -> {}
            }
            length = line.end();
            line.region(length, text.length());
        }
        return new AnkiText(length, delimiter, length == 0 ? Optional.empty() : Optional.of(new Row(1, 1, names)));
    }

    private static @org.jspecify.annotations.Nullable Character sign(String value) {
        var named = SIGNS.get(value.toLowerCase(Locale.ROOT));
        return named == null && value.length() == 1 ? Character.valueOf(value.charAt(0)) : named;
    }

    /// Columns that are no fields stand among these at their places.
    private static void put(List<String> names, String place, String name, boolean named) {
        int column = place.matches("\\d{1,3}") ? Integer.parseInt(place) - 1 : -1;
        if (named || column < 0 || column > MAX_COLUMNS) {
            return;
        }
        while (names.size() < column) {
            names.add("");
        }
        names.add(column, name);
    }
}
