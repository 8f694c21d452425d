package quarry.format.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes cards of the rows of a table: finds its header, if it has one, and what each column is.
public final class TableCards {
    /// The most rows above a header, such as the table's title.
    private static final int ROWS_BEFORE_HEADER = 10;
    /// So many known names in the first row are no accident.
    private static final int FEWEST_NAMES = 3;
    /// A row with more words is no title of those below.
    private static final int TITLE_WORDS = 10;

    private final Columns columns;
    private final boolean grouped;
    private final List<CardParts> cards = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private @Nullable String title;
    private String group = "";

    /// @param line the line, or the number of the row, from 1
    public record Row(int line, int endLine, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        private long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    /// @param named whether the columns were told by their names
    public record Found(List<CardParts> cards, List<String> leftOut, boolean named) {}

    private TableCards(Columns columns, boolean grouped) {
        this.columns = columns;
        this.grouped = grouped;
    }

    public static Found in(List<Row> table) {
        var rows = table.stream().filter(row -> !row.isBlank()).toList();
        var header = header(rows);
        if (header.isPresent()) {
            int at = header.getAsInt();
            var names = rows.get(at).cells();
            return cards(names, rows.subList(at + 1, rows.size()), rows.subList(0, at), true);
        }
        if (namesColumns(rows)) {
            return cards(rows.getFirst().cells(), rows.subList(1, rows.size()), List.of(), true);
        }
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var none = IntStream.range(0, width).mapToObj(i -> "").toList();
        boolean named = firstIsHeader(rows, none);
        return cards(none, rows.subList(named ? 1 : 0, rows.size()), List.of(), false);
    }

    /// The first row with the name of a question column, besides which it names another or stands alone.
    private static java.util.OptionalInt header(List<Row> rows) {
        return IntStream.range(0, Math.min(rows.size(), ROWS_BEFORE_HEADER))
                .filter(i -> isHeader(rows, i))
                .findFirst();
    }

    /// Whether the first row names what columns hold, if no question: a summary of questions kept elsewhere has none.
    private static boolean namesColumns(List<Row> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        var cells = rows.getFirst().cells();
        long known = cells.stream()
                .filter(cell -> ColumnNames.role(cell).isPresent())
                .count();
        return known >= FEWEST_NAMES && 2 * known >= rows.getFirst().filled();
    }

    private static boolean isHeader(List<Row> rows, int at) {
        var cells = rows.get(at).cells();
        var roles =
                cells.stream().map(ColumnNames::role).flatMap(Optional::stream).toList();
        boolean question = roles.contains(Role.QUESTION);
        boolean titled = roles.contains(Role.TITLE) && (roles.contains(Role.ANSWER) || roles.contains(Role.BODY));
        if ((!question && !titled) || 2L * roles.size() < rows.get(at).filled()) {
            return false;
        }
        var below = rows.subList(at + 1, rows.size()).stream()
                .map(Row::cells)
                .limit(Columns.SAMPLE)
                .toList();
        return below.isEmpty() || Columns.of(Columns.columns(cells, below)).nameQuestion();
    }

    /// Names in a language that is not known: short, no question, above a column of questions.
    private static boolean firstIsHeader(List<Row> rows, List<String> none) {
        if (rows.size() < 3) {
            return false;
        }
        var below = rows.subList(1, rows.size()).stream()
                .map(Row::cells)
                .limit(Columns.SAMPLE)
                .toList();
        var columns = Columns.of(Columns.columns(none, below));
        var first = rows.getFirst().cells();
        for (int i = 0; i < first.size(); i++) {
            if (columns.role(i) == Role.QUESTION) {
                var name = first.get(i);
                boolean shortName =
                        name.length() <= 30 && name.split("\\s+", -1).length <= 3 && !QuestionWords.asks(name);
                int column = i;
                double asking = QuestionWords.share(below.stream()
                        .filter(cells -> column < cells.size())
                        .map(cells -> cells.get(column))
                        .toList());
                return shortName && asking >= 0.8;
            }
        }
        return false;
    }

    private static Found cards(List<String> names, List<Row> rows, List<Row> before, boolean named) {
        var sample = rows.stream().map(Row::cells).limit(Columns.SAMPLE).toList();
        var columns = Columns.of(Columns.columns(names, sample));
        if (!columns.haveQuestion()) {
            return new Found(List.of(), List.of(), named);
        }
        var table = new TableCards(columns, isGrouped(columns, names.size(), rows));
        before.forEach(row -> table.leftOut.add("line " + row.line() + ": above the names of the columns"));
        var header =
                new HashSet<>(names.stream().filter(name -> !name.isBlank()).toList());
        for (var row : rows) {
            if (!named || !header.containsAll(row.cells()) || row.filled() < 2) {
                table.add(row);
            }
        }
        var beside = columns.beside();
        if (!beside.isEmpty()) {
            table.leftOut.add("no part of question or answer: " + String.join(", ", beside));
        }
        return new Found(table.cards, table.leftOut, named);
    }

    /// Whether sections are written once for the rows that follow, as merged cells leave them.
    private static boolean isGrouped(Columns columns, int width, List<Row> rows) {
        int section = IntStream.range(0, width)
                .filter(i -> columns.role(i) == Role.SECTION)
                .findFirst()
                .orElse(-1);
        if (section < 0 || rows.isEmpty() || cell(rows.getFirst(), section).isBlank()) {
            return false;
        }
        var last = "";
        boolean gaps = false;
        for (var row : rows) {
            var value = cell(row, section).strip();
            if (!value.isEmpty() && value.equals(last)) {
                return false;
            }
            gaps |= value.isEmpty();
            last = value.isEmpty() ? last : value;
        }
        return gaps;
    }

    private static String cell(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    private void add(Row row) {
        if (isTitle(row)) {
            title = row.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElse("")
                    .strip();
            group = "";
            return;
        }
        var parts = new CardParts(row.line(), row.endLine());
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            switch (columns.role(i)) {
                case OPTION -> parts.option(columns.optionKey(i).orElse(null), cell);
                case SECTION -> {
                    group = cell.isBlank() ? group : cell.strip();
                    parts.add(Role.SECTION, grouped ? group : cell);
                }
                default -> parts.add(columns.role(i), cell);
            }
        }
        if (parts.section() == null && title != null) {
            parts.add(Role.SECTION, title);
        }
        if (parts.hasQuestion()) {
            cards.add(parts);
        } else {
            leftOut.add("line " + row.line() + ": without a question");
        }
    }

    /// A row with nothing but a few words that ask nothing, in a table whose questions have answers.
    private boolean isTitle(Row row) {
        if (row.filled() != 1 || !columns.haveAnswer() || row.cells().size() < 2) {
            return false;
        }
        var text =
                row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        return text.split("\\s+", -1).length <= TITLE_WORDS
                && !QuestionWords.asks(text)
                && !ColumnNames.role(text).isPresent();
    }
}
