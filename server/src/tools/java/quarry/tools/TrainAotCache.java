package quarry.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Makes the ahead-of-time cache that lets the packed program answer sooner: runs it once as users do and has
/// the JVM write down what it loaded and linked (JEP 514). A run without that cache is slower, not wrong, so
/// a failure here is told and fails nothing.
///
/// Arguments: the jar, the cache to write, a folder of documents; then the JVM options that the program runs with.
final class TrainAotCache {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"#?]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final List<String> REQUESTS = List.of(
            "/api/search?q=prefetch_related",
            "/api/search?q=difference+between+list+and+tuple&size=20&topic=Python",
            "/api/search?q=%22exact+phrase%22+-not+%2Bmust+index*&state=answered&level=Mid",
            "/api/search?q=how+do+transactions+work&fold=true&from=10",
            "/api/search?q=",
            "/api/search?q=x&size=many",
            "/api/coverage",
            "/api/entries",
            "/health/live",
            "/health/ready",
            "/coverage",
            "/nowhere");

    private TrainAotCache() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        Path cache = Path.of(arguments[1]).toAbsolutePath();
        Path documents = Path.of(arguments[2]).toAbsolutePath();
        Path folder = Files.createTempDirectory("quarry-training-");
        try {
            train(jar, cache, documents, folder, List.of(arguments).subList(3, arguments.length));
        } catch (IOException e) {
            System.err.println("No ahead-of-time cache, so starting takes longer: " + e.getMessage());
        } finally {
            delete(folder);
        }
    }

    private static void train(Path jar, Path cache, Path documents, Path folder, List<String> options)
            throws IOException {
        Path made = folder.resolve("quarry.aot");
        var built = Files.getLastModifiedTime(jar);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:AOTCacheOutput=" + made, "-jar", jar.toString()));
        try (var server = ServerProcess.start(command, folder.resolve("index"), folder.resolve("log"), documents)) {
            visit(server);
        }
        if (!Files.isRegularFile(made)) {
            throw new IOException("the JVM wrote none");
        }
        if (!Files.getLastModifiedTime(jar).equals(built)) {
            throw new IOException("the jar was built anew meanwhile");
        }
        // A running program has the old cache mapped: it keeps its file, the name gets the new one.
        Path beside = cache.resolveSibling(cache.getFileName() + ".new");
        Files.move(made, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, cache, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void visit(ServerProcess server) throws IOException {
        String page = server.get("/").body();
        for (String asset :
                ASSET.matcher(page).results().map(found -> found.group(1)).toList()) {
            server.get(asset);
        }
        for (String request : REQUESTS) {
            server.get(request);
        }
        for (String id : ID.matcher(server.get("/api/search?q=what").body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList()) {
            server.get("/api/entries/" + id);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
