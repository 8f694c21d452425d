package quarry.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarry.entry.Entry;
import quarry.search.Corrected;
import quarry.search.Gap;
import quarry.search.Hit;
import quarry.search.Passage;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

/// Prints a page of hits for a person: question, place, passages, the matches in colour on a terminal.
final class HitList {
    private static final String INDENT = "     ";

    private final PrintWriter out;
    private final Terminal terminal;

    HitList(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void print(SearchRequest request, SearchResult result) {
        if (result.corrected() != null) {
            out.println(correction(request, result.corrected()));
            out.println();
        }
        int rank = request.from();
        for (Hit hit : result.hits()) {
            print(++rank, hit);
        }
        result.notes().forEach(note -> out.println(terminal.dim(note)));
        out.println(summary(request, result));
    }

    private static String correction(SearchRequest request, Corrected corrected) {
        return "Showing results for “" + oneLine(corrected.text()) + "”: " + oneLine(corrected.reason())
                + ". With --exact the search is for “" + oneLine(request.query()) + "”.";
    }

    private void print(int rank, Hit hit) {
        out.printf(Locale.ROOT, "%3d. %s%n", rank, question(hit.question()));
        out.println(INDENT + terminal.dim(place(hit.entry())));
        for (Passage passage : hit.answer()) {
            out.println(INDENT + oneLine(highlighted(passage)));
        }
        for (Passage passage : hit.code()) {
            highlighted(passage).lines().forEach(line -> out.println(INDENT + "  " + line));
        }
        hit.answeredBy().stream().findFirst().ifPresent(this::printElsewhere);
        if (hit.duplicates() > 0) {
            out.println(INDENT + terminal.dim("and " + hit.duplicates() + " more that ask the same"));
        }
        if (hit.explanation() != null) {
            hit.explanation().lines().forEach(line -> out.println(INDENT + terminal.dim(line)));
        }
        out.println();
    }

    /// The best that other entries answer an open question with; only where it is, unless it is the whole answer.
    private void printElsewhere(Gap.Answer answer) {
        var entry = answer.entry();
        var where = entry.source().document() + ":" + entry.source().line() + ", “" + oneLine(entry.question()) + "”";
        if (answer.full()) {
            out.println(INDENT + terminal.dim("a like question is answered in " + where + ":"));
            out.println(INDENT + Passage.beginning(entry).text().replaceAll("\\s+", " "));
        } else {
            out.println(INDENT + terminal.dim("related answer in " + where));
        }
    }

    private static String place(Entry entry) {
        return Stream.of(
                        entry.topic(),
                        entry.level() == null ? "" : entry.level().label(),
                        entry.state().label(),
                        entry.source().document() + ":" + entry.source().line())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String question(Passage question) {
        return oneLine(highlighted(question, terminal::bold));
    }

    private String highlighted(Passage passage) {
        return highlighted(passage, text -> text);
    }

    /// @param plain how the text between the matches is shown
    private String highlighted(Passage passage, UnaryOperator<String> plain) {
        var shown = new StringBuilder();
        int at = 0;
        for (Passage.Range match : passage.matches()) {
            shown.append(plain.apply(passage.text().substring(at, match.start())));
            shown.append(terminal.marked(passage.text().substring(match.start(), match.end())));
            at = match.end();
        }
        return shown.append(plain.apply(passage.text().substring(at))).toString();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String summary(SearchRequest request, SearchResult result) {
        List<Hit> hits = result.hits();
        String total = (result.exact() ? "" : "at least ") + total(request, result);
        if (hits.isEmpty()) {
            return result.total() == 0 ? "nothing found" : "no more: " + total + " found";
        }
        return String.format(
                Locale.ROOT,
                "%d to %d of %s, %.1f ms",
                request.from() + 1,
                request.from() + hits.size(),
                total,
                result.tookMicros() / 1000.0);
    }

    private static String total(SearchRequest request, SearchResult result) {
        String entries = result.entries() + (result.entries() == 1 ? " entry" : " entries");
        String questions = result.total() + (result.total() == 1 ? " question" : " questions");
        return !request.fold()
                ? entries
                : result.entries() == result.total() ? questions : questions + " in " + entries;
    }
}
