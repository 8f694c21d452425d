package quarry.format.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.format.records.JsonValue.Arr;
import quarry.format.records.JsonValue.Obj;
import quarry.format.records.JsonValue.Scalar;
import quarry.format.records.TableCards.Row;

/// JSON objects with a list, or a numbered map, for each column of a table.
final class JsonColumns {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private JsonColumns() {}

    /// The rows of the table, the first of which names its columns; none when the object is no such table.
    static List<Row> rows(Obj object) {
        var lists = new LinkedHashMap<String, List<JsonValue>>();
        object.fields().forEach((name, field) -> listed(field).ifPresent(list -> lists.put(name, list)));
        boolean named = lists.keySet().stream().anyMatch(name -> is(name, Role.QUESTION))
                && lists.keySet().stream().anyMatch(name -> is(name, Role.ANSWER) || is(name, Role.CORRECT));
        int size = lists.values().stream().mapToInt(List::size).max().orElse(0);
        if (!named || lists.values().stream().anyMatch(list -> list.size() != size)) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row(object.line(), object.line(), List.copyOf(lists.keySet())));
        for (int i = 0; i < size; i++) {
            int at = i;
            var cells = lists.values().stream().map(list -> list.get(at)).toList();
            rows.add(new Row(
                    cells.getFirst().line(),
                    cells.getFirst().endLine(),
                    cells.stream().map(JsonText::of).toList()));
        }
        return rows;
    }

    private static boolean is(String name, Role role) {
        return ColumnNames.role(name).filter(role::equals).isPresent();
    }

    private static Optional<List<JsonValue>> listed(JsonValue field) {
        if (field instanceof Arr array) {
            return array.isPlain() ? Optional.of(array.items()) : Optional.empty();
        }
        return field instanceof Obj map && !map.fields().isEmpty() && isNumbered(map)
                ? Optional.of(List.copyOf(map.fields().values()))
                : Optional.empty();
    }

    private static boolean isNumbered(Obj map) {
        return map.fields().entrySet().stream()
                .allMatch(entry -> NUMBER.matcher(entry.getKey()).matches() && entry.getValue() instanceof Scalar);
    }
}
