package org.zhengtu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void thePatternOfAWordListPrefersTheLongestWord() {
        Matcher m = Pattern.compile(WordPattern.of(List.of("区", "区委", "区委书记", "市"))).matcher("区委书记和区委");
        assertTrue(m.find());
        assertEquals("区委书记", m.group());
        assertTrue(m.find());
        assertEquals("区委", m.group());
    }

    @Test
    void charactersThatMeanSomethingInPatternsAreTakenLiterally() {
        for (String word : List.of("a.b", "4+N", "[x]", "^-", "a|b", "\\d", "C#", "^")) {
            String pattern = WordPattern.of(List.of(word, "其他", "另外"));
            assertTrue(Pattern.matches(pattern, word), word + " in " + pattern);
            assertFalse(Pattern.matches(pattern, "axb"), pattern);
        }
    }

    @Test
    void anEmptyWordListNeverMatches() {
        assertFalse(Pattern.compile(WordPattern.of(List.of())).matcher("任何").find());
    }

    @Test
    void theTrieFindsTheLongestWordAtAPlace() {
        WordTrie<Integer> trie = new WordTrie<>();
        trie.put("江", 1);
        trie.put("江北区", 2);
        assertEquals(new Span(1, 4), trie.longestAt("在江北区", 1).orElseThrow().span());
        assertEquals(1, trie.longestAt("江北", 0).orElseThrow().value());
        assertTrue(trie.longestAt("北区", 0).isEmpty());
        assertEquals(2, trie.get("江北区").orElseThrow());
        assertTrue(trie.get("江北").isEmpty());
    }
}
