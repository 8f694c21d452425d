package quarry.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quarry.report.Json;
import quarry.search.QuestionRelations;
import quarry.search.SearchRequest;
import quarry.search.SimilarHit;

/// Lists the questions of the index that are like a text or like an entry.
@Command(name = "similar", description = "List similar questions, best first.")
final class SimilarCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IndexOption index = new IndexOption();

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
    public Integer call() throws Exception {
        if (size < 1 || size > SearchRequest.MAX_SIZE) {
            throw wrong("'--size' is " + size + "; use 1 to " + SearchRequest.MAX_SIZE);
        }
        if (words.isEmpty() == (id == null)) {
            throw wrong("give either a TEXT or '--id ID'");
        }
        try (var open = index.open()) {
            if (index.saidEmpty(open.engine(), spec.commandLine(), format.isText())) {
                return ExitStatus.DONE;
            }
            index.tellUncompared(open, spec.commandLine());
            var hits = hits(open.relations());
            var out = spec.commandLine().getOut();
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
        return ExitStatus.DONE;
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

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
