package org.zhengtu.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How Chinese texts may be read, in pinyin without tones: every reading of a character ({@code pinyin.tsv}, surnames
 * among them, {@code pinyin-other.tsv}), but the one of a word that is known ({@code pinyin-words.tsv}), so that Chongqing is
 * chong qing only. A syllable with ü is there with v and with u. Immutable.
 */
public final class Readings {
    private final Map<Character, Set<String>> characters = new HashMap<>();
    private final WordTrie<String[]> words = new WordTrie<>();
    private final NavigableSet<String> syllables = new TreeSet<>();

    /** Loads the tables. */
    public Readings() {
        for (Lexicon.Row row : Lexicon.load("pinyin").rows()) {
            add(row.get("syllable"), row.get("characters") + row.get("surnames"));
        }
        Lexicon.load("pinyin-other").rows().forEach(row -> add(row.get("syllable"), row.get("characters")));
        Lexicon.load("pinyin-words").rows().forEach(row -> words.put(row.get("word"), row.get("reading").split("-")));
    }

    /**
     * A character with its readings.
     *
     * @param span of the text, one character long
     */
    public record Sound(Span span, Set<String> syllables) {

        /** Keeps an unmodifiable copy, in the order of the alphabet. */
        public Sound {
            syllables = Collections.unmodifiableSet(new TreeSet<>(syllables));
        }
    }

    private void add(String syllable, String those) {
        Set<String> forms = forms(syllable);
        syllables.addAll(forms);
        those.chars().forEach(c -> characters.computeIfAbsent((char) c, key -> new TreeSet<>()).addAll(forms));
    }

    private static Set<String> forms(String syllable) {
        return syllable.indexOf('v') < 0 ? Set.of(syllable) : Set.of(syllable, syllable.replace('v', 'u'));
    }

    /** The characters of a text that can be read, in their order; letters, digits and marks are left out. */
    public List<Sound> of(String text) {
        String simplified = Script.simplified(text);
        List<Sound> sounds = new ArrayList<>();
        for (int i = 0; i < simplified.length(); i++) {
            Optional<WordTrie.Hit<String[]>> word = words.longestAt(simplified, i);
            if (word.isPresent() && word.get().value().length == word.get().span().length()) {
                for (String syllable : word.get().value()) {
                    sounds.add(new Sound(new Span(i, i + 1), forms(syllable)));
                    i++;
                }
                i--;
            } else {
                Set<String> readings = characters.get(simplified.charAt(i));
                if (readings != null) {
                    sounds.add(new Sound(new Span(i, i + 1), readings));
                }
            }
        }
        return sounds;
    }

    /** Whether it is a whole syllable, in lower case without tone. */
    public boolean isSyllable(String letters) {
        return syllables.contains(letters);
    }

    /** All syllables that begin so, in the order of the alphabet. */
    public List<String> beginning(String letters) {
        return syllables.tailSet(letters).stream().takeWhile(syllable -> syllable.startsWith(letters)).toList();
    }
}
