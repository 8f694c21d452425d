package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import quarry.search.InMemoryIndex;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

/// The page as a reader meets it: a real browser, a real server, a few entries.
final class PageBrowserTest extends InBrowser {
    private final CountDownLatch slowAnswer = new CountDownLatch(1);
    private final CountDownLatch slowQuestion = new CountDownLatch(1);
    private final WebServer server = WebServer.start(new SlowForOne(), "127.0.0.1", 0);

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
    void theStartPageShowsWhatThereIs() {
        open("/");
        assertThat(browser.one("h1").getText()).isNotBlank();
        assertThat(browser.one(".lead").getText()).contains("31 entries from 4 documents", "29 of them answered");
        assertThat(browser.texts(".topics .name")).startsWith("Counting", "Databases");
        browser.all(".topics a").getFirst().click();
        browser.awaitText("h1", "24 questions");
        assertThat(browser.address()).endsWith("/?topic=Counting");
    }

    @Test
    void typingShowsMarkedResultsTheBestFirst() {
        open("/");
        browser.type("prefetch");
        browser.awaitText("h1", "2 questions for “prefetch”");
        assertThat(browser.texts(".hit h2"))
                .containsExactly(
                        "What does prefetch_related do that select_related can't?",
                        "How is a prefetch limited to some rows?");
        assertThat(browser.texts(".hit:first-child h2 mark")).containsExactly("prefetch");
        assertThat(browser.texts(".hit:first-child .passage mark")).contains("prefetch");
        assertThat(browser.texts(".hit:first-child pre mark")).containsExactly("prefetch");
        assertThat(browser.texts(".hit:first-child .badge")).containsExactly("Django", "Mid", "Answered");
        assertThat(browser.one(".hit:first-child .place").getText()).contains("django/notes.md", "lines 12–34");
        assertThat(browser.address()).endsWith("/?q=prefetch");
        assertThat(browser.driver().getTitle()).startsWith("2 questions for “prefetch”");
        browser.await(
                "the news for screen readers",
                () -> "2 questions for “prefetch”".equals(browser.one("#status").getDomProperty("textContent")));
    }

    @Test
    void howToSearchIsToldBesideTheBox() {
        open("/");
        browser.one("search .how").click();
        browser.awaitText("h1", "How to search");
        browser.await(
                "the title",
                () -> "How to search – Quarry".equals(browser.driver().getTitle()));
        browser.type("prefetch");
        browser.awaitText("h1", "2 questions for “prefetch”");
        browser.driver().navigate().back();
        browser.awaitText("h1", "How to search");
    }

    @Test
    void codeIsColouredWithItsMatchesMarked() {
        open("/?q=authors");
        browser.await(
                "coloured code",
                () -> !browser.all(".hit pre .hljs-string mark").isEmpty());
        assertThat(browser.texts(".hit pre .hljs-string mark")).contains("authors");
        assertThat(browser.one(".hit:first-child pre code").getText())
                .startsWith("books = Book.objects.prefetch_related(\"authors\")\nfor book in books:");
    }

    @Test
    void aFilterNarrowsTheResultsAndCanBeTakenAway() {
        open("/?q=prefetch");
        browser.one("input[name=topic][value=Databases]").click();
        browser.awaitText("h1", "1 question for “prefetch”");
        assertThat(browser.address()).endsWith("/?q=prefetch&topic=Databases");
        assertThat(browser.focused().getDomAttribute("value")).isEqualTo("Databases");
        assertThat(browser.texts(".chip")).containsExactly("Topic\nDatabases\n×");
        browser.one(".chip").click();
        browser.awaitText("h1", "2 questions for “prefetch”");
        browser.driver().navigate().back();
        browser.awaitText("h1", "1 question for “prefetch”");
        assertThat(browser.one("input[name=topic][value=Databases]").isSelected())
                .isTrue();
    }

    @Test
    void aFilterHoldsForWhatIsBeingTyped() {
        open("/?q=prefetch");
        browser.script("""
                document.getElementById("q").value = "transaction";
                document.querySelector("input[name=topic][value=Databases]").click();
                """);
        browser.awaitText("h1", "1 question for “transaction”");
        assertThat(browser.address()).endsWith("/?q=transaction&topic=Databases");
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("transaction");
    }

    @Test
    void whoAsksAgainIsToldWhatThereIsNow() {
        var material = new AtomicReference<>(new InMemoryIndex(SampleEntries.all()));
        IndexOnSamples engine = new IndexOnSamples() {
            @Override
            public SearchResult search(SearchRequest request) throws IOException {
                return material.get().search(request);
            }
        };
        try (var other = WebServer.start(engine, "127.0.0.1", 0)) {
            browser.open(other.address() + "/?q=prefetch");
            browser.awaitText("h1", "2 questions for “prefetch”");
            browser.type("atomic");
            browser.awaitText("h1", "1 question for “atomic”");
            material.set(new InMemoryIndex(SampleEntries.all().subList(2, 4)));
            browser.type("prefetch");
            browser.awaitText("h1", "0 questions for “prefetch”");
        }
    }

    @Test
    void aCodesLanguageStandsBesideItAndCoversNothing() {
        open("/?q=prefetch");
        assertThat(browser.all(".hit .language")).isNotEmpty();
        assertThat(browser.script("""
                return [...document.querySelectorAll(".hit .language")].every((language) =>
                  language.getBoundingClientRect().left >= language.nextSibling.getBoundingClientRect().right);
                """)).isEqualTo(true);
    }

    @Test
    void anEntryOpensAndTheWayBackLeadsToTheSameResults() {
        open("/?q=prefetch");
        browser.one(".hit h2 a").click();
        browser.awaitText("h1", "What does prefetch_related do");
        assertThat(browser.address()).endsWith("/entries/prefetch");
        assertThat(browser.one(".answer strong").getText()).isEqualTo("many-to-many");
        assertThat(browser.all(".answer table td")).hasSize(6);
        assertThat(browser.one(".answer a").getDomAttribute("rel")).isEqualTo("nofollow noopener");
        browser.await(
                "coloured code", () -> !browser.all(".answer pre .hljs-string").isEmpty());
        assertThat(browser.one(".origin").getText()).contains("django/notes.md", "12–34");
        browser.driver().navigate().back();
        browser.awaitText("h1", "2 questions for “prefetch”");
        assertThat(browser.address()).endsWith("/?q=prefetch");
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("prefetch");
    }

    @Test
    void theKeyboardAloneIsEnough() {
        open("/coverage");
        browser.press("/");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("q");
        browser.press("prefetch");
        browser.awaitText("h1", "2 questions");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(browser.focused().getText()).isEqualTo("How is a prefetch limited to some rows?");
        browser.press(Keys.ARROW_UP);
        assertThat(browser.focused().getText()).startsWith("What does prefetch_related");
        browser.press(Keys.ENTER);
        browser.awaitText("h1", "What does prefetch_related");
        browser.press(Keys.ESCAPE);
        browser.awaitText("h1", "2 questions");
        assertThat(browser.focused().getText()).startsWith("What does prefetch_related");
        browser.press(Keys.ARROW_UP);
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("q");
    }

    @Test
    void aWordTypedLetterByLetterIsOneStepBack() {
        open("/");
        browser.type("atom");
        browser.awaitText("h1", "“atom”");
        browser.one("#q").sendKeys("ic");
        browser.awaitText("h1", "“atomic”");
        browser.driver().navigate().back();
        browser.awaitText("h2", "Topics");
        assertThat(browser.one("#q").getDomProperty("value")).isEmpty();
    }

    @Test
    void aSharedAddressShowsTheSameResults() {
        open("/?q=index&topic=Databases&state=answered&level=Senior");
        assertThat(browser.one("h1").getText()).isEqualTo("1 question for “index”");
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("index");
        assertThat(browser.texts(".chip"))
                .containsExactly("Topic\nDatabases\n×", "State\nAnswered\n×", "Level\nSenior\n×");
    }

    @Test
    void furtherResultsStandOnFurtherPages() {
        open("/?q=many");
        assertThat(browser.one(".where").getText()).isEqualTo("Page 1 of 3");
        browser.one("a[rel=next]").click();
        browser.awaitText(".where", "Page 2 of 3");
        assertThat(browser.address()).endsWith("/?q=many&from=10");
        assertThat(browser.texts(".hit h2")).hasSize(10).first().isEqualTo("Which of the many is number 11?");
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        open("/?q=zebra+crossing+lights&topic=Databases");
        assertThat(browser.one(".notice").getText())
                .contains("Nothing matches “zebra crossing lights”", "Use fewer words", "Search without the filters");
        browser.one(".notice button").click();
        browser.awaitView();
        assertThat(browser.address()).endsWith("/?q=zebra+crossing+lights");
        assertThat(browser.all(".filters")).as("filters of nothing").isEmpty();
    }

    @Test
    void whereNothingIsIndexedEveryViewSaysSo() {
        try (var other = WebServer.start(new InMemoryIndex(List.of()), "127.0.0.1", 0)) {
            for (var view : List.of(
                    "/", "/?q=zebra", "/gaps", "/study", "/duplicates", "/coverage", "/syllabus?name=sql", "/asked")) {
                browser.open(other.address() + view);
                assertThat(browser.one("main").getText())
                        .as(view)
                        .isEqualTo("The index is empty\nGive Quarry some documents: ./quarry serve PATH.");
            }
        }
    }

    @Test
    void aLateAnswerDoesNotReplaceTheOneAskedForAfterIt() throws Exception {
        open("/");
        browser.type("slow");
        slowQuestion.await();
        browser.type("atomic");
        browser.awaitText("h1", "1 question for “atomic”");
        slowAnswer.countDown();
        browser.type("atomi");
        browser.awaitText("h1", "1 question for “atomi”");
        assertThat(browser.texts(".hit h2")).containsExactly("What makes a transaction atomic?");
    }

    @Test
    void hostileTextIsShownAndNeverRun() {
        for (String address : List.of("/?q=hostile", "/entries/" + SampleEntries.HOSTILE_ID, "/coverage")) {
            open(address);
            browser.await("text", () -> !browser.one("main").getText().isBlank());
            assertThat(browser.all("main script, main img, main u, main i, main b[onclick]"))
                    .isEmpty();
            assertThat(browser.driver().getTitle()).doesNotStartWith("taken over");
            assertThat(browser.one("main").getText()).contains("<b>hostile</b>.html");
        }
        open("/entries/" + SampleEntries.HOSTILE_ID);
        assertThat(browser.one(".answer").getText()).contains("<script>document.title='taken over'</script>");
        assertThat(browser.all(".answer a[href^=javascript]")).isEmpty();
    }

    @Test
    void theCoverageTableLeadsToItsQuestions() {
        open("/coverage");
        assertThat(browser.texts(".heat thead th")).hasSize(6);
        assertThat(browser.one(".heat caption").getDomProperty("textContent")).contains("by topic and source");
        browser.one("a[aria-label^='Databases in sql.txt: 1 entry, 0 open']").click();
        browser.awaitText("h1", "1 question");
        assertThat(browser.address()).endsWith("/?topic=Databases&source=sql.txt");
        browser.press(Keys.ESCAPE);
        browser.driver().navigate().back();
        browser.awaitText("h1", "Coverage");
    }

    @Test
    void aServerThatIsGoneIsSaid() {
        try (var other = WebServer.start(new InMemoryIndex(SampleEntries.all()), "127.0.0.1", 0)) {
            browser.open(other.address() + "/?q=index");
        }
        browser.type("transaction");
        browser.awaitText("[role=alert]", "The server does not answer");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("ERR_CONNECTION_REFUSED"));
    }

    @Test
    void anUnknownEntryIsSaidInAReadersWords() {
        for (var theme : List.of("light", "dark")) {
            browser.theme(theme);
            open("/entries/nobody");
            assertThat(browser.one("main h1").getText()).isEqualTo("This question is not here");
            assertThat(browser.one("main").getText()).doesNotContain("/api", "JavaScript");
            assertThat(browser.driver().getTitle()).isEqualTo("This question is not here – Quarry");
            Accessibility.assertHolds(browser);
        }
        browser.phone(true);
        Accessibility.assertHolds(browser);
        browser.one("main a").click();
        browser.awaitText("h1", "What might they ask you?");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("404"));
    }

    @Test
    void fromAPageThatIsNotThereOneSearchesOn() {
        open("/nowhere/at-all");
        assertThat(browser.one("main h1").getText()).isEqualTo("There is no such page");
        browser.type("prefetch");
        browser.awaitText("h1", "2 questions for “prefetch”");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("404"));
    }

    @Test
    void anEntryThatIsGoneSinceItsLinkWasShownIsSaidToo() {
        open("/?q=prefetch");
        browser.script("document.querySelector('.hit h2 a').href = '/entries/gone'");
        browser.one(".hit h2 a").click();
        browser.awaitText("main h1", "This question is not here");
        browser.driver().navigate().back();
        browser.awaitText("h1", "2 questions for “prefetch”");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("404"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=prefetch", "/?q=hostile", "/entries/prefetch", "/entries/hostile", "/coverage"})
    void onAPhoneNothingIsWiderThanTheScreen(String address) {
        browser.phone(true);
        open(address);
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) Browser.PHONE_WIDTH);
    }

    @Test
    void onAPhoneTheFiltersFoldAway() {
        browser.phone(true);
        open("/?q=prefetch");
        assertThat(browser.one("input[name=topic]").isDisplayed()).isFalse();
        browser.one(".filters summary").click();
        browser.one("input[name=topic][value=Databases]").click();
        browser.awaitText("h1", "1 question for “prefetch”");
        assertThat(browser.one("input[name=topic]").isDisplayed()).isTrue();
        assertThat(browser.one(".filters summary").getText()).isEqualTo("Filters (1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"light | rgb(250, 249, 246)", "dark | rgb(23, 22, 20)"})
    void thePageFollowsTheSystemsTheme(String theme, String background) {
        browser.theme(theme);
        open("/?q=prefetch");
        assertThat(browser.script("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(background);
    }

    @ParameterizedTest
    @CsvSource({
        "/, light", "/, dark",
        "/?q=prefetch&topic=Django, light", "/?q=prefetch&topic=Django, dark",
        "/?q=nothing+like+this, light", "/?q=nothing+like+this, dark",
        "/entries/prefetch, light", "/entries/prefetch, dark",
        "/entries/open, light", "/entries/filler, dark",
        "/coverage, light", "/coverage, dark"
    })
    void everyViewIsAccessible(String address, String theme) {
        browser.theme(theme);
        open(address);
        browser.await(
                "coloured code",
                () -> browser.all("pre code[class*=language]").isEmpty()
                        || !browser.all("pre [class^=hljs]").isEmpty());
        Accessibility.assertHolds(browser);
        browser.phone(true);
        Accessibility.assertHolds(browser);
    }

    /// Answers one query late.
    private final class SlowForOne implements IndexOnSamples {
        @Override
        public SearchResult search(SearchRequest request) throws IOException {
            if (request.query().equals("slow")) {
                slowQuestion.countDown();
                try {
                    slowAnswer.await();
                } catch (InterruptedException e) {
                    throw new IOException("interrupted", e);
                }
            }
            return IndexOnSamples.super.search(request);
        }
    }
}
