package quarry.web;

/// A response broke off after its first part was sent: too late to say so in it.
final class BrokenStreamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenStreamException(Throwable cause) {
        super("a response broke off", cause);
    }
}
