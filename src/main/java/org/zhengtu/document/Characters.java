package org.zhengtu.document;

import org.zhengtu.text.AlignedText;

/** A repair that looks at each character by itself and gives it another form, or none. */
abstract class Characters implements Repair {
    /** Stands for a character that goes. */
    static final int NONE = -1;

    @Override
    public final AlignedText apply(AlignedText text) {
        String s = text.repaired();
        AlignedText.Editor edit = text.edit(name());
        for (int i = 0; i < s.length(); i++) {
            int folded = fold(s, i);
            if (folded == NONE) {
                edit.keepTo(i).dropTo(i + 1);
            } else if (folded != s.charAt(i)) {
                edit.keepTo(i).replaceTo(i + 1, String.valueOf((char) folded));
            }
        }
        return edit.done();
    }

    /** The form of the character at {@code i}, or {@link #NONE}. */
    abstract int fold(String s, int i);
}
