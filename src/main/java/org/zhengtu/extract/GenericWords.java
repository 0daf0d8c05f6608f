package org.zhengtu.extract;

import java.util.stream.Stream;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.WordTrie;

/** Tells words that describe from words that name: 普惠性, 重点, 现代 name nothing. Immutable. */
final class GenericWords {
    private static final String DIGITS = "0123456789.%";
    private final WordTrie<Boolean> words = new WordTrie<>();

    /** Takes the column {@code form} of lexicons. */
    GenericWords(String... lexicons) {
        Stream.of(lexicons).flatMap(name -> Lexicon.load(name).rows().stream())
                .flatMap(row -> row.list("form").stream()).forEach(form -> words.put(form, true));
    }

    /** The same where two words of one character do not stand side by side, as they do in names: 中|原. */
    boolean describe(String text) {
        int units = text.length();
        boolean[] afterWord = new boolean[units + 1];
        boolean[] afterCharacter = new boolean[units + 1];
        afterWord[0] = true;
        for (int i = 0; i < units; i++) {
            boolean digit = DIGITS.indexOf(text.charAt(i)) >= 0;
            afterWord[i + 1] |= digit && (afterWord[i] || afterCharacter[i]);
            afterCharacter[i + 1] |= afterWord[i] && words.get(text.substring(i, i + 1)).isPresent();
            for (int end = i + 2; (afterWord[i] || afterCharacter[i]) && end <= units; end++) {
                afterWord[end] |= words.get(text.substring(i, end)).isPresent();
            }
        }
        return afterWord[units] || afterCharacter[units];
    }

    /** Whether a text is made of such words and of digits only; an empty one is. */
    boolean covers(String text) {
        int units = text.length();
        boolean[] reached = new boolean[units + 1];
        reached[0] = true;
        for (int i = 0; i < units; i++) {
            for (int end = i + 1; reached[i] && end <= units; end++) {
                reached[end] |= words.get(text.substring(i, end)).isPresent()
                        || end == i + 1 && DIGITS.indexOf(text.charAt(i)) >= 0;
            }
        }
        return reached[units];
    }
}
