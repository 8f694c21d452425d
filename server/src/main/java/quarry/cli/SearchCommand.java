package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import quarry.entry.State;
import quarry.report.Json;
import quarry.search.Mode;
import quarry.search.OpenIndex;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

/// Searches the index, as the page does.
@Command(name = "search", description = "Search the index.")
final class SearchCommand extends LookupCommand {
    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The words to find; several are one query.")
    private List<String> words = List.of();

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "10",
            description = "Hits wanted, 0 to 100 (default: 10).")
    private int size;

    @Option(names = "--from", paramLabel = "N", defaultValue = "0", description = "Hits to skip (default: 0).")
    private int from;

    @Mixin
    private FilterOptions only = new FilterOptions();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = FilterOptions.StateConverter.class,
            description = "Only answered, unanswered or placeholder entries; may be repeated.")
    private Set<State> states = Set.of();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "hybrid",
            description = "How to match: lexical, by words; or hybrid, by words and meaning (default: hybrid).")
    private Mode mode = Mode.HYBRID;

    @Option(names = "--fold", description = "Fold duplicates of a hit under it, and count questions.")
    private boolean fold;

    @Option(names = "--exact", description = "Search for words as they are typed, though they occur nowhere.")
    private boolean exact;

    @Option(names = "--explain", description = "Say why each hit stands where it stands.")
    private boolean explain;

    @Mixin
    private TextOrJson format = new TextOrJson();

    @Override
    boolean isForPeople() {
        return format.isText();
    }

    @Override
    void check() {
        request();
    }

    @Override
    void print(OpenIndex open, PrintWriter out) throws IOException {
        only.check(open.engine(), spec().commandLine());
        if (mode == Mode.HYBRID) {
            open.awaitWarm();
        }
        var request = request();
        SearchResult result = open.engine().search(request);
        switch (format.get()) {
            case TEXT -> new HitList(out, Terminal.current()).print(request, result);
            case JSON -> out.println(Json.searchResult(result, false));
        }
    }

    private SearchRequest request() {
        var filter = only.filter(states);
        try {
            return new SearchRequest(String.join(" ", words), from, size, filter, fold, explain, mode, exact, false);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), e.getMessage(), e);
        }
    }
}
