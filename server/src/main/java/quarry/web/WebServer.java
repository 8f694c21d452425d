package quarry.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import quarry.search.SearchEngine;

/// The running server. It answers until it is closed; requests under way are finished first.
public final class WebServer implements AutoCloseable {
    private static final long MILLIS_TO_FINISH = 5_000;

    private final Javalin javalin;
    private final Measurements measurements;
    private final String host;

    private WebServer(Javalin javalin, Measurements measurements, String host) {
        this.javalin = javalin;
        this.measurements = measurements;
        this.host = host;
    }

    /// @param host the address to listen at
    /// @param port the port, 0 for a free one
    /// @throws IOException when the port is taken
    public static WebServer start(SearchEngine engine, String host, int port) throws IOException {
        var measurements = new Measurements();
        var javalin = Javalin.create(config -> configure(config, engine, measurements, host));
        try {
            javalin.start(host, port);
        } catch (JavalinBindException e) {
            measurements.close();
            throw new IOException(
                    "port " + port + " of " + host + " cannot be used; choose another with --port, 0 for a free one",
                    e);
        }
        return new WebServer(javalin, measurements, host);
    }

    private static void configure(JavalinConfig config, SearchEngine engine, Measurements measurements, String host) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.modifyServer(server -> server.setStopTimeout(MILLIS_TO_FINISH));
        new Protection(host).addTo(config.routes);
        Problems.addTo(config.routes);
        measurements.addTo(config.routes);
        new Pages().addTo(config.routes);
        new SearchRoutes(engine, measurements).addTo(config.routes);
        addHealth(config.routes);
    }

    private static void addHealth(RoutesConfig routes) {
        // The index is open before the server starts, so whoever reaches it finds it ready.
        routes.get(
                "/health/live",
                request -> request.contentType(ContentType.APPLICATION_JSON).result(Json.status("live")));
        routes.get(
                "/health/ready",
                request -> request.contentType(ContentType.APPLICATION_JSON).result(Json.status("ready")));
    }

    /// The page's address.
    public String address() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
        measurements.close();
    }
}
