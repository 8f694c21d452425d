package quarry.syllabus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a list of concepts. In Markdown every item of a list is a concept, and every heading under which no item
/// stands; headings over items are groups. A text with neither has one concept a line. Further names stand behind a
/// `|`, or, when either is an abbreviation, in parentheses: `Class-based views (CBV)`.
public final class SyllabusReader {
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.+)");
    private static final Pattern ITEM = Pattern.compile("\\s*+(?:[-*+•]|\\d{1,3}[.)])\\s+(?:\\[[ xX]]\\s+)?(.+)");
    private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");
    private static final Pattern RULE = Pattern.compile("\\s*+(?:[-*_=]\\s*+){3,}+|\\s*+<!--.*-->\\s*|\\s*+\\|.*");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*+)]\\([^)]{0,300}+\\)");
    private static final Pattern MARKS = Pattern.compile("`+|\\*\\*(?=\\S)(.+?)\\*\\*|(?<!\\w)__(?=\\S)(.+?)__(?!\\w)");
    private static final Pattern IN_PARENTHESES = Pattern.compile("(.+)\\(([^()]++)\\)");
    private static final Pattern ABBREVIATION = Pattern.compile("(?=(?:.*[A-Z]){2})[A-Za-z0-9/&+-]{2,8}s?");

    private final List<Line> lines = new ArrayList<>();

    /// @param depth of a heading, from 1; 0 for an item, -1 for any other line
    private record Line(int depth, String text) {}

    private SyllabusReader() {}

    /// @param name how the list is called
    public static Syllabus read(String name, List<String> text) {
        var reader = new SyllabusReader();
        boolean fenced = false;
        for (var line : text) {
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
            } else if (!fenced && !line.isBlank() && !RULE.matcher(line).matches()) {
                reader.lines.add(line(line));
            }
        }
        return new Syllabus(name, reader.concepts());
    }

    private static Line line(String line) {
        var heading = HEADING.matcher(line.stripTrailing());
        if (heading.matches()) {
            return new Line(heading.group(1).length(), plain(withoutClosing(heading.group(2))));
        }
        var item = ITEM.matcher(line.stripTrailing());
        return item.matches() ? new Line(0, plain(item.group(1))) : new Line(-1, plain(line));
    }

    private static String withoutClosing(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        return heading.substring(0, end);
    }

    /// Without what only shows in Markdown. Code marks vanish, so that `__init__` keeps its underscores.
    private static String plain(String text) {
        if (text.contains("`")) {
            return LINK.matcher(text).replaceAll("$1").replace("`", "").strip();
        }
        return MARKS.matcher(LINK.matcher(text).replaceAll("$1"))
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) != null ? found.group(1) : found.group()))
                .strip();
    }

    private List<Concept> concepts() {
        boolean structured = lines.stream().anyMatch(line -> line.depth() >= 0);
        var concepts = new LinkedHashMap<String, Concept>();
        String group = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.depth() > 0 && hasUnder(i)) {
                group = line.text();
            } else if (line.depth() >= 0 || !structured) {
                add(line.text(), group, concepts);
            }
        }
        return List.copyOf(concepts.values());
    }

    /// Whether items, or headings of a lower rank, stand under a heading.
    private boolean hasUnder(int heading) {
        for (var next : lines.subList(heading + 1, lines.size())) {
            if (next.depth() >= 0) {
                return next.depth() == 0 || next.depth() > lines.get(heading).depth();
            }
        }
        return false;
    }

    private static void add(String text, @Nullable String group, Map<String, Concept> concepts) {
        var names = names(text);
        if (!names.isEmpty()) {
            concepts.putIfAbsent(
                    names.getFirst().toLowerCase(Locale.ROOT), new Concept(names.getFirst(), names, group));
        }
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split("\\s\\|\\s"))
                .map(String::strip)
                .flatMap(name -> {
                    var apart = IN_PARENTHESES.matcher(name);
                    return apart.matches() && (isAbbreviation(apart.group(1)) || isAbbreviation(apart.group(2)))
                            ? List.of(apart.group(1).strip(), apart.group(2)).stream()
                            : java.util.stream.Stream.of(name);
                })
                .filter(name -> name.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static boolean isAbbreviation(String name) {
        return ABBREVIATION.matcher(name.strip()).matches();
    }
}
