package org.zhengtu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that looks only where a match may begin finds what a search everywhere finds. */
class RuleScanTest {

    @Test
    void everyRuleFindsInExamplesAndSampleWhatThePlainSearchFinds() throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("data/grammar"))) {
            files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".grammar")).sorted()
                    .forEach(f -> rules.addAll(Grammar.load(f.replace(".grammar", "")).rules()));
        }
        List<String> texts = new ArrayList<>();
        rules.forEach(rule -> rule.examples().forEach(example -> texts.add(example.text())));
        texts.addAll(Files.readString(Path.of("data/sample/shapingba-work-report-2025.txt"), StandardCharsets.UTF_8)
                .lines().toList());
        assertTrue(rules.size() > 200 && texts.size() > 500);
        for (Rule rule : rules) {
            for (String text : texts) {
                assertEquals(plain(rule, text), rule.matches(text).map(Match::span).toList(),
                        () -> rule + " in " + text);
            }
        }
    }

    private static List<Span> plain(Rule rule, String text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = rule.pattern().matcher(text);
        boolean triggered = rule.triggers().isEmpty() || rule.triggers().stream().anyMatch(text::contains);
        while (triggered && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            abc             ; a
            a?bc            ; ab
            (?:ab|c)d       ; ac
            (?<x>[a-c]+)x   ; abc
            (?=ab)[ab]c     ; ab
            (?<!a)b         ; b
            ^b$             ; b
            \\d{2}          ; 0123456789
            a{0,2}+b        ; ab
            [a-f&&[^b-e]]x  ; af
            [\\-a]x         ; -a
            (?>a|b)?c       ; abc
            """)
    void theFirstCharactersAreThoseThatAMatchCanBeginWith(String pattern, String expected) {
        assertEquals(expected, text(FirstCharacters.of(pattern).orElseThrow().first()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a?bc            ; b
            [a-d]x?[yz]     ; yz
            (?:ab|cd)[e-z]  ; ac
            (?<=x)[a-c](?!y); abc
            """)
    void aMatchHoldsOneOfTheNeededCharacters(String pattern, String expected) {
        assertEquals(expected, text(FirstCharacters.of(pattern).orElseThrow().needed()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a?bc              ; 0; 1    ; 2; 3
            [ab]{2,5}x        ; 2; 10   ; 3; 11
            [ab]{2}c[de]{1,3} ; 2; 4    ; 4; 11
            [ab]+c            ; 1; 16384; 2; 16384
            (?:abc|[de]{3}f)  ; 0; 6    ; 3; 7
            (?<=x)ab{3,}      ; 0; 0    ; 4; 16384
            (?:[ab]x){2}c     ; 1; 2    ; 5; 7
            """)
    void theNeededCharacterIsLookedForWhereItMayBe(String pattern, int from, int to, int shortest, int longest) {
        FirstCharacters.Characters found = FirstCharacters.of(pattern).orElseThrow();
        assertEquals(List.of(from, to, shortest, longest),
                List.of(found.from(), found.to(), found.shortest(), found.longest()));
    }

    private static String text(BitSet characters) {
        return characters.stream().collect(StringBuilder::new,
                (out, c) -> out.append((char) c), StringBuilder::append).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?", "a*|b", "(?=a)", "\\Ga?", "(?:a|b)?"})
    void whereAMatchMayBeEmptyItMayBeAnywhere(String pattern) {
        assertTrue(FirstCharacters.of(pattern).orElseThrow().nullable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\p{L}", "(?i)a", "\\1(a)", "a)", "[a", "𠮷?"})
    void ofUnknownNotationNothingIsSaid(String pattern) {
        assertTrue(FirstCharacters.of(pattern).isEmpty());
    }
}
