package org.zhengtu.document;

/** Every line end becomes one line feed; byte order marks, invisible signs and controls go. */
final class LineEnds extends Characters {

    @Override
    public String name() {
        return "line-ends";
    }

    @Override
    int fold(String s, int i) {
        char c = s.charAt(i);
        return switch (c) {
            case '\t', '\n' -> c;
            case '\r' -> i + 1 < s.length() && s.charAt(i + 1) == '\n' ? NONE : '\n';
            case '\u2028', '\u2029', '\f', '\u000B', '\u0085' -> '\n';
            case '\uFEFF', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\u00AD' -> NONE;
            default -> Character.isISOControl(c) || c >= '\u202A' && c <= '\u202E' ? NONE : c;
        };
    }
}
