package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Counts and times requests by route, and shows that and the JVM's figures in Prometheus' text format.
final class Metrics {
    private static final Set<HandlerType> ANSWERED = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("quarry_http_request_duration_seconds")
            .help("Time to answer requests")
            .unit(Unit.SECONDS)
            .labelNames("route", "status")
            .classicOnly()
            .classicUpperBounds(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
            .register(registry);

    private final AtomicBoolean withJvm = new AtomicBoolean();

    void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::show);
    }

    void record(Context context, float milliseconds) {
        String status = String.valueOf(context.statusCode());
        requests.labelValues(route(context), status).observe(milliseconds / 1000.0);
    }

    /// The route's pattern, not the request's own path: there are as many paths as entries.
    private static String route(Context context) {
        var endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null || !ANSWERED.contains(endpoint.method) ? "none" : endpoint.path;
    }

    private void show(Context context) throws IOException {
        // Finding the JVM's figures takes a third of a second, which starting does not wait for.
        if (withJvm.compareAndSet(false, true)) {
            JvmMetrics.builder().register(registry);
        }
        var text = new ByteArrayOutputStream();
        var writer = PrometheusTextFormatWriter.create();
        writer.write(text, registry.scrape());
        context.contentType(writer.getContentType())
                .header("Cache-Control", "no-store")
                .result(text.toByteArray());
    }
}
