package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Runs the tests of the page's scripts that need no browser, and checks the syntax of all scripts, with Node.js;
/// passed over where there is none.
final class PageScriptsTest {
    private static final String MODULES = "--experimental-default-type=module";
    private static final Path PAGE = Path.of("src", "main", "resources", "quarry", "web", "page");

    @Test
    void thePurePartsDoWhatTheirTestsSay() throws Exception {
        var told = node(MODULES, "--test", Path.of("src", "test", "js").toString() + "/");
        assertThat(told).contains("\n# fail 0\n").doesNotContain("\n# pass 0\n");
    }

    @Test
    void everyScriptCanBeRead() throws Exception {
        var scripts = new ArrayList<Path>();
        try (var files = Files.list(PAGE)) {
            files.filter(file -> file.toString().endsWith(".js")).forEach(scripts::add);
        }
        assertThat(scripts).hasSizeGreaterThan(20);
        for (var script : scripts) {
            assertThat(node(MODULES, "--check", script.toString()))
                    .as("%s", script)
                    .isEmpty();
        }
    }

    /// What the program says.
    private static String node(String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        try {
            var node = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            node.waitFor();
            return said;
        } catch (IOException e) {
            return abort(
                    "Node.js is not here, so that the page's scripts are not tested by themselves: " + e.getMessage());
        }
    }
}
