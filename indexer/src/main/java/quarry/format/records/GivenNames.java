package quarry.format.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarry.format.records.JsonValue.Arr;
import quarry.format.records.JsonValue.Obj;
import quarry.format.records.TableCards.Row;
import quarry.source.Hints;

/// The names of columns and fields that a user gives in a `quarry.yaml`, in place of what would be found out.
public final class GivenNames {
    /// A header stands among the first rows of a table.
    private static final int ROWS = 10;
    /// What a column is called whose name is known when the user names another in its place: nothing of the question.
    private static final String BESIDE = "url";

    private final Map<String, String> known = new LinkedHashMap<>();

    public GivenNames(Hints.Columns columns) {
        put(columns.question(), "question");
        put(columns.answer(), "answer");
        put(columns.category(), "category");
        put(columns.level(), "level");
    }

    private void put(@Nullable String given, String name) {
        if (given != null) {
            known.put(given.strip(), name);
        }
    }

    /// The name by which a column is known; its own when none is given for it.
    String of(String name) {
        var given = known.get(name.strip());
        if (given != null) {
            return given;
        }
        boolean taken = known.containsValue(name.strip().toLowerCase(Locale.ROOT));
        return taken ? BESIDE : name;
    }

    public List<Row> inHeader(List<Row> rows) {
        if (known.isEmpty()) {
            return rows;
        }
        var result = new ArrayList<>(rows);
        for (int i = 0; i < Math.min(ROWS, rows.size()); i++) {
            var row = rows.get(i);
            if (row.cells().stream().map(String::strip).anyMatch(known::containsKey)) {
                result.set(
                        i,
                        new Row(
                                row.line(),
                                row.endLine(),
                                row.cells().stream().map(this::of).toList()));
                return result;
            }
        }
        return result;
    }

    public List<JsonValue> inFields(List<JsonValue> values) {
        return known.isEmpty() ? values : values.stream().map(this::renamed).toList();
    }

    private JsonValue renamed(JsonValue value) {
        return switch (value) {
            case Obj object -> {
                var fields = new LinkedHashMap<String, JsonValue>();
                boolean named = object.fields().keySet().stream().anyMatch(known::containsKey);
                object.fields().forEach((name, field) -> fields.put(named ? of(name) : name, renamed(field)));
                yield new Obj(object.line(), object.endLine(), fields);
            }
            case Arr array ->
                new Arr(
                        array.line(),
                        array.endLine(),
                        array.items().stream().map(this::renamed).toList());
            case JsonValue.Scalar scalar -> scalar;
        };
    }
}
