package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import quarry.entry.Entry;
import quarry.search.Corrected;
import quarry.search.Coverage;
import quarry.search.InMemoryIndex;
import quarry.search.QuestionRelations;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.search.Suggestion;

/// What helps while searching: suggestions, corrections, folded duplicates and notes, in a real browser.
final class SearchAidsTest extends InBrowser {
    private final CountDownLatch slowQuestion = new CountDownLatch(1);
    private final CountDownLatch slowAnswer = new CountDownLatch(1);
    private final WebServer server = WebServer.start(new Helpful(), "127.0.0.1", 0);

    @AfterAll
    void stop() {
        slowAnswer.countDown();
        server.close();
    }

    @Override
    String address() {
        return server.address().toString();
    }

    @Test
    void duplicatesOfAHitAreFoldedUnderItAndUnfoldAtAClick() {
        open("/?q=anchor");
        assertThat(browser.texts(".hit h2")).containsExactly("What holds an anchor?");
        var button = browser.one(".hit .fold");
        assertThat(button.getText()).isEqualTo("Also asked in 2 other places");
        assertThat(button.getDomAttribute("aria-expanded")).isEqualTo("false");
        button.click();
        browser.awaitText(".folded", "list.txt, line 1");
        assertThat(browser.texts(".folded .question > a"))
                .containsExactly("What holds an anchor", "what holds an anchor?");
        assertThat(button.getDomAttribute("aria-expanded")).isEqualTo("true");
        browser.one(".folded .question > a").click();
        browser.awaitText(".answer", "Mud.");
    }

    @Test
    void aCorrectionIsSaidAndCanBeTakenBack() {
        open("/?q=anker+holds&topic=Anchors");
        assertThat(browser.one("h1").getText()).isEqualTo("1 question in 3 entries for “anchor holds”");
        assertThat(browser.one(".correction").getText())
                .isEqualTo("Showing results for anchor holds (no entry has “anker”). Search instead for “anker holds”");
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("anker holds");
        browser.one(".correction a").click();
        browser.awaitText("h1", "0 questions for “anker holds”");
        assertThat(browser.address()).endsWith("/?q=anker+holds&topic=Anchors&exact=true");
        assertThat(browser.all(".correction")).isEmpty();
        browser.driver().navigate().refresh();
        browser.awaitText("h1", "0 questions for “anker holds”");
        browser.type("anker");
        browser.awaitText("h1", "1 question in 3 entries for “anchor”");
        assertThat(browser.address()).endsWith("/?q=anker&topic=Anchors");
    }

    @Test
    void aSearchByWordsOnlySaysWhy() {
        open("/?q=tide");
        assertThat(browser.texts(".results > .quiet-note")).containsExactly("Searched by words alone.");
        open("/?q=anchor");
        assertThat(browser.all(".results > .quiet-note")).isEmpty();
    }

    @Test
    void suggestionsComeWhileTypingAndGoWithEscape() {
        open("/");
        browser.type("wh");
        browser.awaitText("#suggestions", "What holds an anchor?");
        var box = browser.one("#q");
        assertThat(box.getAriaRole()).isEqualTo("combobox");
        assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(box.getDomAttribute("aria-controls")).isEqualTo("suggestions");
        assertThat(box.getDomAttribute("aria-activedescendant")).isNull();
        Accessibility.assertHolds(browser);
        browser.press(Keys.ESCAPE);
        assertThat(browser.one("#suggestions").isDisplayed()).isFalse();
        assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(box.getDomProperty("value")).isEqualTo("wh");
    }

    @Test
    void enterSearchesForWhatIsTypedUntilAnArrowChoseASuggestion() {
        open("/");
        browser.type("an");
        browser.awaitText("#suggestions", "Anchors");
        browser.press(Keys.ENTER);
        browser.await("no suggestions", () -> !browser.one("#suggestions").isDisplayed());
        browser.awaitView();
        assertThat(browser.address()).endsWith("/?q=an");
        browser.type("why");
        browser.awaitText("#suggestions", "Why does a tide lag the moon?");
        browser.press(Keys.ARROW_DOWN);
        var chosen = browser.one("#suggestions [aria-selected=true]");
        assertThat(browser.one("#q").getDomAttribute("aria-activedescendant")).isEqualTo(chosen.getDomAttribute("id"));
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("why");
        browser.press(Keys.ENTER);
        browser.awaitText("h1", "for “Why does a tide lag the moon?”");
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("Why does a tide lag the moon?");
    }

    @Test
    void arrowsGoRoundThroughTheTypedText() {
        open("/");
        browser.type("why");
        browser.awaitText("#suggestions", "Why does a tide lag the moon?");
        int count = browser.all("#suggestions [role=option]").size();
        browser.press(Keys.ARROW_UP);
        assertThat(browser.one("#q").getDomAttribute("aria-activedescendant")).isEqualTo("suggestion-" + (count - 1));
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.one("#q").getDomAttribute("aria-activedescendant")).isNull();
    }

    @Test
    void aSuggestedTopicIsAFilter() {
        open("/");
        browser.type("buo");
        browser.awaitText("#suggestions", "Buoys");
        browser.one("#suggestions .kind-topic").click();
        browser.awaitText(".chip", "Buoys");
        assertThat(browser.address()).endsWith("/?topic=Buoys");
        assertThat(browser.one("#q").getDomProperty("value")).isEmpty();
    }

    @Test
    void lateSuggestionsAreDropped() throws Exception {
        open("/");
        browser.type("slow");
        slowQuestion.await();
        browser.type("buo");
        browser.awaitText("#suggestions", "Buoys");
        slowAnswer.countDown();
        browser.type("buoy");
        browser.awaitText("#suggestions", "Buoys");
        assertThat(browser.texts("#suggestions .text")).doesNotContain("Slowly");
    }

    @Test
    void theLastWordIsUnfinishedUntilEnter() {
        open("/");
        browser.type("moo");
        browser.awaitText("h1", "1 question in 2 entries for “moo”");
        browser.press(Keys.ENTER);
        browser.awaitText("h1", "0 questions for “moo”");
        assertThat(browser.address()).endsWith("/?q=moo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void correctionsAndFoldedDuplicatesAreAccessible(String theme) {
        browser.theme(theme);
        open("/?q=anker");
        browser.one(".hit .fold").click();
        browser.awaitText(".folded", "list.txt, line 1");
        browser.type("wh");
        browser.awaitText("#suggestions", "What holds an anchor?");
        browser.press(Keys.ARROW_DOWN);
        Accessibility.assertHolds(browser);
        browser.phone(true);
        Accessibility.assertHolds(browser);
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) Browser.PHONE_WIDTH);
    }

    /// Corrects one word, says of another how it was searched for, and is slow to suggest a third.
    private final class Helpful implements IndexOnSamples {
        private final InMemoryIndex entries = new InMemoryIndex(OverlappingEntries.all());

        @Override
        public SearchResult search(SearchRequest request) throws IOException {
            String query = request.query();
            Corrected corrected = null;
            if (query.contains("anker") && !request.exact()) {
                query = query.replace("anker", "anchor");
                corrected =
                        new Corrected(query, List.of(new Corrected.Word("anker", "anchor", "no entry has “anker”")));
            }
            var found = entries.search(new SearchRequest(
                    query,
                    request.from(),
                    request.size(),
                    request.filter(),
                    request.fold(),
                    request.explain(),
                    request.mode(),
                    request.exact(),
                    request.typing()));
            return new SearchResult(
                    request.query(),
                    found.total(),
                    found.entries(),
                    true,
                    found.tookMicros(),
                    found.hits(),
                    found.facets(),
                    found.mode(),
                    query.equals("tide") ? List.of("Searched by words alone.") : List.of(),
                    corrected);
        }

        @Override
        public List<Suggestion> suggest(String typed, int size) throws IOException {
            if (typed.equals("slow")) {
                slowQuestion.countDown();
                try {
                    slowAnswer.await();
                } catch (InterruptedException e) {
                    throw new IOException("interrupted", e);
                }
                return List.of(new Suggestion("Slowly", Suggestion.Kind.IDENTIFIER));
            }
            return entries.suggest(typed, size);
        }

        @Override
        public Optional<Entry> entry(String id) throws IOException {
            return entries.entry(id);
        }

        @Override
        public Coverage coverage() throws IOException {
            return entries.coverage();
        }

        @Override
        public QuestionRelations relations() {
            return entries.relations();
        }
    }
}
