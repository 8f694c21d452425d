package quarry.web;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import quarry.entry.Level;
import quarry.entry.State;
import quarry.search.Filter;
import quarry.search.SearchRequest;

/// Reads a search out of a request's parameters.
final class SearchParameters {
    private static final List<String> MODES = List.of("lexical", "hybrid");

    private SearchParameters() {}

    /// @throws BadRequestException when a parameter cannot be understood
    static SearchRequest of(Context request) {
        var query = request.queryParam("q");
        var mode = request.queryParam("mode");
        if (mode != null && !MODES.contains(mode)) {
            throw new BadRequestException("'mode' is '" + mode + "'; use lexical or hybrid");
        }
        var filter = new Filter(
                Set.copyOf(request.queryParams("topic")),
                Set.copyOf(request.queryParams("source")),
                values(request, "state", State::of),
                values(request, "level", Level::of),
                flag(request, "code"));
        try {
            return new SearchRequest(
                    query == null ? "" : query,
                    number(request, "from", 0),
                    number(request, "size", SearchRequest.DEFAULT_SIZE),
                    filter,
                    flag(request, "fold"),
                    flag(request, "explain"));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()));
        }
    }

    private static int number(Context request, String name, int otherwise) {
        var value = request.queryParam(name);
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new BadRequestException("'" + name + "' is '" + value + "'; use a whole number");
        }
    }

    private static boolean flag(Context request, String name) {
        var value = request.queryParam(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new BadRequestException("'" + name + "' is '" + value + "'; use true or false");
    }

    private static <T> Set<T> values(Context request, String name, Function<String, T> reader) {
        var values = new HashSet<T>();
        for (var value : request.queryParams(name)) {
            try {
                values.add(reader.apply(value));
            } catch (IllegalArgumentException e) {
                throw new BadRequestException(String.valueOf(e.getMessage()));
            }
        }
        return values;
    }
}
