package quarry.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where results go. Whoever prints to it does not learn that a disk is full; it is asked in the end.
final class ResultStream extends FilterOutputStream {
    /// What a system says when nobody reads any more, as when `head` has seen enough: no failure of ours.
    private static final String UNREAD = "broken pipe";

    private @Nullable IOException failure;

    ResultStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /// Why not all of the results got where they should; empty when they did, or nobody wanted the rest.
    Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(why -> why.getMessage() == null ? why.toString() : why.getMessage())
                .filter(why -> !why.toLowerCase(Locale.ROOT).contains(UNREAD));
    }
}
