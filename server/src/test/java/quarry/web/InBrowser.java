package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// The page in a real browser: one for all tests of a class, each of which begins at the usual size and in the light
/// theme. After each the page must not have complained nor taken a document's text for markup.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {
    final Browser browser = Browser.start();

    /// Where the server is, without a `/` at its end.
    abstract String address();

    final void open(String path) {
        browser.open(address() + path);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void usualSizeAndTheme() {
        browser.phone(false);
        browser.theme("light");
    }

    @AfterEach
    void nothingWasTakenForMarkupAndThePageDidNotComplain() {
        assertThat(browser.driver().getTitle()).doesNotStartWith("taken over");
        assertThat(browser.all("main img, main script, main [style], main b[onclick]"))
                .isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
