package quarry.source;

import java.io.IOException;

/// A source whose bytes cannot be had. The message says why and what to do about it, without the source's name.
public final class UnreadableSourceException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableSourceException(String message) {
        super(message);
    }

    public UnreadableSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
