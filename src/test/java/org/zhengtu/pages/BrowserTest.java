package org.zhengtu.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Walks the pages in a real Chromium; leaves pictures in {@code target/screenshots}. */
class BrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver"));

    private static Served served;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws IOException {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there) {
            System.err.println("SKIPPED: no page was walked in a browser, because " + CHROMIUM + " or " + DRIVER
                    + " is not there (Debian: apt-get install chromium chromium-driver fonts-noto-cjk)");
        }
        Assumptions.assumeTrue(there, "Chromium is not installed");
        Files.createDirectories(PICTURES);
        served = Served.sample();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                "--disable-dev-shm-usage", "--window-size=1280,1000", "--lang=zh-CN",
                // Whatever else a page might ask for cannot be found.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withLogFile(new File("target/chromedriver.log")).build(), options);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (served != null) {
            served.close();
        }
    }

    @BeforeEach
    void fresh() {
        browser.get(served.address("/static/icon.svg"));
        browser.executeScript("localStorage.clear()");
    }

    /** No page asked anything of another server, and the browser refused or failed nothing. */
    @AfterEach
    void quiet() {
        List<String> complaints = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue()).map(Object::toString)
                .toList();
        assertEquals(List.of(), complaints);
    }

    private static void open(String path) {
        browser.get(served.address(path));
        onlyHere();
    }

    @SuppressWarnings("unchecked")
    private static void onlyHere() {
        List<String> asked = (List<String>) browser.executeScript(
                "return performance.getEntriesByType('resource').map(entry => entry.name)");
        assertEquals(List.of(), asked.stream().filter(address -> !address.startsWith(served.address("/"))
                && !address.startsWith("data:") && !address.startsWith("blob:")).toList());
    }

    private static WebElement wait(By what) {
        return new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    private static void waitFor(String script) {
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(driver ->
                Boolean.TRUE.equals(browser.executeScript(script)));
    }

    private static void picture(String name) throws IOException {
        Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private static void size(int width, int height) {
        browser.manage().window().setSize(new Dimension(width, height));
    }

    @Test
    void aSearchLeadsToAPersonAndOnToTheSentenceInItsSource() throws Exception {
        size(1280, 1100);
        open("/");
        picture("start");
        browser.findElement(By.id("q2")).sendKeys("黄茂军", Keys.ENTER);
        wait(By.linkText("黄茂军"));
        picture("search");
        browser.findElement(By.linkText("黄茂军")).click();
        wait(By.id("posts"));
        assertTrue(browser.findElement(By.id("network")).getText().contains("谢东"));
        size(1280, 1900);
        picture("person");
        browser.findElement(By.cssSelector("#facts a.quote")).click();
        WebElement at = wait(By.id("at"));
        assertEquals("区委书记黄茂军", (String) browser.executeScript(
                "return Array.from(document.querySelectorAll('mark.at')).map(e => e.textContent).join('')"));
        assertTrue(at.isDisplayed());
        size(1280, 1100);
        picture("source");
        onlyHere();
    }

    @Test
    void suggestionsAreWalkedByKeyboardAndLeadToTheThing() throws Exception {
        size(1280, 1000);
        open("/");
        WebElement box = browser.findElement(By.id("q2"));
        box.sendKeys("spb");
        wait(By.cssSelector(".big .option"));
        assertEquals("true", box.getDomAttribute("aria-expanded"));
        box.sendKeys(Keys.ARROW_DOWN);
        WebElement active = browser.findElement(By.id(box.getDomAttribute("aria-activedescendant")));
        assertEquals("true", active.getDomAttribute("aria-selected"));
        picture("suggest");
        box.sendKeys(Keys.ESCAPE);
        assertFalse(browser.findElement(By.cssSelector(".big .suggest")).isDisplayed());
        box.sendKeys(Keys.ARROW_UP);
        String href = browser.findElement(By.id(box.getDomAttribute("aria-activedescendant"))).getDomAttribute("data-href");
        box.sendKeys(Keys.ENTER);
        waitFor("return location.pathname.startsWith('" + href + "')");
        onlyHere();
    }

    @Test
    void anUnfinishedInputMethodAsksNothing() throws Exception {
        open("/");
        browser.findElement(By.id("q2")).click();
        browser.executeCdpCommand("Input.imeSetComposition", Map.of("text", "sha'p", "selectionStart", 5, "selectionEnd", 5));
        // Longer than the box waits before it asks.
        browser.executeAsyncScript("setTimeout(arguments[0], 600)");
        String asked = "return performance.getEntriesByType('resource').filter(e => e.name.includes('/suggest?')).map(e => decodeURIComponent(e.name.split('q=')[1]))";
        assertEquals(List.of(), browser.executeScript(asked));
        browser.executeCdpCommand("Input.insertText", Map.of("text", "沙坪坝"));
        wait(By.cssSelector(".big .option"));
        assertEquals(List.of("沙坪坝"), browser.executeScript(asked));
    }

    @Test
    void aQuestionLeadsToAChartAndOnToItsQuery() throws Exception {
        size(1280, 1100);
        open("/");
        browser.findElement(By.cssSelector("a[href*='/questions/met-together']")).click();
        wait(By.cssSelector(".chart canvas"));
        picture("question");
        browser.findElement(By.cssSelector("a.button")).click();
        wait(By.cssSelector(".tabPanel.active .yasqe .CodeMirror"));
        waitFor("return document.querySelectorAll('.tabPanel.active .yasr table tbody tr').length >= 7");
        assertTrue(browser.findElement(By.cssSelector(".tabPanel.active .yasr")).getText().contains("黄孝明"));
        picture("editor");
        onlyHere();
    }

    @Test
    void anIndicatorIsDrawnWithItsTargetsBesideItsResults() throws Exception {
        size(1280, 1300);
        String indicator = served.ask("SELECT ?x { ?f zt:indicator ?x ; zt:period ?p } GROUP BY ?x ORDER BY DESC(COUNT(?f)) ?x LIMIT 1")
                .get(0).replace("https://w3id.org/zhengtu/", "");
        open("/indicators?indicator=" + indicator);
        wait(By.cssSelector(".chart canvas"));
        assertFalse(browser.findElements(By.cssSelector("#pivot th.target")).isEmpty());
        picture("indicator");
        browser.findElement(By.cssSelector("input[name=place]")).click();
        browser.findElement(By.cssSelector(".filter button")).click();
        wait(By.cssSelector(".chart canvas"));
        assertTrue(browser.getCurrentUrl().contains("place="));
        browser.findElement(By.cssSelector("a.button")).click();
        waitFor("return document.querySelectorAll('.tabPanel.active .yasr table tbody tr').length >= 1");
    }

    @Test
    void theEditorCompletesAPropertyAndShowsAResult() throws Exception {
        size(1400, 1000);
        open("/editor?lang=en");
        wait(By.cssSelector(".tabPanel.active .yasqe .CodeMirror"));
        browser.executeScript("const e = window.zhengtuEditor.getTab().getYasqe();"
                + "e.setValue('PREFIX zt: <https://w3id.org/zhengtu/ontology#>\\nSELECT * { ?s zt:firstEv');"
                + "e.setCursor({line: 1, ch: 100}); e.focus(); e.autocomplete(false);");
        WebElement hint = wait(By.cssSelector(".CodeMirror-hints"));
        assertTrue(hint.getText().contains("firstEvidence"), hint.getText());
        picture("completion");
        new Actions(browser).sendKeys(Keys.ENTER).perform();
        browser.executeScript("const e = window.zhengtuEditor.getTab().getYasqe(); e.setValue(e.getValue() + ' ?o } LIMIT 5'); e.query();");
        waitFor("return document.querySelectorAll('.tabPanel.active .yasr table tbody tr').length === 5");
        browser.findElement(By.cssSelector(".examples details:nth-of-type(2) summary")).click();
        browser.findElement(By.cssSelector(".examples details:nth-of-type(2) a.example")).click();
        waitFor("return document.querySelectorAll('.yasgui .tab').length > 1");
        onlyHere();
    }

    @Test
    void aDocumentMarksWhatWasFoundAndTellsTheFactAtAPointer() throws Exception {
        size(1280, 1100);
        String document = Served.path(served.ask("SELECT ?x { ?x zt:fileName \"shapingba-work-report-2025.txt\" ; a zt:Document }").get(0));
        open(document + "?lang=zh");
        assertTrue(browser.findElements(By.cssSelector(".text .m.figure")).size() > 20);
        new Actions(browser).moveToElement(browser.findElement(By.cssSelector(".text .m.figure"))).perform();
        WebElement told = wait(By.cssSelector(".pop"));
        assertTrue(told.getText().contains("指标"), told.getText());
        picture("document");
        browser.findElement(By.cssSelector("#legend input[data-mark=figure]")).click();
        assertTrue(browser.findElement(By.cssSelector(".text .m.figure")).getDomAttribute("class").contains("off"));
    }

    @Test
    void theLanguageIsSwitchedAndKept() throws Exception {
        size(1280, 1100);
        open("/");
        assertEquals("zh-CN", browser.findElement(By.tagName("html")).getDomAttribute("lang"));
        browser.findElement(By.cssSelector("a.lang")).click();
        assertEquals("en", browser.findElement(By.tagName("html")).getDomAttribute("lang"));
        picture("start-en");
        browser.findElement(By.linkText("Quality")).click();
        assertEquals("en", browser.findElement(By.tagName("html")).getDomAttribute("lang"));
        picture("quality-en");
        browser.findElement(By.cssSelector("a.lang")).click();
        assertEquals("zh-CN", browser.findElement(By.tagName("html")).getDomAttribute("lang"));
    }

    @Test
    void pagesFitAPhoneAndWorkByKeyboard() throws Exception {
        size(500, 900);
        String person = served.examples(List.of("Person")).get("Person");
        for (String path : List.of("/", person, "/questions", "/indicators", "/quality", "/ontology", "/documents",
                "/editor")) {
            open(path);
            Long over = (Long) browser.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertTrue(over <= 0, path + " is " + over + " too wide");
            picture("phone" + path.replaceFirst("-[0-9a-f]{10}$", "").replace('/', '-'));
        }
        open("/");
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        assertEquals("skip", browser.switchTo().activeElement().getDomAttribute("class"));
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertEquals("main", browser.switchTo().activeElement().getDomAttribute("id"));
    }

    @Test
    void pagesAreReadableInTheDarkAndOnPaper() throws Exception {
        size(1280, 1100);
        String body = served.examples(List.of("Body")).get("Body");
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        open(body + "?lang=zh");
        picture("body-dark");
        open("/");
        picture("start-dark");
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of()));
        open(body + "?lang=zh");
        picture("body-print");
        assertFalse(browser.findElement(By.cssSelector("header.top nav")).isDisplayed());
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    }
}
