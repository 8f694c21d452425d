package quarry.format.records;

import java.util.ArrayList;
import java.util.List;
import quarry.format.records.JsonValue.Arr;
import quarry.format.records.JsonValue.Obj;
import quarry.format.records.JsonValue.Scalar;

/// JSON objects whose names are questions and whose values are their answers.
final class JsonQuestionMap {
    private static final double MOSTLY = 0.5;

    private JsonQuestionMap() {}

    /// The cards of such an object; none when its names are no questions.
    static List<CardParts> cards(Obj object) {
        var names = List.copyOf(object.fields().keySet());
        if (QuestionWords.share(names) < MOSTLY
                || names.stream().noneMatch(name -> name.indexOf(' ') > 0 || name.length() > 6)) {
            return List.of();
        }
        var cards = new ArrayList<CardParts>();
        object.fields().forEach((question, value) -> cards.add(card(question, value)));
        return cards;
    }

    private static CardParts card(String question, JsonValue value) {
        var parts = new CardParts(value.line(), value.endLine());
        parts.add(Role.QUESTION, question);
        switch (value) {
            case Scalar scalar -> parts.add(Role.ANSWER, scalar.text());
            case Arr array -> parts.add(Role.ANSWER, JsonText.of(array));
            case Obj object -> {
                boolean named = object.fields().keySet().stream()
                        .anyMatch(name -> ColumnNames.role(name)
                                .filter(role -> role == Role.ANSWER || role == Role.BODY || role == Role.CORRECT)
                                .isPresent());
                if (named) {
                    object.fields().forEach((name, field) -> JsonText.add(parts, role(name), name, field));
                } else {
                    parts.add(Role.ANSWER, JsonText.of(object));
                }
            }
        }
        return parts;
    }

    private static Role role(String name) {
        var role = ColumnNames.role(name).orElse(Role.BESIDE);
        return role == Role.BODY ? Role.ANSWER : role;
    }
}
