package quarry.split.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarry.text.Line;
import quarry.words.WordUse;

/// Headings that say which part of an entry they are. `Dominoes - Question` and `Dominoes - Solution` become
/// `Dominoes` and `Solution`. Where a question is asked in several languages first and answered in them after,
/// `Question (EN)` and `Answer (EN)`, each answer is moved below its question.
final class PairedHeadings {
    private static final Set<String> ANSWERS = WordUse.wordsOf(WordUse.ANSWER_LABEL, WordUse.SOLUTION_LABEL);
    private static final String QUESTION = WordUse.anyOf(WordUse.QUESTION_LABEL.words());
    private static final String ANSWER = WordUse.anyOf(ANSWERS);
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s++(\\S.{0,200})$");
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)^(#{1,6}\\s++)(\\S.{0,160}?)\\s++[-–—:|]\\s++(?:(" + QUESTION + ")|(" + ANSWER + "))\\s*+$");
    private static final Pattern IN_LANGUAGE = Pattern.compile(
            "(?iu)^(#{1,6})\\s++(?:(" + QUESTION + ")|" + ANSWER + ")\\s*+[(\\[](\\pL[\\pL-]{1,15})[)\\]]\\s*+$");

    private PairedHeadings() {}

    static List<Line> told(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.text().startsWith("#")) ? inLanguages(named(lines)) : lines;
    }

    private static List<Line> named(List<Line> lines) {
        var answered = new HashMap<String, Integer>();
        for (var line : lines) {
            var name = NAMED.matcher(line.text());
            if (line.text().startsWith("#") && name.matches() && name.group(4) != null) {
                answered.merge(name.group(2), 1, Integer::sum);
            }
        }
        return answered.isEmpty()
                ? lines
                : lines.stream().map(line -> named(line, answered)).toList();
    }

    private static Line named(Line line, Map<String, Integer> answered) {
        var name = NAMED.matcher(line.text());
        if (!line.text().startsWith("#") || !name.matches() || !answered.containsKey(name.group(2))) {
            return line;
        }
        return new Line(line.number(), name.group(1) + (name.group(3) != null ? name.group(2) : name.group(4)));
    }

    /// The lines of a heading and what is below it.
    ///
    /// @param language what stands in brackets behind its label, in lower case; null for other headings
    private record Section(@Nullable String language, boolean asks, List<Line> lines) {}

    private static List<Line> inLanguages(List<Line> lines) {
        var sections = sections(lines);
        var answers = new HashMap<String, Section>();
        for (var section : sections) {
            if (section.language() != null && !section.asks() && answers.put(section.language(), section) != null) {
                return lines;
            }
        }
        var result = new ArrayList<Line>(lines.size());
        int questions = 0;
        for (var section : sections) {
            var answer = section.language() == null ? null : answers.get(section.language());
            if (answer == null || section.asks()) {
                result.addAll(section.lines());
            }
            if (answer != null && section.asks()) {
                result.addAll(answer.lines());
                questions++;
            }
        }
        return questions > 1 && result.size() == lines.size() ? result : lines;
    }

    /// Cut at the headings with a language, and behind them at the next one that is no deeper.
    private static List<Section> sections(List<Line> lines) {
        var sections = new ArrayList<Section>();
        var open = new Section(null, false, new ArrayList<>());
        int depth = 0;
        boolean code = false;
        for (var line : lines) {
            var heading = HEADING.matcher(line.text());
            code ^= line.text().startsWith("```");
            if (!code && heading.matches()) {
                var told = IN_LANGUAGE.matcher(line.text());
                if (told.matches() || heading.group(1).length() <= depth) {
                    sections.add(open);
                    open = told.matches()
                            ? new Section(
                                    told.group(3).toLowerCase(Locale.ROOT), told.group(2) != null, new ArrayList<>())
                            : new Section(null, false, new ArrayList<>());
                    depth = told.matches() ? heading.group(1).length() : 0;
                }
            }
            open.lines().add(line);
        }
        sections.add(open);
        return sections;
    }
}
