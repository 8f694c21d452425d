package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrowserTest {
    @Test
    void theFirstProgramOnThePathIsTaken(@TempDir Path folder) throws IOException {
        var program = Files.createFile(folder.resolve("chromium"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        String path = folder.resolve("nothing") + File.pathSeparator + folder;
        assertThat(Browser.find(List.of("chrome", "chromium"), path, List.of())).isEqualTo(program);
    }

    @Test
    void aMachineWithoutABrowserIsToldWhatToInstall(@TempDir Path empty) {
        assertThatThrownBy(() -> Browser.find(List.of("chromium"), empty.toString(), List.of(empty.resolve("chrome"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[chromium] on the PATH")
                .hasMessageContaining("apt-get install chromium");
    }
}
