package org.zhengtu.tables;

import java.util.regex.Pattern;

/** Tells names from sentences, where no sentence of the source may be passed on. */
public final class Names {
    /** Longer names are phrases: those of meetings that are called by all they dealt with, say. */
    public static final int LONGEST = 40;
    /** Full stop, question and exclamation mark, semicolon, as Chinese texts print them, and line ends. */
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[\\u3002\\uFF01\\uFF1F\\uFF1B\\n\\r]");

    private Names() {
    }

    /** Whether a text is short enough to be a name, and ends no sentence. */
    public static boolean isName(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST && !ENDS_SENTENCE.matcher(text).find();
    }
}
