package org.zhengtu.text;

/**
 * Which characters a text holds. Many rules ask this of one text after the other, so each thread keeps the answer for
 * the text that it looked at last. Used by one thread.
 */
final class TextCharacters {
    /** A text of fewer characters is looked through at once; of more, most hold what is asked for near their begin. */
    private static final int SHORTEST = 8;
    private static final int LONGEST = 4000;
    private static final ThreadLocal<TextCharacters> LAST = ThreadLocal.withInitial(TextCharacters::new);

    private final CharacterSet characters = CharacterSet.empty();
    private String text = "";

    /** Whether answers are kept for such a text. */
    static boolean isWorthWhile(CharSequence text) {
        return text instanceof String && text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    /** The characters of a text, until this thread asks for those of another. */
    static TextCharacters of(CharSequence text) {
        TextCharacters last = LAST.get();
        // The same object rather than an equal one: comparing would cost what is to be saved.
        if (last.text != text) {
            last.take((String) text);
        }
        return last;
    }

    private void take(String next) {
        for (int i = 0; i < text.length(); i++) {
            characters.remove(text.charAt(i));
        }
        for (int i = 0; i < next.length(); i++) {
            characters.add(next.charAt(i));
        }
        text = next;
    }

    /** Whether the text holds one of these characters. */
    boolean holdsOneOf(char... few) {
        for (char c : few) {
            if (characters.has(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text holds all characters of a word, in whatever order. */
    boolean holdsAllOf(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!characters.has(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
