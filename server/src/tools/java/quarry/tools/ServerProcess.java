package quarry.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Quarry server in a process of its own, from the moment it printed its address. Closing it stops it the
/// way a user does.
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final int SECONDS_TO_STOP = 120;

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// @param command how the program is called
    /// @param log     the file that gets what it says beside its results
    /// @param paths   documents to index first; none to serve the index as it is
    static ServerProcess start(List<String> command, Path index, Path log, Path... paths) throws IOException {
        var line = new ArrayList<>(command);
        line.addAll(List.of("serve", "--port", "0", "--index", index.toString()));
        Arrays.stream(paths).map(Path::toString).forEach(line::add);
        var process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (String said = out.readLine(); said != null; said = out.readLine()) {
            Matcher found = ADDRESS.matcher(said);
            if (found.find()) {
                return new ServerProcess(process, URI.create(found.group().replaceAll("/+$", "")));
            }
        }
        process.destroy();
        throw new IOException(
                "the server ended without an address: " + String.join(" ", line) + "\n" + Files.readString(log));
    }

    long pid() {
        return process.pid();
    }

    /// @param path from `/` on, encoded
    HttpResponse<String> get(String path) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the server did not stop within " + SECONDS_TO_STOP + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
