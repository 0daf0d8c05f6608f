package org.zhengtu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule of every grammar has examples for and against, and they hold. */
class GrammarExamplesTest {

    @TestFactory
    Stream<DynamicContainer> rulesDoWhatTheirExamplesSay() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of("data/grammar"))) {
            files = found.filter(f -> f.toString().endsWith(".grammar")).sorted().toList();
        }
        return files.stream().map(f -> f.getFileName().toString().replace(".grammar", ""))
                .map(Grammar::load)
                .map(grammar -> DynamicContainer.dynamicContainer(grammar.name(),
                        grammar.rules().stream().flatMap(rule -> testsOf(grammar, rule))));
    }

    private static Stream<DynamicTest> testsOf(Grammar grammar, Rule rule) {
        DynamicTest both = DynamicTest.dynamicTest(rule.id() + " has examples for and against", () -> {
            assertTrue(rule.examples().stream().anyMatch(Rule.Example::positive),
                    grammar.name() + "/" + rule.id() + " has no + example");
            assertTrue(rule.examples().stream().anyMatch(e -> !e.positive()),
                    grammar.name() + "/" + rule.id() + " has no - example");
        });
        return Stream.concat(Stream.of(both), rule.examples().stream().map(example -> DynamicTest.dynamicTest(
                rule.id() + (example.positive() ? " + " : " - ") + example.text(), () -> check(rule, example))));
    }

    private static void check(Rule rule, Rule.Example example) {
        Optional<Match> found = rule.first(example.text());
        String where = rule.id() + " (line " + example.line() + "): " + example.text();
        if (!example.positive()) {
            assertTrue(found.isEmpty(), () -> where + " must not match, but gave " + found.orElseThrow().text());
            return;
        }
        assertTrue(found.isPresent(), () -> where + " must match");
        for (Map.Entry<String, String> group : example.groups().entrySet()) {
            assertEquals(group.getValue(), found.orElseThrow().group(group.getKey()), where);
        }
    }
}
