package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quarry.missed.MissedSearches;
import quarry.search.ConceptSearch;
import quarry.search.Facets;
import quarry.search.OpenIndex;
import quarry.search.QuestionRelations;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.web.WebServer;

/// Programs that run out of memory, each in a process of its own.
final class OutOfMemoryTest {
    /// Too little for the sentence model alone, in megabytes, and enough for all else.
    private static final int LITTLE = 44;

    @TempDir
    private Path folder = Path.of("");

    /// What a process came to.
    private record End(int status, List<String> errors) {}

    private static Process java(Class<?> program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-Xmx" + LITTLE + "m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-Dorg.slf4j.simpleLogger.log.org=error"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static End end(Process process) throws IOException, InterruptedException {
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.waitFor(), errors.lines().toList());
    }

    private static void assertEndedForWantOfMemory(End end) {
        assertThat(end.errors()).singleElement().asString().matches("quarry: out of memory: .* MB; .*QUARRY_MEMORY=.*");
        assertThat(end.status()).isEqualTo(ExitStatus.OUT_OF_MEMORY);
    }

    @Test
    void aRunWithTooLittleMemoryEndsWithOneLineAndAStatusOfItsOwn() throws Exception {
        var notes = Files.writeString(folder.resolve("notes.md"), "## What is a view?\n\nA stored query.\n")
                .toString();
        var index = folder.resolve("index").toString();

        assertEndedForWantOfMemory(end(java(Main.class, "index", "--index", index, notes)));
        assertThat(end(java(Main.class, "index", "--index", index, "--no-vectors", notes)))
                .as("without the sentence model the same memory is enough")
                .isEqualTo(new End(ExitStatus.DONE, List.of()));
    }

    /// Where a server runs out of memory.
    enum Where {
        REQUEST,
        WRAPPED_IN_A_REQUEST,
        THREAD,
        MISSED_SEARCHES
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatRunsOutOfMemoryEndsAndDoesNotLimp(Where where) throws Exception {
        var server = java(Server.class, where.name(), folder.toString());
        try {
            var address = server.inputReader(StandardCharsets.UTF_8).readLine();
            if (where != Where.THREAD) {
                try (var client = HttpClient.newHttpClient()) {
                    client.sendAsync(
                                    HttpRequest.newBuilder(URI.create(address + "/api/search?q=word"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .exceptionally(broken -> null)
                            .join();
                }
            }
            assertEndedForWantOfMemory(end(server));
        } finally {
            server.destroyForcibly();
        }
    }

    /// Serves an engine that takes more memory than there is.
    static final class Server {
        private Server() {}

        public static void main(String[] arguments) {
            OutOfMemory.endsTheProgram();
            var where = Where.valueOf(arguments[0]);
            var kinds = new Class<?>[] {OpenIndex.class, SearchEngine.class, ConceptSearch.class};
            var index =
                    (OpenIndex) Proxy.newProxyInstance(Server.class.getClassLoader(), kinds, (proxy, method, given) -> {
                        if (method.getReturnType().isInstance(proxy)) {
                            return proxy;
                        }
                        if (method.getReturnType() == QuestionRelations.class) {
                            return null;
                        }
                        if (where == Where.MISSED_SEARCHES
                                && given != null
                                && given[0] instanceof SearchRequest asked) {
                            return new SearchResult(asked.query(), 0, true, 0, List.of(), Facets.EMPTY);
                        }
                        try {
                            return take();
                        } catch (OutOfMemoryError e) {
                            if (where == Where.WRAPPED_IN_A_REQUEST) {
                                throw new IOException("cannot search", new ExecutionException(e));
                            }
                            throw e;
                        }
                    });
            var missed = MissedSearches.open(Path.of(arguments[1]));
            System.out.println(WebServer.start(index, missed, "127.0.0.1", 0).address());
            if (where == Where.THREAD) {
                Thread.ofPlatform().daemon().start(Server::take);
            }
            while (true) {
                LockSupport.park();
            }
        }

        private static long[][] take() {
            return new long[][] {new long[1 << 20], new long[1 << 22], new long[1 << 23]};
        }
    }

    @Test
    void theLineSaysHowMuchThereWasAndAsksForMore() {
        assertThat(OutOfMemory.line(93)).contains("93 MB", "QUARRY_MEMORY=256m");
        assertThat(OutOfMemory.line(0)).contains("QUARRY_MEMORY=4m");
    }

    @Test
    void whatCausedAFailureIsLookedAt() {
        var error = new OutOfMemoryError("Java heap space");
        assertThat(OutOfMemory.isIn(new IOException(new ExecutionException(error))))
                .isTrue();
        var unready = new NoClassDefFoundError("Could not initialize class Word");
        unready.initCause(new ExceptionInInitializerError(
                "Exception java.lang.OutOfMemoryError: Java heap space [in thread \"main\"]"));
        assertThat(OutOfMemory.isIn(unready)).isTrue();
        assertThat(OutOfMemory.isIn(new IOException("no memory"))).isFalse();
    }
}
