package quarry.format.pdf;

import quarry.text.Budget;
import quarry.text.OverBudgetException;

/// How much of a PDF is read, so that none takes the machine.
final class ReadingBounds {
    /// The most pages; the longest books of questions have some hundreds.
    static final int MAX_PAGES = 5_000;
    /// The most characters painted: as many as the largest text that is read has bytes.
    static final long MAX_CHARACTERS = 8_000_000;
    /// The most of them on one page, which are held at once; printed pages have some thousands.
    static final int MAX_ON_PAGE = 1_000_000;
    /// The most states of a page that are put aside at once; the standard knows 28.
    static final int MAX_STATES = 10_000;
    /// What an operator of a page's program costs, in steps of a budget.
    static final long OPERATOR = 50;
    /// What running a program costs besides: pages are few, but a form may draw others, and these others again.
    static final long PROGRAM = 20_000;

    private int pages;
    private long characters;
    private int onPage;

    /// Counts a page, of which a document may have more than it says.
    ///
    /// @throws OverBudgetException when there are too many
    void page() {
        Budget.spend(PROGRAM);
        pages++;
        onPage = 0;
        check(pages);
    }

    /// @throws OverBudgetException when the document has more pages than are read
    static void check(int pages) {
        if (pages > MAX_PAGES) {
            throw Budget.passed(
                    "has more than the " + MAX_PAGES + " pages that are read; split it into smaller documents");
        }
    }

    /// @throws OverBudgetException when more states are put aside than is allowed
    static void aside(int states) {
        if (states > MAX_STATES) {
            throw Budget.passed("puts more than " + MAX_STATES + " states of a page aside; save it anew, or as text");
        }
    }

    /// Counts a character.
    ///
    /// @throws OverBudgetException when there are too many
    void painted() {
        characters++;
        onPage++;
        if (characters > MAX_CHARACTERS || onPage > MAX_ON_PAGE) {
            throw Budget.passed("paints more than " + (onPage > MAX_ON_PAGE ? MAX_ON_PAGE : MAX_CHARACTERS)
                    + " characters" + (onPage > MAX_ON_PAGE ? " on one page" : "")
                    + ", more than are read; split it into smaller documents");
        }
    }
}
