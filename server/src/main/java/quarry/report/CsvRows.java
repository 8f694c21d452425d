package quarry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/// A table as lines of comma-separated values (RFC 4180), for spreadsheets and programs.
final class CsvRows {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();
    /// What a spreadsheet takes for the beginning of a formula; see the OWASP page on CSV injection.
    private static final String FORMULA = "=+-@\t\r";

    private final List<String> rows = new ArrayList<>();

    CsvRows(String... header) {
        rows.add(FORMAT.format((Object[]) header));
    }

    /// Adds a row. Text that a spreadsheet would run as a formula gets an apostrophe before it, which such programs do
    /// not show.
    ///
    /// @param cells text, numbers and truth values; null for an empty one
    void add(List<? extends @Nullable Object> cells) {
        rows.add(FORMAT.format(cells.stream().map(CsvRows::cell).toArray()));
    }

    private static Object cell(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : Objects.requireNonNullElse(value, "");
    }

    /// The header and the rows.
    List<String> lines() {
        return List.copyOf(rows);
    }
}
