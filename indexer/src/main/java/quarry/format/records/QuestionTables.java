package quarry.format.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import quarry.format.records.TableCards.Row;
import quarry.text.Card;
import quarry.text.Line;

/// Writes the rows of Markdown tables that ask a question each as headings with what answers them below. Such a table
/// has a column that is called so, and a question in each row; other tables and all other lines stay as they are. A
/// table whose questions link into the document is its table of contents.
public final class QuestionTables {
    /// A longer line is no row of a table that someone wrote.
    private static final int LONGEST_ROW = 20_000;

    private static final Pattern DELIMITER =
            Pattern.compile("^\\s*+\\|?\\s*+:?-++:?\\s*+(?:\\|\\s*+:?-++:?\\s*+)++\\|?\\s*+$");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern FENCE = Pattern.compile("^\\s*(?:```|~~~).*");
    private static final String INTO_DOCUMENT = "](#";

    private QuestionTables() {}

    public static List<Line> written(List<Line> lines) {
        if (lines.stream().noneMatch(line -> isDelimiter(line.text()))) {
            return lines;
        }
        var result = new ArrayList<Line>(lines.size());
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).text();
            code ^= FENCE.matcher(text).matches();
            boolean table = !code
                    && text.contains("|")
                    && i + 1 < lines.size()
                    && isDelimiter(lines.get(i + 1).text());
            int end = table ? end(lines, i + 2) : i;
            var cards = table ? cards(lines, i, end) : List.<Card>of();
            cards.forEach(card -> write(card, result));
            if (cards.isEmpty()) {
                result.addAll(lines.subList(i, Math.max(i + 1, end)));
            }
            i = Math.max(i, end - 1);
        }
        return result;
    }

    private static boolean isDelimiter(String text) {
        return text.indexOf('-') >= 0
                && text.indexOf('|') >= 0
                && text.length() <= LONGEST_ROW
                && DELIMITER.matcher(text).matches();
    }

    private static int end(List<Line> lines, int from) {
        int end = from;
        while (end < lines.size()
                && lines.get(end).text().contains("|")
                && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    private static List<Card> cards(List<Line> lines, int header, int end) {
        var rows = new ArrayList<Row>();
        long links = 0;
        for (int i = header; i < end; i++) {
            if (i != header + 1 && lines.get(i).text().length() <= LONGEST_ROW) {
                int number = lines.get(i).number();
                rows.add(new Row(number, number, cells(lines.get(i).text())));
                links += lines.get(i).text().contains(INTO_DOCUMENT) ? 1 : 0;
            }
        }
        boolean asks = rows.size() > 1 && links * 2 <= rows.size() && namesQuestion(rows.getFirst());
        if (!asks) {
            return List.of();
        }
        var found = TableCards.in(rows);
        boolean whole = found.named() && found.cards().size() == rows.size() - 1;
        return whole ? CardWriter.cards(found.cards()) : List.of();
    }

    private static boolean namesQuestion(Row header) {
        return header.cells().stream()
                .filter(name -> name.indexOf(' ') < 0)
                .anyMatch(name ->
                        ColumnNames.role(name).filter(Role.QUESTION::equals).isPresent());
    }

    private static List<String> cells(String row) {
        var text = row.strip();
        var inside = text.substring(
                text.startsWith("|") ? 1 : 0, text.length() - (text.length() > 1 && text.endsWith("|") ? 1 : 0));
        return CELL_END.splitAsStream(inside)
                .map(cell ->
                        BREAK.matcher(cell.replace("\\|", "|")).replaceAll("\n").strip())
                .toList();
    }

    private static void write(Card card, List<Line> result) {
        int line = card.line();
        var question = card.question().strip();
        int first = question.indexOf('\n');
        var title = first < 0 ? question : question.substring(0, first);
        var number = card.number() == null ? "" : card.number() + ". ";
        var level = card.level() == null ? "" : " (" + card.level() + ")";
        result.add(new Line(line, "### " + number + title + level));
        if (first >= 0) {
            question.substring(first + 1).lines().forEach(text -> result.add(new Line(line, text)));
        }
        result.add(new Line(line, ""));
        card.answer().lines().forEach(text -> result.add(new Line(line, text)));
        result.add(new Line(line, ""));
    }
}
