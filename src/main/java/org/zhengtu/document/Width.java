package org.zhengtu.document;

import org.zhengtu.text.AlignedText;

/**
 * One form for each sign: full-width digits and letters become half-width, spaces of any width a plain space, and
 * half-width punctuation full-width where it stands beside Chinese. Nothing changes its length, so that nothing moves.
 */
final class Width implements Repair {
    private static final String HALF = ",;:!?()";
    private static final String FULL = "，；：！？（）";

    @Override
    public String name() {
        return "width";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        String s = text.repaired();
        AlignedText.Editor edit = text.edit();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            char folded = fold(s, i);
            if (folded != c) {
                edit.keepTo(i).replaceTo(i + 1, String.valueOf(folded));
            }
        }
        return edit.done();
    }

    private static char fold(String s, int i) {
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
        int sign = HALF.indexOf(c);
        return sign >= 0 && (isChinese(s, i - 1) || isChinese(s, i + 1)) && !(isDigit(s, i - 1) && isDigit(s, i + 1))
                ? FULL.charAt(sign) : c;
    }

    /** Whether a repair of this kind turns one character into the other. */
    static boolean isFoldOf(char original, char folded) {
        int sign = HALF.indexOf(original);
        return original == folded || sign >= 0 && FULL.charAt(sign) == folded
                || fold(String.valueOf(original), 0) == folded;
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
