package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import quarry.search.InMemoryIndex;

/// The views of what is asked: similar questions, duplicates, gaps and coverage, in a real browser.
final class QuestionViewsTest extends InBrowser {
    private final WebServer server = WebServer.start(new InMemoryIndex(OverlappingEntries.all()), "127.0.0.1", 0);

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    String address() {
        return server.address().toString();
    }

    @Test
    void anEntryShowsWhatElseAsksTheSameAndWhatIsRelated() {
        open("/entries/anchor");
        browser.awaitText(".similar", "exam/<b>2021</b>.txt, line 7");
        assertThat(browser.texts(".similar .question > a"))
                .containsExactly("What holds an anchor", "what holds an anchor?", "What is a buoy painted with?");
        assertThat(browser.texts(".similar .relation")).containsExactly("Same question", "Same question", "Related");
        assertThat(browser.texts(".similar .state")).containsExactly("Answered", "Unanswered", "Unanswered");
        browser.one(".similar .question > a").click();
        browser.awaitText(".answer", "Mud.");
        assertThat(browser.address()).endsWith("/entries/anchor-short");
        browser.driver().navigate().back();
        browser.awaitText(".answer", "Its flukes");
        browser.awaitText(".similar", "What holds an anchor");
    }

    @Test
    void anOpenQuestionShowsTheAnswerThatAnotherEntryHas() {
        open("/entries/anchor-open");
        assertThat(browser.one(".folded-in .from").getText())
                .isEqualTo("A like question is answered in What holds an anchor?, harbour.md, line 4:");
        assertThat(browser.one(".folded-in .answer strong").getText()).isEqualTo("weight");
        assertThat(browser.texts(".folded-in .more"))
                .containsExactly("A like question is answered in What holds an anchor, exam/<b>2021</b>.txt, line 7");
        assertThat(browser.all(".entry > .notice")).isEmpty();
        browser.awaitText(".similar", "list.txt");
        Accessibility.assertHolds(browser);
        browser.one(".folded-in .from a").click();
        browser.awaitText(".answer", "Its flukes");
        assertThat(browser.address()).endsWith("/entries/anchor");
        assertThat(browser.all(".folded-in")).isEmpty();
    }

    @Test
    void anAnswerToARelatedQuestionIsCalledNoMoreThanThat() {
        open("/entries/buoy");
        assertThat(browser.one(".folded-in .from").getText())
                .isEqualTo("Related answer in What holds an anchor?, harbour.md, line 4:");
        assertThat(browser.one(".entry > .notice").getText()).startsWith("Nobody has answered this question");
        open("/entries/tide-filler");
        assertThat(browser.one(".folded-in .from").getText())
                .startsWith("A like question is answered in Why does a tide lag the moon?");
        assertThat(browser.texts(".entry .answer")).containsExactly("Friction.", "TBD");
        open("/entries/ladder");
        assertThat(browser.all(".folded-in")).isEmpty();
    }

    @Test
    void aHitWithoutAnAnswerShowsTheAnswerThatAnotherEntryHas() {
        for (boolean phone : new boolean[] {false, true}) {
            browser.phone(phone);
            open("/?q=buoy+painted");
            assertThat(browser.texts(".hit .folded-in"))
                    .containsExactly("Related answer in What holds an anchor?, harbour.md, line 4");
            open("/?q=anchor&source=list.txt");
            assertThat(browser.one(".hit .from").getText())
                    .isEqualTo("A like question is answered in What holds an anchor?, harbour.md, line 4:");
            assertThat(browser.one(".hit .folded-in .passage").getText())
                    .isEqualTo("Its flukes, and the chain's weight.");
            Accessibility.assertHolds(browser);
            assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void onlyTheMostRelatedAreShown() {
        open("/entries/puzzle");
        browser.awaitText(".similar", "Which knot is number 1?");
        assertThat(browser.all(".similar .question")).hasSize(6);
    }

    @Test
    void whatBelongsToAQuestionStandsBetweenItAndTheAnswer() {
        open("/entries/puzzle");
        assertThat(browser.texts(".prompt li"))
                .containsExactly("A: the first", "B: none " + OverlappingEntries.HOSTILE);
        assertThat(browser.one(".prompt pre").getText()).isEqualTo("depth = tide + 3");
        assertThat(browser.script("""
                const [question, prompt, answer] = ["h1", ".prompt", ".answer"].map((one) => document.querySelector(one));
                return Boolean(question.compareDocumentPosition(prompt) & Node.DOCUMENT_POSITION_FOLLOWING
                  && prompt.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING);
                """)).isEqualTo(true);
        open("/?q=wrong");
        assertThat(browser.one(".hit .prompt pre").getText()).isEqualTo("depth = tide + 3");
    }

    @Test
    void aClickOnATopicOrADocumentNarrowsTheSearch() {
        open("/?q=what");
        browser.one(".hit a.badge.topic").click();
        browser.awaitText(".chip", "Anchors");
        assertThat(browser.address()).endsWith("/?q=what&topic=Anchors");
        browser.one(".hit .place a").click();
        browser.await("a second filter", () -> browser.all(".chip").size() == 2);
        assertThat(browser.address()).endsWith("/?q=what&topic=Anchors&source=harbour.md");
    }

    @Test
    void duplicatesStandTogetherTheMostFirstWithTheBestAnswerMarked() {
        open("/duplicates");
        assertThat(browser.texts(".cluster h2"))
                .startsWith("What holds an anchor?")
                .hasSize(4);
        assertThat(browser.one(".lead").getText()).startsWith("4 questions are asked more than once, in 9 entries.");
        assertThat(browser.texts(".cluster:first-child .figures")).containsExactly("3 sources, 3 entries");
        assertThat(browser.texts(".cluster:first-child .question:first-child .badge"))
                .containsExactly("Best answer", "Answered");
        assertThat(browser.texts(".cluster:first-child .from"))
                .containsExactly("harbour.md, line 4", "exam/<b>2021</b>.txt, line 7", "list.txt, line 1");
        browser.all(".cluster:first-child .question > a").getLast().click();
        browser.awaitText("h1", "what holds an anchor?");
        assertThat(browser.one(".back").getText()).isEqualTo("← Back to the duplicates");
        browser.press(Keys.ESCAPE);
        browser.awaitText("h1", "Duplicates");
        assertThat(browser.focused().getText()).isEqualTo("what holds an anchor?");
    }

    @Test
    void gapsTellTrueOnesFromThoseAnsweredElsewhere() {
        open("/gaps");
        assertThat(browser.texts(".kinds .number")).containsExactly("29", "1", "25", "3");
        browser.one(".kinds .elsewhere a").click();
        browser.awaitText("h2", "3 open questions");
        assertThat(browser.address()).endsWith("/gaps?kind=elsewhere");
        assertThat(browser.texts(".open-question h3"))
                .containsExactly(
                        "what holds an anchor?",
                        "Why does a tide lag the moon?",
                        "Is " + OverlappingEntries.HOSTILE + " afloat?");
        assertThat(browser.texts(".open-question:first-child .badge"))
                .containsExactly("Answered elsewhere", "Asked in 3 sources", "Anchors", "Unanswered");
        browser.choose("select[name=topic]", "Tides");
        browser.awaitText("h2", "1 open question");
        assertThat(browser.address()).endsWith("/gaps?topic=Tides&kind=elsewhere");
        assertThat(browser.focused().getDomAttribute("name")).isEqualTo("topic");
        assertThat(browser.one(".exports a[href*=csv]").getDomAttribute("href"))
                .isEqualTo("/api/gaps?topic=Tides&kind=elsewhere&format=csv");
        browser.driver().navigate().back();
        browser.awaitText("h2", "3 open questions");
        browser.await(
                "the news for screen readers",
                () -> "3 open questions".equals(browser.one("#status").getDomProperty("textContent")));
    }

    @Test
    void theAnswerFoundElsewhereUnfoldsInPlace() {
        open("/gaps?kind=elsewhere&topic=Anchors");
        browser.one(".gap-answer button").sendKeys(Keys.ENTER);
        browser.awaitText(".gap-answer .answer", "Its flukes, and the chain's weight.");
        assertThat(browser.one(".gap-answer button").getDomAttribute("aria-expanded"))
                .isEqualTo("true");
        assertThat(browser.one(".gap-answer .answer strong").getText()).isEqualTo("weight");
        assertThat(browser.one(".gap-answer .place").getText()).isEqualTo("harbour.md, line 4");
        browser.one(".gap-answer button").sendKeys(Keys.SPACE);
        browser.await("folded", () -> !browser.one(".gap-answer .unfolded").isDisplayed());
        browser.one(".summary > button").click();
        browser.await("both", () -> browser.all(".gap-answer .answer").size() == 2);
        assertThat(browser.texts(".gap-answer .answer")).containsExactly("Its flukes, and the chain's weight.", "Mud.");
    }

    @Test
    void aQuestionAskedAllOverIsShownInPart() {
        var entries = IntStream.rangeClosed(1, 25)
                .mapToObj(number -> OverlappingEntries.entry(
                        "e" + number, "What is rope?", number == 3 ? "Hemp." : "", "Ropes", number + ".txt", 1))
                .toList();
        try (var other = WebServer.start(new InMemoryIndex(entries), "127.0.0.1", 0)) {
            browser.open(other.address() + "/duplicates");
            assertThat(browser.texts(".question .badge")).hasSize(21).startsWith("Best answer");
            browser.one(".cluster button").click();
            browser.await("all of them", () -> browser.all(".cluster .question").size() == 25);
            assertThat(browser.focused().getDomAttribute("href")).isEqualTo("/entries/e21");
            assertThat(browser.all(".cluster button")).isEmpty();
            browser.open(other.address() + "/gaps");
            assertThat(browser.one(".also").getText()).endsWith("10.txt, line 1, and 15 more places");
        }
    }

    @Test
    void gapsThatAChoiceLeavesNoneOfSayWhatToDo() {
        open("/gaps?topic=Anchors");
        browser.choose("select[name=level]", "Senior");
        browser.awaitText(".notice", "No open question is like that.");
        assertThat(browser.address()).endsWith("/gaps?topic=Anchors&level=Senior");
        browser.one(".notice a").click();
        browser.awaitText("h2", "29 open questions");
        assertThat(browser.one(".summary").getText()).contains("in 30 entries");
    }

    @Test
    void aStudyListHasTheAnswersFoundElsewhereFoldedInByTopic() {
        open("/gaps?source=list.txt");
        browser.one(".exports a[href^='/study']").click();
        browser.awaitText("h1", "Study list");
        assertThat(browser.address()).endsWith("/study?source=list.txt");
        assertThat(browser.one(".lead").getText())
                .startsWith("29 open questions, by topic, most asked first. 3 have their answers");
        assertThat(browser.texts(".study h2")).containsExactly("Anchors", "Tides", "Ladders", "Buoys", "Knots");
        assertThat(browser.texts(".studied h3")).hasSize(29).startsWith("what holds an anchor?");
        assertThat(browser.one(".studied .folded-in").getText())
                .isEqualTo("Answered under “What holds an anchor?” in harbour.md, line 4:\n"
                        + "Its flukes, and the chain's weight.");
        assertThat(browser.one("[data-id=ladder]").getText()).contains("Nothing in the material answers it.");
        browser.paper(true);
        assertThat(browser.one(".study .exports").isDisplayed()).isFalse();
        assertThat(browser.one(".folded-in .answer").isDisplayed()).isTrue();
        browser.paper(false);
        browser.one("[data-id=ladder] a").click();
        browser.awaitText("h1", "Who mends a ladder?");
        assertThat(browser.one(".back").getText()).isEqualTo("← Back to the study list");
    }

    @Test
    void gapsStandOnPages() {
        open("/gaps?source=list.txt&state=unanswered");
        assertThat(browser.all(".open-question")).hasSize(20);
        browser.one("a[rel=next]").click();
        browser.awaitText(".where", "Page 2 of 2");
        assertThat(browser.address()).endsWith("/gaps?source=list.txt&state=unanswered&from=20");
        assertThat(browser.all(".open-question")).hasSize(8);
    }

    @Test
    void anOpenQuestionOfSeveralDocumentsIsListedOnceWithAllOfThem() {
        open("/gaps?kind=gap");
        assertThat(browser.texts(".open-question h3")).containsExactly("Who mends a ladder?");
        assertThat(browser.one(".open-question .also").getText())
                .isEqualTo("Also open in exam/<b>2021</b>.txt, line 13");
        browser.one(".open-question .also a").click();
        browser.awaitText("h1", "Who mends a ladder");
        assertThat(browser.address()).endsWith("/entries/ladder-again");
    }

    @Test
    void coverageTellsHowReadyEachTopicIs() {
        open("/coverage");
        assertThat(browser.texts(".readiness tbody th"))
                .containsExactly("Anchors", "Buoys", "Knots\nthin", "Ladders", "Tides");
        assertThat(row("Anchors")).containsExactly("", "3", "2", "1", "0", "0", "0", "0", "1", "100 %");
        assertThat(row("Buoys")).containsExactly("", "3", "1", "2", "0", "0", "0", "0", "2", "50 %");
        assertThat(row("Knots")).containsExactly("", "24", "0", "24", "0", "0", "0", "0", "24", "0 %");
        assertThat(row("Tides")).containsExactly("", "3", "2", "1", "1", "0", "0", "0", "2", "100 %");
        browser.all(".readiness tbody tr:nth-child(2) td a").get(2).click();
        browser.awaitText("h1", "Gaps");
        assertThat(browser.address()).endsWith("/gaps?topic=Buoys");
    }

    @Test
    void theHeatMapSaysInNumbersWhatItsColoursSay() {
        open("/coverage");
        assertThat(browser.one(".heat .heat-5").getText()).isEqualTo("24\n24 open");
        assertThat(browser.one(".heat .heat-2 a[href*='Buoys&source=list']").getDomAttribute("aria-label"))
                .contains("Buoys in list.txt: 2 entries, 2 open");
        var colours = browser.script("""
                return ["heat-5", "heat-2", "none"].map((step) => getComputedStyle(document.querySelector(`td.${step}`)).backgroundColor);
                """);
        assertThat((List<?>) colours).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void manySourcesAreShownWhenTheyAreAskedFor() {
        var entries = IntStream.rangeClosed(1, 45)
                .mapToObj(number -> OverlappingEntries.entry(
                        "e" + number, "What is rope " + number + "?", "Hemp.", "Ropes", "rope-" + number + ".txt", 1))
                .toList();
        try (var other = WebServer.start(new InMemoryIndex(entries), "127.0.0.1", 0)) {
            browser.open(other.address() + "/coverage");
            assertThat(browser.all(".heat thead th")).hasSize(42);
            browser.all("main section:has(.heat) button").getLast().click();
            browser.await("all sources", () -> browser.all(".heat thead th").size() == 47);
        }
    }

    @Test
    void twoSourcesAreComparedAtAnAddressOfItsOwn() {
        open("/coverage?a=harbour.md&b=list.txt");
        assertThat(browser.texts(".compared tbody tr.lacking th")).containsExactly("Anchors", "Tides");
        browser.choose("select[name=b]", "exam/<b>2021</b>.txt");
        browser.await("the other source", () -> browser.address().endsWith("b=exam%2F%3Cb%3E2021%3C%2Fb%3E.txt"));
        browser.awaitText("#comparison ~ .about", "The second answers something on every topic");
        assertThat(browser.focused().getDomAttribute("name")).isEqualTo("b");
        browser.driver().navigate().back();
        browser.awaitText(
                "#comparison ~ .about", "2 topics that the first answers and the second doesn’t: Anchors, Tides.");
    }

    @Test
    void onPaperThereAreQuestionsAndAnswersAndNothingToClick() {
        browser.theme("dark");
        open("/gaps?kind=elsewhere&topic=Anchors");
        browser.one(".gap-answer button").click();
        browser.awaitText(".gap-answer .answer", "Its flukes");
        browser.paper(true);
        assertThat(browser.one(".bar").isDisplayed()).isFalse();
        assertThat(browser.one(".choices").isDisplayed()).isFalse();
        assertThat(browser.one(".exports").isDisplayed()).isFalse();
        assertThat(browser.one(".gap-answer .answer").isDisplayed()).isTrue();
        assertThat(browser.script("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(browser.script("return getComputedStyle(document.querySelector('h3 a')).color"))
                .isEqualTo("rgb(0, 0, 0)");
        browser.paper(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/entries/anchor",
                "/entries/puzzle",
                "/duplicates",
                "/gaps",
                "/study",
                "/coverage",
                "/?q=wrong",
                "/help/query"
            })
    void onAPhoneNothingIsWiderThanTheScreen(String address) {
        browser.phone(true);
        open(address);
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) Browser.PHONE_WIDTH);
    }

    @ParameterizedTest
    @CsvSource({
        "/entries/anchor, light", "/entries/puzzle, dark",
        "/?q=wrong, light", "/?q=wrong, dark",
        "/duplicates, light", "/duplicates, dark",
        "/gaps?kind=elsewhere, light", "/gaps?kind=elsewhere, dark",
        "/study, light", "/study, dark",
        "/coverage, light", "/coverage, dark",
        "/help/query, light", "/help/query, dark"
    })
    void everyViewIsAccessible(String address, String theme) {
        browser.theme(theme);
        open(address);
        for (var fold : browser.all("button.fold")) {
            fold.click();
        }
        browser.await(
                "coloured code and what is loaded later",
                () -> browser.all("pre code[class*=language]:not(:has([class^=hljs]))")
                                .isEmpty()
                        && browser.all(".quiet-note").isEmpty());
        Accessibility.assertHolds(browser);
        browser.phone(true);
        Accessibility.assertHolds(browser);
    }

    /// The cells of a topic beside its name.
    private List<String> row(String topic) {
        return browser.all(".readiness tbody tr").stream()
                .filter(row -> row.getText().startsWith(topic))
                .findFirst()
                .orElseThrow()
                .findElements(org.openqa.selenium.By.tagName("td"))
                .stream()
                .map(org.openqa.selenium.WebElement::getText)
                .toList();
    }
}
