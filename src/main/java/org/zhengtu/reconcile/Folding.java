package org.zhengtu.reconcile;

import java.text.Normalizer;
import java.util.Locale;
import org.zhengtu.text.Script;

/** Brings names that are written differently into one form: width, case, script, spaces and marks do not count. */
final class Folding {

    private Folding() {
    }

    /** The form by which names are compared; of letters and digits alone, in lower case. */
    static String fold(String text) {
        String plain = Script.simplified(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        StringBuilder folded = new StringBuilder();
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
