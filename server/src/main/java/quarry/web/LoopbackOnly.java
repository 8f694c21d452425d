package quarry.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Refuses requests whose `Host` names another machine. A server on loopback gets such requests from web pages
/// whose own name was pointed at 127.0.0.1 (DNS rebinding), which would read the whole material that way.
final class LoopbackOnly implements Handler {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private final String host;

    /// @param host the name or address the server listens at, allowed too
    LoopbackOnly(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    static boolean applies(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public void handle(Context context) {
        String asked = context.header("Host");
        if (asked != null && !isOurs(asked.toLowerCase(Locale.ROOT))) {
            throw Problem.misdirected("This server answers on this machine only, and not as '" + asked
                    + "'; use http://127.0.0.1, or start it with --host to serve a network");
        }
    }

    private boolean isOurs(String asked) {
        return LOOPBACK.matcher(asked).matches()
                || PORT.matcher(asked).replaceFirst("").equals(host);
    }
}
