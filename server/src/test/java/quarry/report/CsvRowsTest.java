package quarry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvRowsTest {
    private static List<String> read(Object... cells) throws IOException {
        var rows = new CsvRows("knot", "use");
        rows.add(List.of(cells));
        try (var parser = CSVParser.parse(String.join("\n", rows.lines()), CSVFormat.RFC4180)) {
            return parser.getRecords().getLast().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://example.org\",\"x\")"})
    void whatASpreadsheetWouldRunIsText(String text) throws IOException {
        assertThat(read(text, "")).containsExactly("'" + text, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "1-1", "’=1", "a, \"b\"\nc", " -1", "", "ünter #1", "Knots, hitches"})
    void allElseStaysAsItIs(String text) throws IOException {
        assertThat(read(text, "use")).containsExactly(text, "use");
    }

    @Test
    void numbersMayBeNegativeAndTheHeaderStandsFirst() throws IOException {
        assertThat(read(-3, true)).containsExactly("-3", "true");
        assertThat(new CsvRows("knot", "use").lines()).containsExactly("knot,use");
    }
}
