package org.zhengtu.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Walks the pages in a real Chromium; leaves pictures in {@code target/screenshots}. */
class BrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String MET = """
            PREFIX zt: <https://w3id.org/zhengtu/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?one ?other (COUNT(DISTINCT ?m) AS ?meetings) {
              ?p zt:meeting ?m ; zt:participant/skos:prefLabel ?one . ?q zt:meeting ?m ; zt:participant/skos:prefLabel ?other .
              FILTER(STR(?one) < STR(?other))
            } GROUP BY ?one ?other""";

    private static Served served;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.start();
        Files.createDirectories(PICTURES);
        served = Served.sample();
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

    private static void openEditor(String query, String more) {
        open("/editor?query=" + Call.encode(query) + more);
        wait(By.cssSelector(".tabPanel.active .yasqe .CodeMirror"));
    }

    private static void waitForView(String view, String ready) {
        waitFor("const v = document.querySelector('.tabPanel.active .view-" + view + "');"
                + "return v !== null && v.dataset.ready === '" + ready + "'");
    }

    @Test
    void resultsAreShownPlainlyAsTableAndTakenAsCsv() {
        size(1280, 1100);
        openEditor(MET, "&lang=zh");
        waitFor("return document.querySelectorAll('.tabPanel.active .yasr table tbody tr').length > 5");
        String shown = browser.findElement(By.cssSelector(".tabPanel.active .yasr table tbody")).getText();
        assertTrue(shown.contains("黄孝明") && !shown.contains("\"") && !shown.contains("^^") && !shown.contains("@zh"),
                shown);
        assertEquals(1, browser.findElements(By.cssSelector(".yasgui .tabsList .tab")).size(), "one tab, no empty one");
        assertFalse(browser.findElement(By.cssSelector(".yasgui .controlbar")).isDisplayed());
        String csv = (String) browser.executeScript(
                "return window.zhengtuEditor.getTab().getYasr().plugins.table.download('x').getData()");
        assertTrue(csv.startsWith("\"one\",\"other\"") || csv.startsWith("one,other"), csv);
        browser.findElement(By.cssSelector(".tabbar .addTab")).click();
        waitFor("return document.querySelectorAll('.yasgui .tabsList .tab').length === 2");
    }

    @Test
    void resultsAreDrawnAsChartNetworkAndMap() throws Exception {
        size(1280, 1250);
        openEditor(MET, "&view=network&lang=zh");
        waitForView("network", "yes");
        picture("editor-network");
        browser.findElement(By.cssSelector(".tabPanel.active .select_chart")).click();
        waitForView("chart", "yes");
        picture("editor-chart");
        openEditor("PREFIX zt: <https://w3id.org/zhengtu/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/>"
                + " SELECT ?document ?place { ?document a zt:Document ; dcterms:spatial ?place }", "&view=map&lang=zh");
        waitForView("map", "yes");
        assertTrue(browser.findElement(By.cssSelector(".tabPanel.active .view-map .some")).isDisplayed());
        picture("editor-map");
        openEditor("SELECT ?name ?at { VALUES (?name ?at) { (\"a\" \"POINT(106.5 29.5)\") (\"b\" \"POINT(108.1 30.2)\") } }",
                "&view=map&lang=en");
        waitForView("map", "yes");
        assertTrue(browser.findElement(By.cssSelector(".tabPanel.active .view-map canvas")).isDisplayed());
    }

    @Test
    void aViewThatCannotDrawSaysWhy() {
        size(1280, 1100);
        for (String view : List.of("chart", "network", "map")) {
            openEditor("SELECT ?x { VALUES ?x { \"" + view + "\" } }", "&lang=en&view=" + view);
            waitForView(view, "no");
            assertTrue(browser.findElement(By.cssSelector(".tabPanel.active .view-note")).getText().length() > 30);
        }
    }

    @Test
    void aLinkToShareOpensTheSameQueryInTheSameView() {
        size(1280, 1100);
        openEditor(MET, "&lang=en&view=chart");
        waitForView("chart", "yes");
        String link = (String) browser.executeScript("return window.zhengtuEditor.getTab().getShareableLink()");
        browser.executeScript("localStorage.clear()");
        browser.get(link);
        waitForView("chart", "yes");
        assertEquals(MET, browser.executeScript("return window.zhengtuEditor.getTab().getQuery()"));
    }

    @Test
    void examplesStandByTopicInTheReadersLanguage() {
        size(1280, 1100);
        for (Map.Entry<String, String> title : Map.of("zh", "共同出席的会议", "en", "Meetings two people attended together")
                .entrySet()) {
            open("/editor?lang=" + title.getKey());
            assertTrue(browser.findElements(By.cssSelector(".examples details")).size() > 5);
            waitFor("return Array.from(document.querySelectorAll('a.example')).some(e => e.textContent === '"
                    + title.getValue() + "')");
        }
    }

    @Test
    void aPlaceInAnAddressIsShownInTheText() {
        size(1280, 1100);
        String document = Served.path(served.ask("SELECT ?x { ?x zt:fileName \"yuzhong-projects-2023.txt\" ; a zt:Document }").get(0));
        for (String place : List.of("?at=56-63#at", "?start=56&end=63#at", "?start=56#at", "#char=56,63")) {
            open(document + place);
            wait(By.id("at"));
            assertEquals("区委书记黄茂军", browser.executeScript(
                    "return Array.from(document.querySelectorAll('mark.at')).map(e => e.textContent).join('')"), place);
        }
    }

    @Test
    void figuresOfDifferentUnitsAreDrawnInChartsOfTheirOwn() throws Exception {
        size(1280, 1500);
        open("/questions/one-indicator-over-documents?lang=zh");
        waitFor("return document.querySelectorAll('.chart canvas').length === 2");
        picture("question-lines");
    }

    @Test
    void aTermOfTheOntologyIsFoundAtItsAnchorAndInTheDiagram() throws Exception {
        size(1280, 1400);
        open("/ontology?lang=zh");
        picture("ontology");
        browser.findElement(By.cssSelector(".diagram a[href='#PostHolding']")).click();
        waitFor("const top = document.getElementById('PostHolding').getBoundingClientRect().top;"
                + "return top >= 0 && top < 200");
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
                "/editor", "/questions/met-together", "/questions/targets-and-results")) {
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
