package org.zhengtu.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Every kind of page under the eyes of axe: nobody meets a serious barrier. */
class AccessibilityTest {
    private static final List<String> PAGES = List.of("/", "/questions", "/questions/met-together",
            "/questions/one-indicator-over-documents", "/questions/targets-and-results", "/indicators", "/documents",
            "/quality", "/ontology", "/dataset", "/things?type=Person", "/search?q=%E5%8C%BA", "/nothing/here");
    private static final List<String> CLASSES = List.of("Person", "Body", "Meeting", "Programme", "Indicator", "Place",
            "Document", "Figure", "Tenure");
    private static final String EDITOR = "/editor?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%205";
    private static final String RUN = """
            const done = arguments[0];
            axe.run(document, { resultTypes: ["violations"] }).then(function (found) {
              done(found.violations.filter(v => v.impact === "serious" || v.impact === "critical").map(v => v.id + ": "
                  + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(" | ")).concat("rules: " + found.passes.length));
            });
            """;

    private static String axe;
    private static Served served;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.start();
        served = Served.sample();
        try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
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

    @ParameterizedTest
    @CsvSource({"zh,light,1280", "en,dark,1280", "zh,dark,500", "en,light,500"})
    void noPageHasASeriousFinding(String language, String scheme, int width) {
        browser.manage().window().setSize(new Dimension(width, 1000));
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        List<String> paths = Stream.of(PAGES, served.examples(CLASSES).values(), List.of(EDITOR))
                .flatMap(java.util.Collection::stream).toList();
        List<String> findings = new ArrayList<>();
        for (String path : paths) {
            browser.get(served.address(Call.with(path, "lang", language)));
            if (path.equals(EDITOR)) {
                new WebDriverWait(browser, Duration.ofSeconds(30)).until(driver -> Boolean.TRUE.equals(
                        browser.executeScript("return document.querySelectorAll('.tabPanel.active .yasr table tbody tr').length === 5")));
            }
            browser.executeScript(axe);
            List<?> found = (List<?>) browser.executeAsyncScript(RUN);
            assertTrue(((String) found.get(found.size() - 1)).startsWith("rules: "), path);
            found.subList(0, found.size() - 1).forEach(finding -> findings.add(path + " " + finding));
        }
        assertEquals(List.of(), findings);
    }
}
