package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/// What guards readers: headers that keep a page from loading or running anything but its own files, and, where the
/// server listens on the machine itself only, a check that requests are meant for it and not for a foreign name that
/// was made to point here.
final class Protection {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String host;
    private final boolean local;

    Protection(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
        this.local = isLoopback(host);
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::protect);
    }

    private void protect(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        if (local && !isMeantForUs(request.header("Host"))) {
            Problems.write(request, 403, "this server answers to localhost only; open it as http://localhost");
            request.skipRemainingHandlers();
        }
    }

    private boolean isMeantForUs(@org.jspecify.annotations.Nullable String header) {
        if (header == null) {
            return false;
        }
        var name = header.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return LOCAL.contains(name) || name.equals(host);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
