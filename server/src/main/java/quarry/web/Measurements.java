package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/// What the server counts, for Prometheus to fetch.
final class Measurements implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer searches = Timer.builder("quarry.search")
            .description("Time spent searching")
            .publishPercentileHistogram()
            .register(registry);
    private final Counter failures = Counter.builder("quarry.failures")
            .description("Requests that failed on the server")
            .register(registry);

    Measurements() {
        new JvmMemoryMetrics().bindTo(registry);
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                "/metrics",
                request -> request.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(registry.scrape()));
        routes.after(this::count);
    }

    private void count(Context request) {
        if (request.statusCode() >= 500) {
            failures.increment();
        }
    }

    void searched(long micros) {
        searches.record(Duration.ofNanos(micros * 1000));
    }

    @Override
    public void close() {
        registry.close();
    }
}
