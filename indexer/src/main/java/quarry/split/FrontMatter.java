package quarry.split;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.entry.Level;
import quarry.split.answer.LevelMark;
import quarry.split.outline.LineKind;
import quarry.split.outline.Outline;

/// What a document says of itself between the `---` at its front: `title: …`, `category: …`, `level: …`.
///
/// @param values by key in lower case, lists without their brackets
record FrontMatter(Map<String, String> values) {
    private static final Pattern PAIR = Pattern.compile("^([\\w-]{1,40}+)\\s*+:\\s*+[\"'\\[]?(.*?)[\"'\\]]?$");

    static FrontMatter of(Outline outline) {
        var values = new HashMap<String, String>();
        boolean opened = outline.size() > 0
                && outline.line(0).raw().strip().equals("---")
                && outline.line(0).is(LineKind.MARKUP);
        for (int i = 1; opened && i < outline.size() && outline.line(i).is(LineKind.MARKUP); i++) {
            var pair = PAIR.matcher(outline.line(i).raw().stripTrailing());
            if (pair.matches() && !pair.group(2).isBlank()) {
                values.putIfAbsent(
                        pair.group(1).toLowerCase(Locale.ROOT), pair.group(2).strip());
            }
        }
        return new FrontMatter(Map.copyOf(values));
    }

    /// What the document's questions are about; a title names that where the document is a collection.
    Optional<String> section(boolean collection) {
        var named = first("section", "category", "topic", "subject", "chapter");
        return named.isPresent() || !collection ? named : first("title");
    }

    Optional<Level> level() {
        return first("level", "difficulty", "seniority").flatMap(LevelMark::ofLine);
    }

    private Optional<String> first(String... keys) {
        for (var key : keys) {
            if (values.containsKey(key)) {
                return Optional.ofNullable(values.get(key));
            }
        }
        return Optional.empty();
    }
}
