package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResultStreamTest {
    private static ResultStream failing(String why) {
        return new ResultStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        });
    }

    private static int status(ResultStream results, StringWriter told) {
        var out = new PrintWriter(results, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(told, true);
        return Main.ended(Main.run(out, err, "--version"), results, err);
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, 1, the output is incomplete",
        "File too large, 1, File too large",
        "Broken pipe, 0, ''"
    })
    void whatCannotBeWrittenIsAFailureUnlessNobodyReadsIt(String why, int expected, String message) {
        var told = new StringWriter();
        assertThat(status(failing(why), told)).isEqualTo(expected);
        assertThat(told.toString()).contains(message);
    }

    @Test
    void whatIsWrittenIsNone() {
        var told = new StringWriter();
        var bytes = new ByteArrayOutputStream();
        assertThat(status(new ResultStream(bytes), told)).isZero();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("quarry ");
        assertThat(told.toString()).isEmpty();
    }
}
