package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.text.AlignedText;

/** All repairs, in the order in which they are made: each may rely on those before it. */
final class Repairs {
    private static final List<Repair> ALL = List.of(new LineEnds(), new Width(), PatternCuts.MARKS,
            PatternCuts.INTERFACE, new LetterSpacing(), new HardWraps(), PatternCuts.SPLITS,
            new RepeatedParagraphs(), new ColumnCuts(), new Interleaved());

    private Repairs() {
    }

    /** A repaired text and the names of the repairs that changed it. */
    record Repaired(AlignedText text, List<String> names) {
    }

    static Repaired of(String original) {
        AlignedText text = AlignedText.of(original);
        List<String> names = new ArrayList<>();
        for (Repair repair : ALL) {
            AlignedText mended = repair.apply(text);
            if (!mended.repaired().equals(text.repaired())) {
                names.add(repair.name());
                text = mended;
            }
        }
        return new Repaired(text, names);
    }
}
