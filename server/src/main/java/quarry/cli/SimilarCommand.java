package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarry.report.Json;
import quarry.search.OpenIndex;
import quarry.search.QuestionRelations;
import quarry.search.SearchRequest;
import quarry.search.SimilarHit;

/// Lists the questions of the index that are like a text or like an entry.
@Command(name = "similar", description = "List similar questions, best first.")
final class SimilarCommand extends LookupCommand {
    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "A question; several words are one question.")
    private List<String> words = List.of();

    @Option(names = "--id", paramLabel = "ID", description = "An entry's id, instead of a text.")
    private @Nullable String id;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "10",
            description = "Hits wanted, 1 to 100 (default: 10).")
    private int size;

    @Mixin
    private TextOrJson format = new TextOrJson();

    @Override
    boolean isForPeople() {
        return format.isText();
    }

    @Override
    void check() {
        if (size < 1 || size > SearchRequest.MAX_SIZE) {
            throw wrong("'--size' is " + size + "; use 1 to " + SearchRequest.MAX_SIZE);
        }
        if (words.isEmpty() == (id == null)) {
            throw wrong("give either a TEXT or '--id ID'");
        }
    }

    @Override
    void print(OpenIndex open, PrintWriter out) throws IOException {
        index().tellUncompared(open, spec().commandLine());
        var hits = hits(open.relations());
        switch (format.get()) {
            case TEXT -> {
                hits.forEach(hit -> out.println(line(hit)));
                if (hits.isEmpty()) {
                    out.println("nothing similar found");
                }
            }
            case JSON -> out.println(Json.similar(hits));
        }
    }

    private List<SimilarHit> hits(QuestionRelations similar) throws IOException {
        if (id == null) {
            return similar.to(String.join(" ", words), size);
        }
        return similar.toEntry(id, size)
                .orElseThrow(() -> wrong("no entry has the id '" + id + "'; 'quarry search' shows ids as JSON"));
    }

    private static String line(SimilarHit hit) {
        var entry = hit.entry();
        return String.format(
                Locale.ROOT,
                "%s %.2f  %s  [%s, %s:%d]",
                hit.duplicate() ? "same   " : "related",
                hit.score(),
                entry.question(),
                entry.state().label(),
                entry.source().document(),
                entry.source().line());
    }
}
