package quarry.syllabus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The lists of concepts that come with the program.
public final class ShippedSyllabi {
    private static final List<String> NAMES = List.of("django", "python", "sql", "http", "system-design");

    private ShippedSyllabi() {}

    public static List<String> names() {
        return NAMES;
    }

    /// @param name one of [#names], in any case, with a space or a hyphen between words
    public static Optional<Syllabus> of(String name) {
        var file = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return NAMES.contains(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static Syllabus read(String name) {
        var resource = name + ".md";
        try (var in = Objects.requireNonNull(ShippedSyllabi.class.getResourceAsStream(resource), resource)) {
            return SyllabusReader.read(
                    name,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
