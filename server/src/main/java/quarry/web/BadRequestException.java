package quarry.web;

/// A request that asks for something there is not. The message says what to ask for instead.
final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequestException(String message) {
        super(message);
    }
}
