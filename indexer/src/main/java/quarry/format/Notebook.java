package quarry.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quarry.format.records.JsonText;
import quarry.format.records.JsonTree;
import quarry.format.records.JsonValue;
import quarry.format.records.JsonValue.Arr;
import quarry.format.records.JsonValue.Obj;
import quarry.format.records.JsonValue.Scalar;
import quarry.text.Fence;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

/// Jupyter notebooks: Markdown cells as they are, code cells as fenced blocks in the kernel's language. What code
/// printed is left out.
final class Notebook implements Format {
    private static final int BEGINNING = 4000;

    @Override
    public String name() {
        return "notebook";
    }

    @Override
    public boolean accepts(Content content) {
        var text = content.decoded().map(decoded -> decoded.text().strip()).orElse("");
        if (!text.startsWith("{") || !text.contains("\"nbformat\"")) {
            return false;
        }
        var beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        return content.extension().equals("ipynb")
                || ((beginning.contains("\"cells\"") || beginning.contains("\"worksheets\"")) && JsonTree.isJson(text));
    }

    @Override
    public Text read(Content content) throws UnreadableDocumentException {
        var decoded = content.decoded().orElseThrow();
        var roots = JsonTree.read(decoded.text()).roots();
        if (roots.isEmpty() || !(roots.getFirst() instanceof Obj notebook)) {
            throw new UnreadableDocumentException("is a notebook without cells; save it anew in Jupyter");
        }
        var writer = new Writer(language(notebook));
        cells(notebook).forEach(writer::cell);
        return new Text(name(), decoded.charset(), decoded.repaired(), writer.lines);
    }

    private static String language(Obj notebook) {
        return named(notebook, "metadata", "language_info", "name")
                .or(() -> named(notebook, "metadata", "kernelspec", "language"))
                .orElse("python");
    }

    private static Optional<String> named(JsonValue from, String... names) {
        var value = Optional.of(from);
        for (var name : names) {
            value = value.flatMap(object ->
                    object instanceof Obj it ? Optional.ofNullable(it.fields().get(name)) : Optional.empty());
        }
        return value.filter(Scalar.class::isInstance).map(JsonText::of).filter(text -> !text.isBlank());
    }

    /// Cells of the current format, and of the old one that keeps them in sheets.
    private static List<Obj> cells(Obj notebook) {
        var cells = new ArrayList<Obj>(objects(notebook.fields().get("cells")));
        for (var sheet : objects(notebook.fields().get("worksheets"))) {
            cells.addAll(objects(sheet.fields().get("cells")));
        }
        return cells;
    }

    private static List<Obj> objects(@org.jspecify.annotations.Nullable JsonValue value) {
        return value instanceof Arr array
                ? array.items().stream()
                        .filter(Obj.class::isInstance)
                        .map(Obj.class::cast)
                        .toList()
                : List.of();
    }

    private static final class Writer {
        private final String language;
        private final List<Line> lines = new ArrayList<>();

        Writer(String language) {
            this.language = language;
        }

        void cell(Obj cell) {
            var source = source(cell.fields());
            if (source.stream().allMatch(Line::isBlank)) {
                return;
            }
            switch (named(cell, "cell_type").orElse("")) {
                case "markdown" -> source.forEach(line -> add(line.number(), line.text()));
                case "heading" -> {
                    int level = named(cell, "level")
                            .filter(text -> text.matches("[1-6]"))
                            .map(Integer::parseInt)
                            .orElse(1);
                    source.forEach(line -> add(line.number(), "#".repeat(level) + " " + line.text()));
                }
                case "code" -> code(named(cell, "language").orElse(language), source);
                default -> {
                    return;
                }
            }
            add(source.getLast().number(), "");
        }

        private void code(String language, List<Line> source) {
            var fence = Fence.around(source);
            add(source.getFirst().number(), fence + language);
            source.forEach(line -> add(line.number(), line.text()));
            add(source.getLast().number(), fence);
        }

        private static List<Line> source(Map<String, JsonValue> cell) {
            var source = cell.getOrDefault("source", cell.get("input"));
            var lines = new ArrayList<Line>();
            var parts = source instanceof Arr array
                    ? array.items()
                    : source == null ? List.<JsonValue>of() : List.of(source);
            var open = new StringBuilder();
            int number = 1;
            for (var part : parts) {
                number = part.line();
                var texts = JsonText.of(part).split("\n", -1);
                for (int i = 0; i < texts.length - 1; i++) {
                    lines.add(new Line(number, open + texts[i]));
                    open.setLength(0);
                }
                open.append(texts[texts.length - 1]);
            }
            if (!open.isEmpty()) {
                lines.add(new Line(number, open.toString()));
            }
            return lines;
        }

        private void add(int number, String text) {
            int least = lines.isEmpty() ? 1 : lines.getLast().number();
            lines.add(new Line(Math.max(least, number), text));
        }
    }
}
