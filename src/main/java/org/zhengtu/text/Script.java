package org.zhengtu.text;

/**
 * The traditional script as the simplified one, character by character, from {@code data/lexicon/traditional.tsv}: what
 * is written in either is then found by the other. A simplified character may stand for several traditional ones, so
 * there is no way back. Immutable.
 */
public final class Script {
    private static final char[] SIMPLIFIED = load();

    private Script() {
    }

    private static char[] load() {
        char[] simplified = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < simplified.length; i++) {
            simplified[i] = (char) i;
        }
        for (Lexicon.Row row : Lexicon.load("traditional").rows()) {
            char stands = row.get("simplified").charAt(0);
            row.get("traditional").chars().forEach(character -> simplified[character] = stands);
        }
        return simplified;
    }

    /** The character itself, or the simplified one that stands for it. */
    public static char simplified(char character) {
        return SIMPLIFIED[character];
    }

    /** The same of each character; the length stays. */
    public static String simplified(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = SIMPLIFIED[characters[i]];
        }
        return new String(characters);
    }
}
