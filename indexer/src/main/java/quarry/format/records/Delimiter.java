package quarry.format.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Finds out what stands between the values of a table.
public final class Delimiter {
    private static final char[] KNOWN = {'\t', ';', ',', '|'};
    private static final int SAMPLE_ROWS = 200;
    private static final int SAMPLE_LENGTH = 200_000;
    private static final double NAMED = 0.5;

    private Delimiter() {}

    /// The one that cuts most rows into the same number of values, more than one; empty when none does.
    public static Optional<Character> of(String text) {
        if (isOneColumn(text)) {
            return Optional.empty();
        }
        Character best = null;
        double most = 0;
        for (char delimiter : KNOWN) {
            double regularity = regularity(text, delimiter);
            double score = regularity == 0 ? 0 : regularity + (isNamed(text, delimiter) ? NAMED : 0);
            if (score > most) {
                best = delimiter;
                most = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Whether the first line is the name of a column of questions and nothing else.
    private static boolean isOneColumn(String text) {
        int end = text.indexOf('\n');
        var first = (end < 0 ? text : text.substring(0, end)).replace("\"", "").strip();
        return first.chars().noneMatch(c -> c == ',' || c == ';' || c == '\t' || c == '|')
                && ColumnNames.role(first).filter(Role.QUESTION::equals).isPresent();
    }

    /// The share of rows that have as many values as most have; 0 when those have one only.
    public static double regularity(String text, char delimiter) {
        var counts = new HashMap<Integer, Integer>();
        int rows = 0;
        for (int count : counts(text, delimiter)) {
            counts.merge(count, 1, Integer::sum);
            rows++;
        }
        int usual = counts.entrySet().stream()
                .max(java.util.Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .map(java.util.Map.Entry::getKey)
                .orElse(1);
        return usual < 2 ? 0 : (double) counts.getOrDefault(usual, 0) / rows;
    }

    private static boolean isNamed(String text, char delimiter) {
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        for (var name : first.split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1)) {
            if (ColumnNames.role(name.replace("\"", "").strip())
                    .filter(Role.QUESTION::equals)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Iterable<Integer> counts(String text, char delimiter) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        var counts = new ArrayList<Integer>();
        var sample = text.substring(0, Math.min(text.length(), SAMPLE_LENGTH));
        try (var parser = CSVParser.parse(sample, format)) {
            for (var row : parser) {
                counts.add(row.size());
                if (counts.size() >= SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // What was read up to here tells enough.
            return counts;
        }
        return counts;
    }
}
