package quarry.format.pdf;

/// How much of a PDF is read, so that none takes the machine.
final class ReadingBounds {
    /// The most pages; the longest books of questions have some hundreds.
    static final int MAX_PAGES = 5_000;
    /// The most characters painted: as many as the largest text that is read has bytes.
    static final long MAX_CHARACTERS = 8_000_000;
    /// The longest time that painting may take, in seconds. A thousand pages take about ten.
    static final int MAX_SECONDS = 60;

    private final long end = System.nanoTime() + MAX_SECONDS * 1_000_000_000L;

    /// @throws DocumentTooLargeException when one of the bounds is passed
    void check(int pages, long characters) throws DocumentTooLargeException {
        if (pages > MAX_PAGES) {
            throw new DocumentTooLargeException(
                    "has more than the " + MAX_PAGES + " pages that are read; split it into smaller documents");
        }
        if (characters > MAX_CHARACTERS) {
            throw new DocumentTooLargeException("paints more than " + MAX_CHARACTERS
                    + " characters, more than are read; split it into smaller documents");
        }
        if (System.nanoTime() - end > 0) {
            throw new DocumentTooLargeException(
                    "takes more than " + MAX_SECONDS + " seconds to read; save it anew, or as text");
        }
    }
}
