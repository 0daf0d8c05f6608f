package org.zhengtu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What must hold of any text with its repairs. */
public final class AlignmentChecks {
    private AlignmentChecks() {
    }

    /** Spans map inside of the original, order is kept within a block, and the edits give the original back. */
    public static void check(AlignedText text) {
        String original = text.original();
        String repaired = text.repaired();
        for (int i = 0; i < repaired.length(); i++) {
            Span place = text.toOriginal(new Span(i, i + 1));
            assertEquals(1, place.length());
            assertTrue(place.end() <= original.length(), () -> "outside of the original: " + place);
        }
        for (int i = 0; i + 1 < repaired.length(); i++) {
            Span both = new Span(i, i + 2);
            assertTrue(text.places(both).size() == 2 || text.toOriginal(new Span(i, i + 1)).start()
                    <= text.toOriginal(new Span(i + 1, i + 2)).start(), "order within a block");
        }
        List<Span> kept = text.places(new Span(0, repaired.length()));
        assertTrue(kept.stream().allMatch(place -> place.end() <= original.length()));
        assertEquals(original, Edit.undo(repaired, text.edits()));
        for (Edit edit : text.edits()) {
            assertEquals(edit.original().of(original), edit.was());
            assertTrue(edit.kind() != Edit.Kind.MOVED || edit.was().equals(edit.repaired().of(repaired)));
            assertTrue(edit.repaired().end() <= repaired.length());
        }
    }
}
