package quarry.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of examples: prose that looks like code, and code of many kinds.
final class Samples {
    private static final Pattern HEAD = Pattern.compile("(?m)^=== ");

    private Samples() {}

    /// @param language its canonical name; `-` where several would be right
    record Sample(String language, String title, List<String> lines) {
        @Override
        public String toString() {
            return language + ": " + title;
        }
    }

    static List<String> prose() {
        return read("prose.txt").lines().toList();
    }

    static Stream<Sample> code() {
        return HEAD.splitAsStream(read("samples.txt"))
                .filter(text -> !text.isBlank())
                .map(Samples::sample);
    }

    private static Sample sample(String text) {
        var end = text.indexOf('\n');
        var colon = text.indexOf(": ");
        var code = text.substring(end + 1).stripTrailing();
        return new Sample(
                text.substring(0, colon),
                text.substring(colon + 2, end),
                code.lines().toList());
    }

    private static String read(String name) {
        try (var stream = Samples.class.getResourceAsStream("/code/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no test resource code/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
