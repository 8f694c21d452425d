package quarry.format.records;

import java.util.List;
import java.util.Map;

/// A value of a JSON document with the lines it stands on.
public sealed interface JsonValue {
    /// The line it begins on, from 1.
    int line();

    int endLine();

    /// @param fields in their order; of a name that is given twice the last value counts
    record Obj(int line, int endLine, Map<String, JsonValue> fields) implements JsonValue {}

    record Arr(int line, int endLine, List<JsonValue> items) implements JsonValue {
        /// Whether it holds nothing but plain values, and at least one.
        boolean isPlain() {
            return !items.isEmpty() && items.stream().allMatch(Scalar.class::isInstance);
        }

        /// Whether it holds nothing but objects, and at least one.
        boolean isObjects() {
            return !items.isEmpty() && items.stream().allMatch(Obj.class::isInstance);
        }
    }

    /// @param text   the string, or how the number or truth value is written; empty for null
    /// @param string whether it is a string
    record Scalar(int line, String text, boolean string) implements JsonValue {
        @Override
        public int endLine() {
            return line;
        }
    }
}
