package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import quarry.missed.MissedSearches;
import quarry.search.InMemoryIndex;

/// What a curator checks in a real browser: a list of concepts, questions that may be asked already, and what people
/// looked for in vain.
final class CheckingViewsTest extends InBrowser {
    private static final String OWN = "/syllabus?list=" + HttpSession.encoded("""
            # Afloat
            - Anchor
            - Knot
            - Submarine
            # <b onclick=x>Ashore</b>
            - Lighthouse
            """);
    private static final String ASKED = "/asked?q="
            + HttpSession.encoded(String.join(
                    "\n",
                    "1. What holds an anchor?",
                    "- Who mends a ladder?",
                    "Where do sailors sleep?",
                    "Is " + OverlappingEntries.HOSTILE + " afloat?"));

    private MissedSearches missed;
    private HttpSession http;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        missed = MissedSearches.open(folder);
        http = HttpSession.over(new InMemoryIndex(OverlappingEntries.all()), missed);
    }

    @AfterAll
    void stop() throws IOException {
        http.close();
        missed.close();
    }

    @Override
    String address() {
        return http.server().address().toString();
    }

    @Test
    void aShippedListIsChosenAndHasAnAddress() {
        open("/syllabus");
        assertThat(browser.all(".report")).isEmpty();
        assertThat(browser.texts("select[name=name] option"))
                .hasSize(6)
                .startsWith("Choose a list")
                .element(1)
                .asString()
                .matches("Django \\([0-9]+\\)");
        browser.choose("select[name=name]", "http");
        browser.awaitText(".report h2", "HTTP");
        assertThat(browser.address()).endsWith("/syllabus?name=http");
        assertThat(browser.focused().getDomAttribute("name")).isEqualTo("name");
        var numbers =
                browser.texts(".kinds .number").stream().map(Integer::valueOf).toList();
        assertThat(numbers.getFirst())
                .isEqualTo(numbers.subList(1, 5).stream().mapToInt(one -> one).sum())
                .isEqualTo(browser.all(".concept").size());
        browser.driver().navigate().back();
        browser.await("no list", () -> browser.all(".report").isEmpty());
    }

    @Test
    void aListOfOnesOwnIsCheckedConceptByConcept() {
        open("/syllabus");
        browser.one(".own-list summary").sendKeys(Keys.ENTER);
        browser.one("#own-list").sendKeys("Anchor\nSubmarine");
        browser.press(Keys.TAB, Keys.ENTER);
        browser.awaitText(".report h2", "Your own list");
        assertThat(browser.address()).endsWith("/syllabus?list=Anchor%0ASubmarine");
        assertThat(browser.texts(".concept .name")).containsExactly("Anchor", "Submarine");
        assertThat(browser.texts(".concept .standing")).containsExactly("Covered", "Missing");
        assertThat(browser.texts(".concept:first-child .shown a")).contains("What holds an anchor?");
        browser.await(
                "the news for screen readers",
                () -> "1 of 2 concepts covered".equals(browser.one("#status").getDomProperty("textContent")));
        browser.one(".concept .shown a").click();
        browser.awaitText("h1", "What holds an anchor");
        assertThat(browser.one(".back").getText()).isEqualTo("← Back to the syllabus");
    }

    @Test
    void whatIsMissingIsShownAlone() {
        open(OWN);
        browser.awaitText(".report h2", "Your own list");
        assertThat(browser.texts(".group")).containsExactly("Afloat", "<b onclick=x>Ashore</b>");
        assertThat(browser.texts(".concept .standing")).containsExactly("Covered", "Only asked", "Missing", "Missing");
        browser.one(".kinds .missing a").click();
        browser.await("the missing ones", () -> browser.all(".concept").size() == 2);
        assertThat(browser.address()).endsWith("&standing=missing");
        assertThat(browser.texts(".concept .name")).containsExactly("Submarine", "Lighthouse");
        assertThat(browser.one("#own-list").getDomProperty("value")).startsWith("# Afloat\n- Anchor\n");
    }

    @Test
    void anEmptyListIsNotSentAndOneWithoutConceptsIsToldWhatToDo() {
        open("/syllabus");
        browser.one(".own-list summary").click();
        browser.one(".own-list button").click();
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("own-list");
        assertThat(browser.address()).endsWith("/syllabus");
        open("/syllabus?list=" + HttpSession.encoded("---"));
        browser.awaitText(".notice", "write one a line");
        assertThat(browser.complaints()).hasSize(1).allMatch(told -> told.contains("400"));
    }

    @Test
    void eachQuestionSaysWhetherItIsAskedAlreadyWhereAndWhetherAnswered() {
        open(ASKED);
        assertThat(browser.one(".asked-results h2").getText()).isEqualTo("3 of 4 questions are already asked");
        assertThat(browser.texts(".checked-question h3"))
                .containsExactly(
                        "What holds an anchor?",
                        "Who mends a ladder?",
                        "Where do sailors sleep?",
                        "Is " + OverlappingEntries.HOSTILE + " afloat?");
        assertThat(browser.texts(".verdict"))
                .containsExactly(
                        "Already asked in 3 sources, answered",
                        "Already asked in 2 sources, not answered",
                        "Not asked yet",
                        "Already asked in 2 sources, answered");
        assertThat(browser.texts(".checked-question:first-child .from"))
                .startsWith("harbour.md, line 4", "exam/<b>2021</b>.txt, line 7", "list.txt, line 1");
        browser.one(".checked-question .question a").click();
        browser.awaitText("h1", "What holds an anchor?");
        browser.press(Keys.ESCAPE);
        browser.awaitText("h1", "Already asked?");
        assertThat(browser.texts(".verdict")).hasSize(4);
    }

    @Test
    void whatIsTypedIsCheckedMeanwhileAndItsAddressKept() {
        open("/asked");
        assertThat(browser.one(".asked-results").getText()).isEmpty();
        browser.one("#asked").sendKeys("What holds an anchor");
        browser.awaitText(".asked-results h2", "1 of 1 question is already asked");
        assertThat(browser.address()).endsWith("/asked?q=What+holds+an+anchor");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("asked");
        browser.press("\nWhere do sailors sleep?", Keys.ESCAPE);
        browser.awaitText(".asked-results h2", "1 of 2 questions are already asked");
        assertThat(browser.one("#asked").getDomProperty("value"))
                .isEqualTo("What holds an anchor\nWhere do sailors sleep?");
        browser.await(
                "the news for screen readers",
                () -> "1 of 2 questions are already asked"
                        .equals(browser.one("#status").getDomProperty("textContent")));
        browser.driver().navigate().refresh();
        browser.awaitText(".asked-results h2", "1 of 2 questions are already asked");
    }

    @Test
    void searchesInVainStandAmongTheGaps() throws Exception {
        http.get("/api/search?q=quantum%20rudder");
        http.get("/api/search?q=quantum%20rudder");
        http.get("/api/search?q=" + HttpSession.encoded(OverlappingEntries.HOSTILE + " zeppelin"));
        missed.close();
        open("/gaps");
        assertThat(browser.texts(".missed a").getFirst()).isEqualTo("quantum rudder");
        assertThat(browser.texts(".missed .from").getFirst()).isEqualTo("looked for 2 times");
        Accessibility.assertHolds(browser);
        browser.one(".missed a").click();
        browser.awaitText("h1", "0 questions for “quantum rudder”");
        open("/gaps?topic=Tides");
        assertThat(browser.all(".missed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"syllabus", "syllabus?name=django", "own", "asked"})
    void onAPhoneNothingIsWiderThanTheScreenAndNothingCoversTheNavigation(String view) {
        browser.phone(true);
        open(address(view));
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) Browser.PHONE_WIDTH);
        assertThat((List<?>) browser.script("""
                return [...document.querySelectorAll(".bar a")].filter((link) => {
                  const { left, top, width, height, right } = link.getBoundingClientRect();
                  const there = document.elementFromPoint(left + width / 2, top + height / 2);
                  return right > innerWidth || !link.contains(there);
                }).map((link) => link.href);
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "syllabus?name=django, light",
        "syllabus?name=django, dark",
        "own, light",
        "own, dark",
        "asked, light",
        "asked, dark"
    })
    void everyViewIsAccessible(String view, String theme) {
        browser.theme(theme);
        open(address(view));
        browser.await("the report", () -> browser.all(".quiet-note").isEmpty());
        Accessibility.assertHolds(browser);
        browser.phone(true);
        Accessibility.assertHolds(browser);
    }

    private static String address(String view) {
        return switch (view) {
            case "own" -> OWN;
            case "asked" -> ASKED;
            default -> "/" + view;
        };
    }
}
