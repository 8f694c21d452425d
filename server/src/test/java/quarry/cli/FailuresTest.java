package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class FailuresTest {
    @Test
    void aMissingFileIsNamed() {
        assertThat(Failures.message(new NoSuchFileException("notes.md"))).isEqualTo("'notes.md' is not there");
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() {
        assertThat(Failures.message(new AccessDeniedException("notes.md"))).contains("'notes.md'", "may not be read");
    }

    @Test
    void aTakenPortIsRecognizedBehindTheServersOwnException() {
        var failure = new IllegalStateException("cannot start", new IOException(new BindException("in use")));

        assertThat(Failures.message(failure)).contains("--port");
        assertThat(Failures.isUnexpected(failure)).isFalse();
    }

    @Test
    void anExceptionWithoutMessageHasAtLeastItsName() {
        var failure = new IllegalStateException();

        assertThat(Failures.message(failure)).isEqualTo("IllegalStateException");
        assertThat(Failures.isUnexpected(failure)).isTrue();
    }
}
