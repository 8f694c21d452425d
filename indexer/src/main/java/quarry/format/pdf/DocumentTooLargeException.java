package quarry.format.pdf;

import java.io.IOException;

/// A PDF has more pages, characters or work in it than is read. The message says which and what to do about it.
public final class DocumentTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    DocumentTooLargeException(String message) {
        super(message);
    }
}
