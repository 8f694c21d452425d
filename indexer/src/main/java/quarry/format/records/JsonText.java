package quarry.format.records;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import quarry.format.records.JsonValue.Arr;
import quarry.format.records.JsonValue.Obj;
import quarry.format.records.JsonValue.Scalar;
import quarry.text.Fence;

/// Values of JSON records as Markdown.
public final class JsonText {
    private static final Set<String> RIGHT = Set.of("true", "1", "yes");

    private JsonText() {}

    /// A field's name as people would write it.
    static String title(String name) {
        return name.indexOf(' ') >= 0
                ? name.strip()
                : name.replace('_', ' ').replace('-', ' ').strip();
    }

    /// Adds a field to a card in its role.
    static void add(CardParts parts, Role role, String name, JsonValue value) {
        switch (role) {
            case OPTION -> options(parts, name, value);
            case CORRECT, WRONG_OPTION, QUESTION_CODE, ANSWER_CODE, CODE -> each(value, text -> parts.add(role, text));
            case SECTION -> each(value, text -> parts.add(role, text));
            case ANSWER -> {
                if (value instanceof Arr array
                        && array.isObjects()
                        && array.items().stream().anyMatch(JsonText::isJudged)) {
                    options(parts, name, value);
                } else {
                    parts.add(role, of(value));
                }
            }
            default -> parts.add(role, of(value));
        }
    }

    private static void each(JsonValue value, java.util.function.Consumer<String> add) {
        switch (value) {
            case Arr array -> array.items().forEach(item -> add.accept(of(item)));
            case Obj object -> add.accept(of(object));
            case Scalar scalar -> add.accept(scalar.text());
        }
    }

    private static void options(CardParts parts, String name, JsonValue value) {
        switch (value) {
            case Scalar scalar -> parts.option(ColumnNames.optionKey(name).orElse(null), scalar.text());
            case Arr array -> array.items().forEach(item -> option(parts, item));
            case Obj object -> {
                for (var option : object.fields().entrySet()) {
                    parts.option(ColumnNames.optionKey(option.getKey()).orElse(null), of(option.getValue()));
                }
            }
        }
    }

    private static void option(CardParts parts, JsonValue item) {
        if (!(item instanceof Obj object)) {
            parts.option(null, of(item));
            return;
        }
        var text = new StringBuilder();
        String key = null;
        boolean right = false;
        for (var field : object.fields().entrySet()) {
            if (isJudgement(field)) {
                right = RIGHT.contains(of(field.getValue()).toLowerCase(java.util.Locale.ROOT));
            } else if (ColumnNames.role(field.getKey())
                            .filter(role -> role == Role.NUMBER)
                            .isPresent()
                    || field.getKey().equalsIgnoreCase("key")
                    || (field.getKey().equalsIgnoreCase("label")
                            && object.fields().size() > 2)) {
                key = of(field.getValue());
            } else if (text.isEmpty()) {
                text.append(of(field.getValue()));
            }
        }
        parts.option(key != null && key.length() <= 2 ? key : null, text.toString());
        if (right) {
            parts.add(Role.CORRECT, text.toString());
        }
    }

    private static boolean isJudged(JsonValue item) {
        return item instanceof Obj object && object.fields().entrySet().stream().anyMatch(JsonText::isJudgement);
    }

    private static boolean isJudgement(Map.Entry<String, JsonValue> field) {
        return ColumnNames.role(field.getKey()).filter(Role.CORRECT::equals).isPresent()
                && field.getValue() instanceof Scalar;
    }

    /// A value as text: lists as bullets, nested records field by field.
    public static String of(JsonValue value) {
        return switch (value) {
            case Scalar scalar -> scalar.text();
            case Arr array -> list(array);
            case Obj object -> fields(object);
        };
    }

    private static String list(Arr array) {
        var texts = array.items().stream()
                .map(JsonText::of)
                .filter(text -> !text.isBlank())
                .toList();
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        boolean lines = array.isPlain() && texts.stream().noneMatch(text -> text.indexOf('\n') >= 0);
        if (!lines) {
            return String.join("\n\n", texts);
        }
        boolean written = texts.stream().anyMatch(text -> text.startsWith("```") || text.startsWith("- "));
        return written ? String.join("\n", texts) : "- " + String.join("\n- ", texts);
    }

    private static String fields(Obj object) {
        var language = object.fields().entrySet().stream()
                .filter(field -> ColumnNames.role(field.getKey())
                        .filter(Role.CODE_LANGUAGE::equals)
                        .isPresent())
                .map(field -> of(field.getValue()))
                .findFirst()
                .orElse("");
        var blocks = new ArrayList<String>();
        for (var field : object.fields().entrySet()) {
            var text = of(field.getValue()).strip();
            var role = ColumnNames.role(field.getKey()).orElse(null);
            if (text.isEmpty() || role == Role.BESIDE || role == Role.NUMBER || role == Role.CODE_LANGUAGE) {
                continue;
            }
            boolean code = role == Role.CODE || role == Role.ANSWER_CODE || role == Role.QUESTION_CODE;
            blocks.add(code ? fenced(language, text) : text);
        }
        return String.join("\n\n", blocks);
    }

    private static String fenced(String language, String text) {
        return text.contains("```") ? text : Fence.fenced(language.matches("[\\w+#.-]{1,20}") ? language : "", text);
    }
}
