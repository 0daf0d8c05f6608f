package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Rule;

/** Lines of a web page's controls (print, share, number of readers) go. */
final class PageInterface implements Repair {
    private static final List<Rule> RULES = Cuts.rules("interface");

    @Override
    public String name() {
        return "page-interface";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        return Cuts.drop(text, RULES);
    }
}
