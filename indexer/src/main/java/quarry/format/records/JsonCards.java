package quarry.format.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quarry.format.records.Columns.Column;
import quarry.format.records.JsonValue.Arr;
import quarry.format.records.JsonValue.Obj;
import quarry.format.records.JsonValue.Scalar;

/// Finds the records in a JSON document that are questions, wherever they are nested: objects with a field for the
/// question, maps of questions to answers, lists of bare questions, lists of rows. One document a reader.
public final class JsonCards {
    /// Objects with more names than this among them are maps, not records.
    private static final int MAX_NAMES = 200;
    /// The fewest questions that make a list of strings a list of questions.
    private static final int FEWEST_BARE = 2;

    private static final double MOSTLY = 0.5;

    /// Names that only say that something follows.
    private static final Set<String> WRAPPERS = Set.of(
            "data",
            "items",
            "item",
            "entries",
            "records",
            "list",
            "results",
            "result",
            "rows",
            "content",
            "contents",
            "cards",
            "notes",
            "documents",
            "docs",
            "root",
            "children",
            "categories",
            "topics",
            "sections",
            "subtopics",
            "groups",
            "modules",
            "chapters",
            "faq",
            "faqs",
            "quiz",
            "quizzes",
            "test",
            "tests",
            "main",
            "all",
            "body",
            "questions",
            "qa",
            "qas",
            "qna",
            "paragraphs",
            "set",
            "sets",
            "decks",
            "deck",
            "pages",
            "values",
            "array",
            "collection",
            "export",
            "payload",
            "response",
            "followups",
            "follow",
            "lessons",
            "units",
            "block",
            "blocks");

    private final Map<String, Columns> columns = new LinkedHashMap<>();
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final List<CardParts> cards = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Set<String> beside = new LinkedHashSet<>();

    /// What the document's records became.
    ///
    /// @param leftOut what of them became no part of a card
    public record Found(List<CardParts> cards, List<String> leftOut) {}

    public static Found in(List<JsonValue> roots) {
        var reader = new JsonCards();
        var root = new Arr(1, 1, roots);
        var samples = new LinkedHashMap<String, List<Obj>>();
        collect(root, "", samples);
        samples.forEach(reader::learn);
        reader.visit(root, "", new Place("", List.of(), false));
        if (!reader.beside.isEmpty()) {
            reader.leftOut.add("no part of question or answer: " + String.join(", ", reader.beside));
        }
        return new Found(reader.cards, reader.leftOut);
    }

    /// Where a value stands.
    ///
    /// @param name   the name of the field that holds it; empty in a list
    /// @param titles names of what encloses it, from the outside in
    /// @param whole  whether the first of them is the name of the whole document
    private record Place(String name, List<String> titles, boolean whole) {
        Place inside(String field) {
            var words = ColumnNames.words(field);
            boolean wrapper = words.isEmpty()
                    || WRAPPERS.contains(words.getLast())
                    || ColumnNames.role(field)
                            .filter(role -> role != Role.NUMBER && role != Role.TITLE)
                            .isPresent();
            return wrapper ? new Place(field, titles, whole) : new Place(field, with(JsonText.title(field)), whole);
        }

        Place titled(String title) {
            return new Place(name, with(title), whole || titles.isEmpty());
        }

        private List<String> with(String title) {
            var all = new ArrayList<>(titles);
            all.remove(title);
            all.add(title);
            return all;
        }

        /// The two innermost names, without the document's own where there are others; empty when there is none.
        String section() {
            int from = whole && titles.size() > 1 ? 1 : 0;
            return String.join(" / ", titles.subList(Math.max(from, titles.size() - 2), titles.size()));
        }
    }

    /// Objects at the same depth of lists and objects are taken for records of one kind.
    private static void collect(JsonValue value, String shape, Map<String, List<Obj>> samples) {
        switch (value) {
            case Obj object -> {
                var like = samples.computeIfAbsent(shape, key -> new ArrayList<>());
                if (like.size() < Columns.SAMPLE) {
                    like.add(object);
                }
                object.fields().values().forEach(field -> collect(field, shape + "{", samples));
            }
            case Arr array -> array.items().forEach(item -> collect(item, shape + "[", samples));
            case Scalar scalar -> {}
        }
    }

    private void learn(String shape, List<Obj> objects) {
        var all = new LinkedHashSet<String>();
        objects.forEach(object -> all.addAll(object.fields().keySet()));
        if (all.size() > MAX_NAMES) {
            return;
        }
        var list = List.copyOf(all);
        var found = Columns.of(list.stream()
                .map(name -> new Column(name, values(name, objects)))
                .toList());
        if (found.haveQuestion()) {
            columns.put(shape, found);
            names.put(shape, list);
        }
    }

    private static List<String> values(String name, List<Obj> objects) {
        var values = new ArrayList<String>();
        for (var object : objects) {
            if (object.fields().get(name) instanceof Scalar scalar
                    && !scalar.text().isBlank()) {
                values.add(scalar.text().strip());
            }
        }
        return values;
    }

    private void visit(JsonValue value, String shape, Place place) {
        switch (value) {
            case Obj object -> object(object, shape, place);
            case Arr array -> array(array, shape, place);
            case Scalar scalar -> {}
        }
    }

    private void object(Obj object, String shape, Place place) {
        if (record(object, shape, place)) {
            return;
        }
        var rows = JsonColumns.rows(object);
        if (!rows.isEmpty()) {
            table(rows, place);
            return;
        }
        var answered = JsonQuestionMap.cards(object);
        if (!answered.isEmpty()) {
            answered.forEach(card -> add(card, place));
            return;
        }
        var here = title(object).map(place::titled).orElse(place);
        object.fields().forEach((name, field) -> visit(field, shape + "{", here.inside(name)));
    }

    /// Takes the object as a record; what is nested in it and has no part in it is looked through too.
    private boolean record(Obj object, String shape, Place place) {
        var found = columns.get(shape);
        if (found == null) {
            return false;
        }
        var list = names.getOrDefault(shape, List.of());
        var parts = new CardParts(object.line(), object.endLine());
        var rest = new ArrayList<String>();
        for (int i = 0; i < list.size(); i++) {
            var name = list.get(i);
            var field = object.fields().get(name);
            if (field == null) {
                continue;
            }
            var role = role(found.role(i), name, field);
            if (role == Role.BESIDE) {
                rest.add(name);
            } else {
                JsonText.add(parts, role, name, field);
            }
        }
        if (!parts.hasQuestion()) {
            return false;
        }
        add(parts, place);
        object.fields().forEach((name, field) -> {
            if (rest.contains(name) && holdsRecords(field)) {
                visit(field, shape + "{", place);
            } else if (rest.contains(name) && !JsonText.of(field).isBlank()) {
                beside.add(name);
            }
        });
        return true;
    }

    /// A list has its role by its name alone: there are no plain values to look at.
    private static Role role(Role known, String name, JsonValue field) {
        if (known != Role.BESIDE || field instanceof Scalar) {
            return known == Role.QUESTION && !(field instanceof Scalar) ? Role.BESIDE : known;
        }
        return ColumnNames.role(name)
                .filter(role -> role != Role.QUESTION && role != Role.TITLE && role != Role.BODY)
                .orElse(Role.BESIDE);
    }

    private static boolean holdsRecords(JsonValue field) {
        return (field instanceof Arr array && array.isObjects()) || field instanceof Obj;
    }

    private void add(CardParts parts, Place place) {
        if (parts.section() == null) {
            parts.add(Role.SECTION, place.section());
        }
        cards.add(parts);
    }

    private static Optional<String> title(Obj object) {
        return object.fields().entrySet().stream()
                .filter(field -> field.getValue() instanceof Scalar scalar && scalar.string())
                .filter(field -> ColumnNames.role(field.getKey())
                        .filter(role -> role == Role.TITLE || role == Role.SECTION)
                        .isPresent())
                .map(field -> ((Scalar) field.getValue()).text().strip())
                .filter(title -> !title.isEmpty() && title.length() <= 120 && title.indexOf('\n') < 0)
                .findFirst();
    }

    private void array(Arr array, String shape, Place place) {
        if (array.isPlain()) {
            bare(array, place);
        } else if (array.items().size() >= FEWEST_BARE
                && array.items().stream().allMatch(item -> item instanceof Arr row && row.isPlain())) {
            rows(array, place);
        } else {
            array.items().forEach(item -> visit(item, shape + "[", place));
        }
    }

    private void bare(Arr array, Place place) {
        var texts = array.items().stream()
                .map(Scalar.class::cast)
                .filter(Scalar::string)
                .map(Scalar::text)
                .toList();
        boolean named =
                ColumnNames.role(place.name()).filter(Role.QUESTION::equals).isPresent();
        boolean known = named
                || ColumnNames.role(place.name()).isEmpty()
                || place.name().isEmpty();
        if (known
                && texts.size() >= (named || asksOnce(texts) ? 1 : FEWEST_BARE)
                && QuestionWords.share(texts) >= MOSTLY) {
            for (var item : array.items()) {
                var parts = new CardParts(item.line(), item.endLine());
                parts.add(Role.QUESTION, ((Scalar) item).text());
                add(parts, place);
            }
        }
    }

    private static boolean asksOnce(List<String> texts) {
        return texts.size() == 1 && texts.getFirst().strip().endsWith("?");
    }

    private void rows(Arr array, Place place) {
        var rows = new ArrayList<TableCards.Row>();
        for (var item : array.items()) {
            if (item instanceof Arr row) {
                rows.add(new TableCards.Row(
                        row.line(),
                        row.endLine(),
                        row.items().stream().map(JsonText::of).toList()));
            }
        }
        table(rows, place);
    }

    private void table(List<TableCards.Row> rows, Place place) {
        var found = TableCards.in(rows);
        found.cards().forEach(card -> add(card, place));
        leftOut.addAll(found.leftOut());
    }
}
