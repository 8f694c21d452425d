package quarry.text;

/// Reading a document costs more than any document may. The message says what and what to do about it, without the
/// document's name. Whoever meets it on the way lets it pass.
public final class OverBudgetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OverBudgetException(String message) {
        super(message);
    }
}
