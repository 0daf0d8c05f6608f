package org.zhengtu.document;

import java.text.Normalizer;

/**
 * One form for each sign: full-width digits and letters become half-width, spaces of any width a plain space, and
 * half-width punctuation full-width where it stands beside Chinese. Nothing changes its length, so that nothing moves.
 */
final class Width extends Characters {
    private static final String HALF = ",;:!?()";
    private static final String FULL = "，；：！？（）";
    /** Half-width forms of Chinese punctuation, small forms, and what they are forms of. */
    private static final String ODD = "｡､｢｣﹐﹑﹒﹔﹕﹖﹗﹙﹚";
    private static final String PLAIN = "。、「」，、．；：？！（）";

    @Override
    public String name() {
        return "width";
    }

    @Override
    int fold(String s, int i) {
        return folded(s, i);
    }

    private static char folded(String s, int i) {
        char c = s.charAt(i);
        if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || c == '％' || c == '＋') {
            return (char) (c - 0xFEE0);
        }
        if (c == '．') {
            return isDigit(s, i - 1) && isDigit(s, i + 1) ? '.' : c;
        }
        if (c == '\u3000' || c == '\u00A0' || c == '\t' || c >= '\u2000' && c <= '\u200A' || c == '\u202F') {
            return ' ';
        }
        if (c >= '\u2E80' && c <= '\u2FDF' || c >= '\uF900' && c <= '\uFAFF' || ODD.indexOf(c) >= 0) {
            return variant(c);
        }
        int sign = HALF.indexOf(c);
        return sign >= 0 && (isChinese(s, i - 1) || isChinese(s, i + 1)) && !(isDigit(s, i - 1) && isDigit(s, i + 1))
                ? FULL.charAt(sign) : c;
    }

    /** Radicals and compatibility forms, which fonts of PDF files and old code tables leave, as the usual character. */
    private static char variant(char c) {
        int odd = ODD.indexOf(c);
        String plain = odd >= 0 ? PLAIN.substring(odd, odd + 1)
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return plain.length() == 1 ? plain.charAt(0) : c;
    }

    /** Whether a repair of this kind turns one character into the other. */
    static boolean isFoldOf(char original, char folded) {
        int sign = HALF.indexOf(original);
        return original == folded || sign >= 0 && FULL.charAt(sign) == folded
                || folded(String.valueOf(original), 0) == folded;
    }

    private static boolean isDigit(String s, int i) {
        return i >= 0 && i < s.length() && (Character.isDigit(s.charAt(i)));
    }

    private static boolean isChinese(String s, int i) {
        if (i < 0 || i >= s.length()) {
            return false;
        }
        char c = s.charAt(i);
        return Character.isIdeographic(c) || "。，、；：！？（）《》〈〉“”‘’".indexOf(c) >= 0;
    }
}
