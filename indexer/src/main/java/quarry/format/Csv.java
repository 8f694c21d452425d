package quarry.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import quarry.format.records.AnkiText;
import quarry.format.records.CardWriter;
import quarry.format.records.ColumnNames;
import quarry.format.records.Delimiter;
import quarry.format.records.GivenNames;
import quarry.format.records.Role;
import quarry.format.records.TableCards;
import quarry.format.records.TableCards.Row;
import quarry.text.Deck;
import quarry.text.UnreadableDocumentException;

/// Tables as text: values between commas, semicolons, tabs or bars, a row a line or, in quotes, over several. Also
/// notes that Anki exports as text, whose first lines tell what its columns are.
final class Csv implements Format {
    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab", "psv");
    /// Texts with these endings are tables when their first line names a question and an answer.
    private static final Set<String> PLAIN = Set.of("txt", "text", "");
    /// Stands in no text: a table of one column has no delimiter.
    private static final char NONE = '\u001F';

    private static final double MOSTLY = 0.8;

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean accepts(Content content) {
        if (content.decoded().isEmpty()) {
            return false;
        }
        var text = content.decoded().get().text();
        return ENDINGS.contains(content.extension())
                ? !text.isBlank()
                : PLAIN.contains(content.extension()) && (AnkiText.is(text) || isNamedTable(text));
    }

    private static boolean isNamedTable(String text) {
        int end = text.indexOf('\n');
        if (end < 0 || text.startsWith("|")) {
            return false;
        }
        var delimiter = Delimiter.of(text).filter(found -> found != '|');
        if (delimiter.isEmpty()) {
            return false;
        }
        var names = List.of(text.substring(0, end).split(Pattern.quote(String.valueOf(delimiter.get())), -1));
        var roles = names.stream()
                .map(name -> ColumnNames.role(name.replace("\"", "").strip()))
                .flatMap(Optional::stream)
                .toList();
        return roles.contains(Role.QUESTION)
                && roles.contains(Role.ANSWER)
                && roles.size() == names.size()
                && Delimiter.regularity(text, delimiter.get()) >= MOSTLY;
    }

    @Override
    public Deck read(Content content) throws UnreadableDocumentException {
        var decoded = content.decoded().orElseThrow();
        var text = decoded.text();
        var anki = AnkiText.of(text);
        char delimiter = anki.delimiter().or(() -> Delimiter.of(text)).orElse(NONE);
        var leftOut = new ArrayList<String>();
        var rows = new ArrayList<Row>(anki.header().stream().toList());
        rows.addAll(rows(text, anki, delimiter, leftOut));
        var found = TableCards.in(new GivenNames(content.hints().columns()).inHeader(rows));
        leftOut.addAll(found.leftOut());
        if (found.cards().isEmpty()) {
            leftOut.add("a table without a column of questions; name one of its columns question");
        }
        return new Deck(name(), decoded.charset(), decoded.repaired(), CardWriter.cards(found.cards()), leftOut);
    }

    private static List<Row> rows(String text, AnkiText anki, char delimiter, List<String> leftOut)
            throws UnreadableDocumentException {
        var body = text.substring(anki.length());
        int before = (int)
                text.substring(0, anki.length()).chars().filter(c -> c == '\n').count();
        try {
            return rows(body, format(body, delimiter, true), before);
        } catch (UncheckedIOException | IOException e) {
            leftOut.add("quotes that are opened and never closed were taken for text");
        }
        try {
            return rows(body, format(body, delimiter, false), before);
        } catch (UncheckedIOException | IOException e) {
            throw new UnreadableDocumentException("is a broken table (" + e.getMessage() + "); save it anew as CSV", e);
        }
    }

    private static CSVFormat format(String text, char delimiter, boolean quoted) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true);
        if (!quoted) {
            format.setQuote(null);
        } else if (text.contains("\\\"") && !text.contains("\"\"")) {
            format.setEscape('\\');
        }
        return format.get();
    }

    private static List<Row> rows(String text, CSVFormat format, int before) throws IOException {
        var rows = new ArrayList<Row>();
        try (var parser = CSVParser.parse(text, format)) {
            var lines = new LineCount(text, before);
            CSVRecord last = null;
            for (var next : parser) {
                if (last != null) {
                    rows.add(row(last, lines, (int) next.getCharacterPosition()));
                }
                last = next;
            }
            if (last != null) {
                rows.add(row(last, lines, text.length()));
            }
        }
        return rows;
    }

    private static Row row(CSVRecord record, LineCount lines, int end) {
        int line = lines.at((int) record.getCharacterPosition());
        int next = lines.at(end);
        return new Row(line, Math.max(line, next - 1), record.toList());
    }

    /// Counts lines up to places in a text that only grow.
    private static final class LineCount {
        private final String text;
        private int place;
        private int line;

        LineCount(String text, int before) {
            this.text = text;
            this.line = before + 1;
        }

        int at(int wanted) {
            for (int to = Math.min(wanted, text.length()); place < to; place++) {
                line += text.charAt(place) == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}
