package quarry.text;

import java.io.IOException;

/// A document that cannot be read. The message says why and what to do about it, without the file's name.
public final class UnreadableDocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableDocumentException(String message) {
        super(message);
    }

    public UnreadableDocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
