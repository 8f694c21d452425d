package quarry.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps the pages of other sites from changing anything here. A browser sends what they ask for to any address, those
/// of its own machine included, and hides no more than the answer from them. It says where a request comes from;
/// programs say nothing of the kind and are trusted.
final class ForeignPages implements Handler {
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    /// A request of the page's own, and an address that somebody typed.
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public void handle(Context context) {
        if (sent(context) && !READING.contains(context.method())) {
            throw Problem.forbidden("A page of another site may change nothing here; open Quarry itself, or send the"
                    + " request from a program");
        }
    }

    /// Whether a page of another site sent a request. It is answered if it only reads, and must leave no trace.
    static boolean sent(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        return (site != null && !OURS.contains(site)) || (origin != null && !isOurs(origin, context.header("Host")));
    }

    /// Where a page comes from that tells its origin to nobody, as `null`, is not known, and so not from here.
    private static boolean isOurs(String origin, @Nullable String host) {
        if (host == null) {
            return false;
        }
        String asked = host.toLowerCase(Locale.ROOT);
        String from = origin.toLowerCase(Locale.ROOT);
        return from.equals("http://" + asked) || from.equals("https://" + asked);
    }
}
