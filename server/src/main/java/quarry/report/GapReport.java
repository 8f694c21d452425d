package quarry.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarry.entry.Entry;
import quarry.missed.MissedSearch;
import quarry.missed.MissedSearches;
import quarry.search.Gap;
import quarry.search.Gaps;

/// Open questions as lines of text, of comma-separated values (RFC 4180) and of Markdown.
public final class GapReport {
    private static final int MOST_SEARCHES = 20;

    private GapReport() {}

    /// Each question once, with where it is open and what answers it; parts of an answer where none is whole.
    public static List<String> text(Gaps list) {
        var lines = new ArrayList<String>();
        for (var gap : list.gaps()) {
            lines.add(gap.entry().question() + "  ["
                    + open(gap).map(GapReport::place).collect(Collectors.joining(", ")) + "; asked in " + sources(gap)
                    + "]");
            for (var answer : shown(gap)) {
                lines.add(String.format(
                        Locale.ROOT,
                        "    %s: %s  [%s:%d, %.2f]",
                        answer.full() ? "answered elsewhere" : "answered partly",
                        answer.entry().question(),
                        answer.entry().source().document(),
                        answer.entry().source().line(),
                        answer.score()));
            }
        }
        lines.add(list.total() + (list.total() == 1 ? " open question" : " open questions") + " in " + list.entries()
                + (list.entries() == 1 ? " entry: " : " entries: ") + list.of(Gap.Kind.ELSEWHERE)
                + " answered elsewhere, " + list.of(Gap.Kind.PARTLY) + " partly answered, "
                + list.of(Gap.Kind.NOWHERE) + " true gaps");
        return lines;
    }

    private static List<Gap.Answer> shown(Gap gap) {
        var full = gap.answeredBy().stream().filter(Gap.Answer::full).toList();
        return full.isEmpty() ? gap.answeredBy() : full;
    }

    private static Stream<Entry> open(Gap gap) {
        return Stream.concat(Stream.of(gap.entry()), gap.same().stream());
    }

    private static String place(Entry entry) {
        return entry.source().document() + ":" + entry.source().line();
    }

    /// What people looked for and did not find, the most frequent first; no line when there is nothing.
    public static List<String> searches(List<MissedSearch> searches) {
        if (searches.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("Looked for and not found:");
        MissedSearches.mostFrequentFirst(searches).stream()
                .limit(MOST_SEARCHES)
                .forEach(search -> lines.add("    " + search.count() + " × " + search.query()));
        if (searches.size() > MOST_SEARCHES) {
            lines.add("    and " + (searches.size() - MOST_SEARCHES) + " more");
        }
        return lines;
    }

    public static List<String> csv(List<Gap> gaps) {
        var rows = new CsvRows(
                "question",
                "topic",
                "document",
                "line",
                "state",
                "askedIn",
                "answeredBy",
                "answerDocument",
                "answerLine",
                "full",
                "kind",
                "level");
        for (var gap : gaps) {
            if (gap.answeredBy().isEmpty()) {
                rows.add(cells(gap, "", "", "", ""));
            }
            for (var answer : gap.answeredBy()) {
                var entry = answer.entry();
                rows.add(cells(
                        gap,
                        entry.question(),
                        entry.source().document(),
                        entry.source().line(),
                        answer.full()));
            }
        }
        return rows.lines();
    }

    private static List<Object> cells(Gap gap, Object question, Object document, Object line, Object full) {
        var entry = gap.entry();
        var level = entry.level();
        return List.of(
                entry.question(),
                entry.topic(),
                entry.source().document(),
                entry.source().line(),
                entry.state().label(),
                gap.askedIn(),
                question,
                document,
                line,
                full,
                gap.kind().label(),
                level == null ? "" : level.label());
    }

    /// A study list by topic: each open question with the answers found elsewhere folded in.
    public static List<String> markdown(List<Gap> gaps) {
        var topics = new LinkedHashMap<String, List<Gap>>();
        gaps.forEach(gap -> topics.computeIfAbsent(gap.entry().topic(), key -> new ArrayList<>())
                .add(gap));
        var lines = new ArrayList<String>();
        lines.add("# Open questions");
        topics.forEach((topic, open) -> {
            lines.addAll(List.of("", "## " + MarkdownText.of(topic)));
            for (var gap : open) {
                lines.addAll(List.of("", "### " + MarkdownText.of(gap.entry().question()), ""));
                lines.add("Asked in " + sources(gap) + "; "
                        + open(gap).map(GapReport::line).collect(Collectors.joining("; ")) + ".");
                gap.best().ifPresentOrElse(answer -> fold(answer, lines), () -> addPartly(gap, lines));
            }
        });
        return lines;
    }

    private static void fold(Gap.Answer answer, List<String> lines) {
        var entry = answer.entry();
        lines.addAll(
                List.of("", "Answered under \"" + MarkdownText.of(entry.question()) + "\" (" + line(entry) + "):", ""));
        entry.answer().lines().map(line -> ("> " + line).stripTrailing()).forEach(lines::add);
    }

    private static void addPartly(Gap gap, List<String> lines) {
        lines.add("");
        if (gap.answeredBy().isEmpty()) {
            lines.add("Nothing in the material answers it.");
        }
        for (var answer : gap.answeredBy()) {
            lines.add("- A part of it: \"" + MarkdownText.of(answer.entry().question()) + "\" (" + line(answer.entry())
                    + ")");
        }
    }

    private static String line(Entry entry) {
        return MarkdownText.of(entry.source().document()) + ", line "
                + entry.source().line();
    }

    private static String sources(Gap gap) {
        return gap.askedIn() + (gap.askedIn() == 1 ? " source" : " sources");
    }
}
