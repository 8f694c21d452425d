package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The page in a real Chromium, as people use it: with a mouse, without one, on a phone, in the dark.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Dimension DESKTOP = new Dimension(1280, 900);
    private static final By HITS = By.cssSelector(".hit h2 a");

    private RunningServer server;
    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        server = RunningServer.in(folder);
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions()
                .setBinary(program("chromium", "chromium-browser", "google-chrome"))
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")));
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .build();
        browser = new ChromeDriver(service, options);
        wait = new WebDriverWait(browser, PATIENCE);
    }

    private static File program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.concat(
                                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)),
                                Stream.of("/usr/lib/chromium-browser"))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no " + names[0] + " on the PATH; run .mvn/ensure-chromium.sh, which installs it"));
    }

    @AfterAll
    void close() throws IOException {
        browser.quit();
        server.close();
    }

    @BeforeEach
    void desktop() {
        browser.manage().window().setSize(DESKTOP);
        scheme("light");
        visit("/");
    }

    private void scheme(String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private void visit(String path) {
        browser.get(server.address() + path);
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("main h1")));
    }

    private void type(String text) {
        browser.findElement(By.id("q")).sendKeys(text);
    }

    private void awaitHits(int count) {
        wait.until(ExpectedConditions.numberOfElementsToBe(HITS, count));
    }

    private List<String> hits() {
        return browser.findElements(HITS).stream().map(WebElement::getText).toList();
    }

    @Test
    void typingShowsMarkedResultsUnderAnAddressOfTheirOwn() {
        type("prune_roses");
        awaitHits(2);
        assertThat(hits().getFirst()).isEqualTo("When do you use prune_roses?");
        assertThat(browser.findElements(By.cssSelector(".hit:first-child mark")).stream()
                        .map(WebElement::getText))
                .containsOnly("prune_roses")
                .hasSize(2);
        assertThat(browser.getCurrentUrl()).endsWith("/?q=prune_roses");
        assertThat(browser.findElement(By.id("status")).getText()).isEqualTo("2 entries found");
        assertThat(browser.findElements(By.cssSelector(".hit pre .hljs-number")))
                .isNotEmpty();
    }

    @Test
    void aFilterNarrowsAndStandsInTheAddress() {
        type("prune_roses");
        awaitHits(2);
        browser.findElement(By.cssSelector("input[name=state][value=unanswered]"))
                .click();
        awaitHits(1);
        assertThat(browser.getCurrentUrl()).contains("state=unanswered");
        browser.findElement(By.cssSelector("button.chip")).click();
        awaitHits(2);
    }

    @Test
    void anEntryOpensAndGoingBackLeadsToTheSameResults() {
        type("prune_roses");
        awaitHits(2);
        browser.findElement(HITS).click();
        wait.until(ExpectedConditions.urlContains("/entries/"));
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".answer table")));
        assertThat(browser.findElement(By.cssSelector("h1")).getText()).isEqualTo("When do you use prune_roses?");
        browser.navigate().back();
        awaitHits(2);
        assertThat(browser.findElement(By.id("q")).getDomProperty("value")).isEqualTo("prune_roses");
    }

    @Test
    void aSharedAddressShowsTheSame() {
        visit("/?q=prune_roses&state=unanswered");
        awaitHits(1);
        assertThat(browser.findElement(By.id("q")).getDomProperty("value")).isEqualTo("prune_roses");
        assertThat(browser.findElement(By.cssSelector("input[value=unanswered]"))
                        .isSelected())
                .isTrue();
    }

    @Test
    void everythingIsReachedByKeys() {
        browser.findElement(By.tagName("body")).sendKeys("/");
        browser.switchTo().activeElement().sendKeys("prune_roses");
        awaitHits(2);
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Is prune_roses asked twice?");
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_UP);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        wait.until(ExpectedConditions.urlContains("/entries/"));
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".answer")));
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        awaitHits(2);
    }

    @Test
    void hostileTextIsShownAndNeverRun() {
        type("script");
        awaitHits(1);
        assertThat(hits().getFirst()).contains("<script>window.hacked = true</script>");
        browser.findElement(HITS).click();
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".answer")));
        assertThat(browser.executeScript("return window.hacked")).isNull();
        assertThat(browser.findElements(By.cssSelector("main img, main script")))
                .isEmpty();
    }

    @Test
    void coverageLeadsToWhatItCounts() {
        visit("/coverage");
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("table.coverage")));
        assertThat(browser.findElement(By.cssSelector("tfoot td")).getText()).startsWith("3 of 7");
        browser.findElement(By.linkText("notes.md")).click();
        awaitHits(3);
    }

    @Test
    void findingNothingSaysWhatToTry() {
        type("xylophone");
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".note"), "other words"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, light, 1280", "/?q=prune_roses, light, 1280", "/coverage, light, 1280", "ENTRY, light, 1280",
        "/, dark, 1280", "/?q=prune_roses, dark, 1280", "/coverage, dark, 1280", "ENTRY, dark, 1280",
        "/, light, 390", "/?q=prune_roses, dark, 390", "/coverage, light, 390", "ENTRY, light, 390"
    })
    void aViewIsAccessibleAndFitsAndKeepsToItsPolicy(String path, String scheme, int width) throws Exception {
        browser.manage().window().setSize(new Dimension(Math.max(500, width), 900));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        try {
            scheme(scheme);
            browser.manage().logs().get(LogType.BROWSER);
            visit(path.equals("ENTRY") ? "/entries/" + someEntry() : path);
            var violations = new AxeBuilder().analyze(browser).getViolations();
            assertThat(violations).as("%s, %s, %d", path, scheme, width).isEmpty();
            assertThat(browser.executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("how far the page scrolls sideways")
                    .isEqualTo(0L);
            assertThat(browser.manage().logs().get(LogType.BROWSER))
                    .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                    .isEmpty();
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private String someEntry() throws Exception {
        var body = server.get("/api/search?q=prune_roses").body();
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(body)
                .path("hits")
                .path(0)
                .path("id")
                .asText();
    }
}
