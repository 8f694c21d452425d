package quarry.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A real Chromium without a window, driven the way a reader uses it.
final class Browser implements AutoCloseable {
    static final int PHONE_WIDTH = 360;

    /// Only what will never come is given up.
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> OTHER_PLACES = List.of(
            "/usr/lib/chromium-browser/chromedriver",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private final ChromeDriver driver;
    private String theme = "light";
    private boolean phone;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /// @throws IllegalStateException when there is no browser on this machine
    static Browser start() {
        var options = new ChromeOptions();
        options.setBinary(find(BROWSERS).toFile());
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        var logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(find(List.of("chromedriver")).toFile())
                .withTimeout(PATIENCE)
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    ChromeDriver driver() {
        return driver;
    }

    /// Opens an address in a tab without a history, with the theme and the size that were set.
    void open(String address) {
        String before = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        String tab = driver.getWindowHandle();
        driver.switchTo().window(before).close();
        driver.switchTo().window(tab);
        emulate();
        driver.get(address);
        awaitView();
    }

    /// Waits until the view that belongs to the address is there.
    void awaitView() {
        await("the view of " + driver.getCurrentUrl(), () -> Boolean.TRUE.equals(script("""
                const main = document.getElementById("main");
                return main.dataset.shown === location.pathname + location.search && !main.hasAttribute("aria-busy");
                """)));
    }

    void await(String what, java.util.function.BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> what + "; the page shows: "
                        + driver.findElement(By.tagName("body")).getText())
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> condition.getAsBoolean());
    }

    void awaitText(String selector, String text) {
        await(
                selector + " with '" + text + "'",
                () -> all(selector).stream()
                        .anyMatch(element -> element.getText().contains(text)));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /// The texts of elements at one moment: where the page replaces one while they are read, they are read again.
    List<String> texts(String selector) {
        while (true) {
            try {
                return all(selector).stream().map(WebElement::getText).toList();
            } catch (StaleElementReferenceException changed) {
                awaitView();
            }
        }
    }

    /// Types into whatever has the focus.
    void press(CharSequence... keys) {
        new org.openqa.selenium.interactions.Actions(driver).sendKeys(keys).perform();
    }

    void type(String text) {
        WebElement box = one("#q");
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    @Nullable
    Object script(String script) {
        return driver.executeScript(script);
    }

    /// @param theme `light` or `dark`, what the system prefers
    void theme(String theme) {
        this.theme = theme;
        emulate();
    }

    void phone(boolean phone) {
        this.phone = phone;
        emulate();
    }

    /// Holds for one tab only.
    private void emulate() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                phone
                        ? Map.of("width", PHONE_WIDTH, "height", 740, "deviceScaleFactor", 2, "mobile", true)
                        : Map.of("width", 1280, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /// Shows the page as it would be printed, or again as on a screen.
    void paper(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    /// Chooses from a list.
    void choose(String selector, String value) {
        new org.openqa.selenium.support.ui.Select(one(selector)).selectByValue(value);
    }

    /// What went wrong in the page since this was last asked: violations of the policy, exceptions, failed loads.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Path find(List<String> names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        boolean driver = names.contains("chromedriver");
        return find(
                names,
                path,
                OTHER_PLACES.stream()
                        .filter(place -> place.endsWith("chromedriver") == driver)
                        .map(Path::of)
                        .toList());
    }

    /// @param path       folders, separated as on this system
    /// @param elsewhere  files that may be it, where no folder has it
    static Path find(List<String> names, String path, List<Path> elsewhere) {
        Stream<Path> onPath = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, elsewhere.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need one of " + names
                        + " on the PATH: install Chromium and chromedriver (Debian: apt-get install chromium"
                        + " chromium-driver)"));
    }
}
