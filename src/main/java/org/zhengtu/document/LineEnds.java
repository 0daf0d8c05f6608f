package org.zhengtu.document;

import org.zhengtu.text.AlignedText;

/** Every line end becomes one line feed; byte order marks, form feeds and invisible spaces go. */
final class LineEnds implements Repair {

    @Override
    public String name() {
        return "line-ends";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        String s = text.repaired();
        AlignedText.Editor edit = text.edit();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\r') {
                boolean pair = i + 1 < s.length() && s.charAt(i + 1) == '\n';
                if (pair) {
                    edit.keepTo(i).dropTo(i + 1);
                } else {
                    edit.keepTo(i).replaceTo(i + 1, "\n");
                }
            } else if (c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085') {
                edit.keepTo(i).replaceTo(i + 1, "\n");
            } else if (c == '\uFEFF' || c == '\u200B' || c == '\u200E' || c == '\u00AD') {
                edit.keepTo(i).dropTo(i + 1);
            }
        }
        return edit.done();
    }
}
