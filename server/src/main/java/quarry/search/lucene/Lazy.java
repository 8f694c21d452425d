package quarry.search.lucene;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Something about an index that is read when it is first asked for, and kept: opening an index must not wait for it.
/// Safe for use by many threads.
final class Lazy<T> {
    private final Reading<T> reading;
    private @Nullable T read;

    Lazy(Reading<T> reading) {
        this.reading = reading;
    }

    /// Reads it.
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    synchronized T get() throws IOException {
        var known = read;
        if (known == null) {
            known = reading.read();
            read = known;
        }
        return known;
    }
}
