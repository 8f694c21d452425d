package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// The whole way: documents, a real index, the real engine, the page in a real browser.
final class IndexedPageTest extends InBrowser {
    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.in(folder);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Override
    String address() {
        return server.address();
    }

    @AfterEach
    void nothingWasRun() {
        assertThat(browser.script("return typeof window.hacked")).isEqualTo("undefined");
    }

    @Test
    void anIdentifierIsMarkedInQuestionAndCodeAndItsEntryOpens() {
        open("/");
        browser.type("prune roses");
        browser.awaitText("h1", "1 question in 2 entries for “prune roses”");
        assertThat(browser.texts(".hit:first-child h2 mark")).containsExactly("prune_roses");
        assertThat(browser.texts(".hit:first-child pre mark")).containsExactly("prune_roses");
        browser.press(Keys.ESCAPE, Keys.ARROW_DOWN, Keys.ENTER);
        browser.awaitText("h1", "When do you use prune_roses?");
        assertThat(browser.texts(".answer td")).containsExactly("2", "roses");
        assertThat(browser.texts(".answer a")).containsExactly("the guide", "Image: a rose");
        assertThat(browser.one(".origin").getText()).contains("notes.md");
        browser.driver().navigate().back();
        browser.awaitText("h1", "1 question in 2 entries for “prune roses”");
    }

    @Test
    void aHitWithoutAMatchInItsAnswerShowsTheAnswersBeginning() {
        open("/?q=rake");
        assertThat(browser.texts(".hit:first-child .passage")).containsExactly("Leaves.");
        assertThat(browser.all(".hit:first-child .passage mark")).isEmpty();
    }

    @Test
    void aCorrectionIsSaidWhileTypingToo() {
        open("/");
        browser.type("prume roses");
        browser.awaitText(".correction", "Showing results for prune roses (“prume” is nowhere in the documents).");
        browser.one(".correction a").click();
        browser.awaitText("h1", "for “prume roses”");
        assertThat(browser.all(".correction")).isEmpty();
    }

    @Test
    void anAddressMayAskWhyResultsStandWhereTheyStand() {
        open("/?q=prune_roses&explain=true");
        assertThat(browser.texts(".hit:first-child .explanation li"))
                .satisfies(lines -> assertThat(lines.getFirst()).matches("Score [0-9.]+ = .*, because it is answered."))
                .anySatisfy(line -> assertThat(line).contains("for “prune_roses”: as typed in the question"));
        Accessibility.assertHolds(browser);
        browser.one("input[name=source][value='hostile.txt']").click();
        browser.awaitText("h1", "1 question for “prune_roses”");
        assertThat(browser.address()).endsWith("&source=hostile.txt&explain=true");
        open("/?q=prune_roses");
        assertThat(browser.all(".explanation")).isEmpty();
    }

    @Test
    void filtersCountAndNarrowWhatIsIndexed() {
        open("/?q=prune_roses");
        browser.one("input[name=source][value='hostile.txt']").click();
        browser.awaitText("h1", "1 question for “prune_roses”");
        assertThat(browser.address()).endsWith("/?q=prune_roses&source=hostile.txt");
        assertThat(browser.texts(".hit h2")).containsExactly("Is prune_roses asked twice?");
        assertThat(browser.texts(".hit .badge.state")).containsExactly("Unanswered");
    }

    @Test
    void markupAndTemplateTagsOfADocumentAreText() {
        open("/?q=script+page");
        assertThat(browser.one(".hit h2").getText())
                .isEqualTo("What does <script>window.hacked = true</script> do to a page?");
        browser.one(".hit h2 a").click();
        browser.awaitText(".answer", "<svg onload=\"window.hacked = true\">");
        assertThat(browser.all("main script, main img, .answer svg, .answer a")).isEmpty();
        open("/?q=block+tag");
        assertThat(browser.one(".hit h2").getText()).isEqualTo("Why is {% block %} no tag here?");
    }

    @Test
    void aQuestionAddedMeanwhileIsFoundByTheSameSearch() throws IOException {
        open("/?q=trellis");
        browser.awaitText("h1", "0 questions for “trellis”");
        server.add("more.md", "# More\n\n### What is a trellis?\n\nA frame for climbers.\n");
        browser.type("rake");
        browser.awaitText("h1", "1 question for “rake”");
        browser.type("trellis");
        browser.awaitText("h1", "1 question for “trellis”");
    }
}
