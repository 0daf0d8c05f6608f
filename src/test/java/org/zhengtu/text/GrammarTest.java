package org.zhengtu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {
    private final Grammar grammar = Grammar.load("tested");

    @Test
    void theLongestWordOfALexiconWins() {
        Match match = grammar.rule("post.first").first("昨日副区长王明出席").orElseThrow();
        assertEquals("副区长", match.group("post"));
        assertEquals(new Span(2, 5), match.span("post"));
        assertEquals("出席", match.group("rest"));
    }

    @Test
    void aRuleIsNotTriedWithoutItsTrigger() {
        assertTrue(grammar.rule("post.first").first("副区长王明发言").isEmpty());
        assertEquals(0, grammar.rule("post.first").matches("副区长王明发言").count());
    }

    @Test
    void aGroupThatTookNoPartIsEmpty() {
        Match match = grammar.rule("post.first").first("区长李华，出席").orElseThrow();
        assertFalse(match.has("rest"));
        assertEquals("", match.group("rest"));
        assertThrows(IllegalArgumentException.class, () -> match.span("rest"));
    }

    @Test
    void rulesAreFoundByIdAndByPrefix() {
        assertEquals(List.of("post.first"), grammar.rules("post").stream().map(Rule::id).toList());
        assertEquals(List.of(), grammar.rules("po"));
        assertThrows(IllegalArgumentException.class, () -> grammar.rule("post"));
        assertEquals(0.9, grammar.rule("post.first").confidence());
        assertEquals(0.8, grammar.rule("number").confidence());
    }

    @Test
    void aRuleCanBeTriedAtOnePlaceAndSeesWhatStandsBefore() {
        assertTrue(grammar.rule("number").at("第1次第22次", 3).isPresent());
        assertTrue(grammar.rule("number").at("第1次第22次", 1).isEmpty());
        assertTrue(grammar.rule("number").whole("第1次第22次").isEmpty());
    }

    @Test
    void allMatchesComeInTheOrderOfTheText() {
        assertEquals(List.of("第1次", "第22次"),
                grammar.matches("number", "第1次和第22次").map(Match::text).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-rule      | broken-no-rule.grammar:1: expected 'rule ID' before this
            unknown-part | broken-unknown-part.grammar:2: no part {NONE}, there are []
            no-match     | broken-no-match.grammar:2: rule 'a' has no match
            bad-word     | broken-bad-word.grammar:2: unknown word 'foo'
            bad-regex    | broken-bad-regex.grammar:2: rule 'a': Unclosed group
            twice        | broken-twice.grammar:3: a second rule 'a'
            """)
    void aBrokenGrammarIsRefusedWithFileAndLine(String file, String message) {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Grammar.load("broken-" + file));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }

    @Test
    void aMissingGrammarIsNamed() {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Grammar.load("absent"));
        assertEquals("grammar is missing: /grammar/absent.grammar", e.getMessage());
    }

    @Test
    void aLexiconRowWithTooManyCellsIsRefusedWithItsLine() {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Lexicon.load("broken"));
        assertEquals("broken.tsv:2 has 3 cells, expected at most 2 (a, b)", e.getMessage());
    }

    @Test
    void anAbsentCellIsEmptyAndAnAbsentColumnAnError() {
        Lexicon.Row row = Lexicon.load("tested").rows().get(1);
        assertEquals("", row.get("also"));
        assertEquals(4, row.line());
        assertThrows(IllegalArgumentException.class, () -> row.get("none"));
    }
}
