package quarry.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// Another Quarry that serves on this machine.
///
/// @param entries how many it has, in words
record RunningQuarry(String entries) {
    /// It answers at once, or is taken for something else.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// The one that answers at an address; empty when none does.
    static Optional<RunningQuarry> at(URI page) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            if (!json(client, page.resolve("/openapi.json"))
                    .at("/info/title")
                    .asText()
                    .equals("Quarry")) {
                return Optional.empty();
            }
            long total = json(client, page.resolve("/api/search?size=0"))
                    .path("total")
                    .asLong();
            return Optional.of(new RunningQuarry(total == 1 ? "1 entry" : total + " entries"));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static JsonNode json(HttpClient client, URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        return new ObjectMapper()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }
}
