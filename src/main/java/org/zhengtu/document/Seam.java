package org.zhengtu.document;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhengtu.text.Lexicon;

/**
 * Tells whether two pieces of a text were one before the layout cut them apart: by a word, a quotation or brackets
 * that go across the cut.
 */
final class Seam {
    private static final Set<String> PAIRS = pairs("bound");
    private static final Set<String> LIKELY = pairs("likely");
    private static final String OPENS = "“‘《（【";
    private static final String CLOSES = "”’》）】";
    private static final int FAR = 400;

    private final String text;
    /** The ideographs and the pairs of ideographs of the text in ascending order; null until they are asked for. */
    private int[] characters;
    private int[] pairs;

    /** @param text the document, which may say elsewhere in one what was cut */
    Seam(String text) {
        this.text = text;
    }

    private static Set<String> pairs(String column) {
        Set<String> pairs = new HashSet<>();
        Lexicon.load("character-pairs").rows().forEach(row -> row.get(column).chars()
                .forEach(second -> pairs.add(row.get("first") + (char) second)));
        return Set.copyOf(pairs);
    }

    /** The end of a piece, long enough to see which marks it leaves open. */
    static String end(String text, int start, int end) {
        return text.substring(Math.max(start, end - FAR), end);
    }

    /** Whether something goes across that neither piece can hold alone. */
    boolean isSure(String tail, String head) {
        int open = lastOpen(tail);
        int close = firstClose(head);
        return close >= 0 ? close == open : isCutWord(tail, head);
    }

    /** Whether the characters at the cut often stand together, enough to believe that what follows goes on. */
    static boolean isLikely(String tail, String head) {
        String across = tail.substring(tail.length() - 1) + head.charAt(0);
        boolean isLatin = across.charAt(0) < 0x80 && across.chars().allMatch(Character::isLetterOrDigit)
                && Character.isLetter(across.charAt(0));
        return isLatin || PAIRS.contains(across) || LIKELY.contains(across);
    }

    /** Whether the marks of one piece ask for what the other does not have. */
    static boolean isImpossible(String tail, String head) {
        int close = firstClose(head);
        return close >= 0 && close != lastOpen(tail);
    }

    /** Whether the characters at the cut make a word together, and neither makes one with its other neighbour. */
    private boolean isCutWord(String tail, String head) {
        if (tail.length() < 2 || head.length() < 2) {
            return false;
        }
        String across = tail.substring(tail.length() - 1) + head.charAt(0);
        return (PAIRS.contains(across) || isOwnWord(across)) && !PAIRS.contains(tail.substring(tail.length() - 2))
                && !PAIRS.contains(head.substring(0, 2));
    }

    /** Whether this document has the pair more than once, and one of its characters rarely without the other. */
    private boolean isOwnWord(String pair) {
        if (!Character.isIdeographic(pair.charAt(0)) || !Character.isIdeographic(pair.charAt(1))) {
            return false;
        }
        count();
        int together = count(pairs, pair(pair, 0));
        int first = count(characters, pair.charAt(0)) - 1;
        int second = count(characters, pair.charAt(1)) - 1;
        return together >= 2 && together * 2 >= Math.min(first, second);
    }

    private void count() {
        if (characters == null) {
            characters = IntStream.range(0, text.length()).filter(this::isIdeograph).map(text::charAt).sorted()
                    .toArray();
            pairs = IntStream.range(0, text.length() - 1).filter(i -> isIdeograph(i) && isIdeograph(i + 1))
                    .map(i -> pair(text, i)).sorted().toArray();
        }
    }

    private boolean isIdeograph(int at) {
        return Character.isIdeographic(text.charAt(at));
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
    }

    /** How often a number stands among ascending ones. */
    private static int count(int[] ascending, int number) {
        return firstNotBelow(ascending, number + 1) - firstNotBelow(ascending, number);
    }

    private static int firstNotBelow(int[] ascending, int number) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ascending[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Which mark the tail leaves open, -1 if none. */
    private static int lastOpen(String tail) {
        int depth = 0;
        for (int i = tail.length() - 1; i >= 0; i--) {
            if (CLOSES.indexOf(tail.charAt(i)) >= 0) {
                depth++;
            } else if (OPENS.indexOf(tail.charAt(i)) >= 0 && --depth < 0) {
                return OPENS.indexOf(tail.charAt(i));
            }
        }
        return -1;
    }

    /** Which mark the head closes without having opened it, -1 if none. */
    private static int firstClose(String head) {
        int depth = 0;
        for (int i = 0; i < head.length(); i++) {
            if (OPENS.indexOf(head.charAt(i)) >= 0) {
                depth++;
            } else if (CLOSES.indexOf(head.charAt(i)) >= 0 && --depth < 0) {
                return CLOSES.indexOf(head.charAt(i));
            }
        }
        return -1;
    }
}
