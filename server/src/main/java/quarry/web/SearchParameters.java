package quarry.web;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import quarry.entry.Level;
import quarry.entry.State;
import quarry.search.Filter;
import quarry.search.Mode;
import quarry.search.SearchRequest;

/// Reads a [SearchRequest] from a request's query parameters. A filter's parameter may be repeated: its values
/// are alternatives.
final class SearchParameters {
    private final Context context;

    private SearchParameters(Context context) {
        this.context = context;
    }

    /// @throws Problem when a value is not one of those that are understood
    static SearchRequest read(Context context) {
        var parameters = new SearchParameters(context);
        try {
            return new SearchRequest(
                    parameters.text("q"),
                    parameters.number("from", 0),
                    parameters.number("size", SearchRequest.DEFAULT_SIZE),
                    parameters.filter(),
                    parameters.flag("fold"),
                    parameters.flag("explain"),
                    parameters.mode(),
                    parameters.flag("exact"),
                    parameters.flag("typing"));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /// Whether Markdown is wanted as HTML too.
    static boolean html(Context context) {
        return flag(context, "html");
    }

    /// Whether a parameter says yes.
    ///
    /// @throws Problem when it says neither yes nor no
    static boolean flag(Context context, String name) {
        return new SearchParameters(context).flag(name);
    }

    private Filter filter() {
        return new Filter(
                values("topic", Function.identity()),
                values("source", Function.identity()),
                values("state", State::of),
                values("level", Level::of),
                flag("code"));
    }

    private String text(String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }

    private int number(String name, int whenMissing) {
        String value = given(name);
        if (value == null) {
            return whenMissing;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw Problem.badRequest("'" + name + "' is '" + value + "'; use a whole number");
        }
    }

    private boolean flag(String name) {
        String value = given(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Problem.badRequest("'" + name + "' is '" + value + "'; use true or false");
    }

    private <T> Set<T> values(String name, Function<String, T> reading) {
        List<String> values = context.queryParams(name);
        var read = new LinkedHashSet<T>();
        for (String value : values) {
            if (!value.isEmpty()) {
                read.add(reading.apply(value));
            }
        }
        return read;
    }

    private Mode mode() {
        String mode = given("mode");
        return switch (mode == null ? "" : mode) {
            case "", "hybrid" -> Mode.HYBRID;
            case "lexical" -> Mode.LEXICAL;
            default -> throw Problem.badRequest("'mode' is '" + mode + "'; use lexical or hybrid");
        };
    }

    /// An empty value is what a form sends for a field that was left alone.
    private @Nullable String given(String name) {
        String value = context.queryParam(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
