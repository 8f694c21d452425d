package quarry.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarry.missed.MissedSearches;
import quarry.search.OpenIndex;

/// A running server for the page and the HTTP interface. Closing it lets requests that are being answered end;
/// the index stays open.
public final class WebServer implements AutoCloseable {
    /// Enough for a query of 10,000 characters, each of them escaped as up to 12.
    private static final int LONGEST_REQUEST_HEAD = 256 * 1024;

    private static final long MILLISECONDS_TO_STOP = 5_000;

    private final Javalin javalin;
    private final URI address;
    private final boolean open;

    private WebServer(Javalin javalin, URI address, boolean open) {
        this.javalin = javalin;
        this.address = address;
        this.open = open;
    }

    /// A server that counts no searches.
    ///
    /// @throws io.javalin.util.JavalinException when it can't listen there; its cause says why
    public static WebServer start(OpenIndex index, String host, int port) {
        return start(index, null, host, port);
    }

    /// @param missed counts the searches that find nothing good; null not to. It stays open.
    /// @param host the address to listen at; on a loopback address only this machine's own names are answered
    /// @param port 0 for a free one
    /// @throws io.javalin.util.JavalinException when it can't listen there; its cause says why
    public static WebServer start(OpenIndex index, @Nullable MissedSearches missed, String host, int port) {
        var javalin =
                Javalin.create(config -> configure(config, index, missed, host)).start(host, port);
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return new WebServer(javalin, URI.create("http://" + name + ":" + javalin.port()), !LoopbackOnly.applies(host));
    }

    /// Where the page is, without a `/` at its end.
    public URI address() {
        return address;
    }

    /// Whether other machines can reach it.
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /// The patterns of all routes.
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> handler.endpoint.method.equals(HandlerType.GET))
                .map(handler -> handler.endpoint.path)
                .toList();
    }

    private static void configure(JavalinConfig config, OpenIndex index, @Nullable MissedSearches missed, String host) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LONGEST_REQUEST_HEAD);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(MILLISECONDS_TO_STOP);
            server.setErrorHandler(new RefusedRequests());
        });
        config.router.javaLangErrorHandler(Problems::failed);
        var metrics = new Metrics();
        config.requestLogger.http(metrics::record);
        var routes = config.routes;
        routes.before(SecurityHeaders::addTo);
        routes.before(new EscapedParameters());
        if (LoopbackOnly.applies(host)) {
            routes.before(new LoopbackOnly(host));
        }
        routes.before(new ForeignPages());
        var engine = index.engine();
        new SearchRoutes(engine, index.concepts(), missed).addTo(routes);
        new EntryRoutes(engine, index.relations()).addTo(routes);
        new SimilarRoutes(engine, index.relations()).addTo(routes);
        new CoverageRoutes(engine, index.relations()).addTo(routes);
        new SyllabusRoutes(index).addTo(routes);
        new HealthRoutes(index).addTo(routes);
        new Pages(engine).addTo(routes);
        metrics.addTo(routes);
        Problems.addTo(routes);
        answerHead(config);
    }

    /// Lets HEAD answer with GET's status and headers; left alone, it would find whatever has a route.
    private static void answerHead(JavalinConfig config) {
        for (var route : List.copyOf(config.unsafe.internalRouter.allHttpHandlers())) {
            if (route.endpoint.method.equals(HandlerType.GET)) {
                config.routes.head(route.endpoint.path, route.endpoint.handler);
            }
        }
    }
}
