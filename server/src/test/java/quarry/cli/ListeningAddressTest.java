package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.search.lucene.IndexedNotes;
import quarry.web.WebServer;

final class ListeningAddressTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private Path notes = Path.of("");

    @BeforeEach
    void write() throws IOException {
        notes = folder.resolve("notes.md");
        Files.writeString(notes, "## What is a view?\n\nA stored query with a name.\n");
    }

    private int serve(String... options) {
        var arguments = new String[options.length + 4];
        arguments[0] = "serve";
        arguments[1] = notes.toString();
        arguments[2] = "--index";
        arguments[3] = folder.resolve("index").toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    /// The first is kept for documentation, so that no machine has it.
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "no-such-machine.invalid"})
    void aHostThatIsNotThisMachineIsSaidWithTheAddressesThereAre(String host) {
        assertThat(serve("--host", host, "--port", "0")).isEqualTo(ExitStatus.WRONG_COMMAND_LINE);
        assertThat(err.toString())
                .contains("'--host' is '" + host + "'", "127.0.0.1", "0.0.0.0 for all of them")
                .doesNotContain("--port");
    }

    @Test
    void anEmptyHostIsRefusedWithTheAddressesThereAre() {
        assertThat(serve("--host", "")).isEqualTo(ExitStatus.WRONG_COMMAND_LINE);
        assertThat(err.toString()).contains("'--host' is empty", "127.0.0.1");
    }

    @Test
    void aPortThatAnotherProgramHasIsNamedBeforeAnythingIsRead() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(serve("--port", String.valueOf(taken.getLocalPort()))).isEqualTo(ExitStatus.FAILED);
            assertThat(err.toString())
                    .contains("port " + taken.getLocalPort() + " of 127.0.0.1 cannot be had", "--port 0")
                    .doesNotContain("Quarry");
        }
        assertThat(folder.resolve("index")).doesNotExist();
    }

    @Test
    void aPortThatAnotherQuarryHasIsSaidWithWhatItServes() throws IOException {
        var others = Files.createDirectory(folder.resolve("others"));
        try (var indexed =
                        IndexedNotes.in(others, Map.of("a.md", "## What is a rake?\n\nA tool.\n\n## What is loam?\n"));
                var server = WebServer.start(indexed.open(), "127.0.0.1", 0)) {
            var port = server.address().getPort();
            assertThat(serve("--port", String.valueOf(port))).isEqualTo(ExitStatus.FAILED);
            assertThat(err.toString())
                    .contains(
                            "port " + port + " of 127.0.0.1 is taken by another Quarry",
                            "serves 2 entries at " + server.address(),
                            "--port 0");
        }
    }
}
