package org.zhengtu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignedTextTest {
    private static final String ALPHABET = "甲乙丙丁戊，。\n ab𠮷";

    @Test
    void anyEditsOfAnyTextCanBeUndone() {
        Random random = new Random(20261122);
        for (int round = 0; round < 3000; round++) {
            AlignedText text = AlignedText.of(text(random, random.nextInt(60)));
            for (int step = random.nextInt(5); step > 0; step--) {
                text = edited(text, random, "repair " + step);
            }
            AlignmentChecks.check(text);
        }
    }

    private static AlignedText edited(AlignedText text, Random random, String name) {
        AlignedText.Editor edit = text.edit(name);
        int length = text.repaired().length();
        int at = 0;
        for (int k = random.nextInt(6); k > 0; k--) {
            at = Math.min(length, at + random.nextInt(12));
            int end = Math.min(length, at + random.nextInt(8));
            Span other = span(random, length);
            switch (random.nextInt(5)) {
                case 0 -> edit.keepTo(at).dropTo(end);
                case 1 -> edit.keepTo(at).replaceTo(end, text(random, random.nextInt(10)));
                case 2 -> edit.keepTo(at).copy(other);
                case 3 -> edit.keepTo(at).dropCopyTo(end, other);
                default -> edit.keepTo(at).copy(other).dropTo(end);
            }
            at = end;
        }
        return edit.done();
    }

    private static Span span(Random random, int length) {
        int start = random.nextInt(length + 1);
        return new Span(start, Math.min(length, start + random.nextInt(9)));
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    @Test
    void eachKindOfEditIsListedWithItsRepair() {
        AlignedText text = AlignedText.of("甲乙丙丁戊己");
        text = text.edit("swap").keepTo(1).copy(new Span(3, 5)).keepTo(3).dropTo(5).done();
        text = text.edit("signs").keepTo(3).replaceTo(4, "ＢＢ").done();
        assertEquals("甲丁戊ＢＢ丙己", text.repaired());
        List<String> edits = new ArrayList<>();
        text.edits().forEach(e -> edits.add(e.kind() + " " + e.was() + " " + e.original().start() + " "
                + e.repaired() + " " + e.repair()));
        assertEquals(List.of("INSERTED  1 Span[start=4, end=5] signs", "REPLACED 乙 1 Span[start=3, end=4] signs",
                "MOVED 丁戊 3 Span[start=1, end=3] swap"), edits);
        AlignmentChecks.check(text);
    }

    @Test
    void aSpanAcrossMovedBlocksHasAPlaceForEach() {
        AlignedText text = AlignedText.of("甲乙丙丁戊己").edit("swap").keepTo(1).copy(new Span(3, 5)).keepTo(3).dropTo(5)
                .done();
        assertEquals(List.of(new Span(0, 1), new Span(3, 5), new Span(1, 2)), text.places(new Span(0, 4)));
        assertEquals(new Span(0, 5), text.toOriginal(new Span(0, 4)));
        assertEquals(List.of(), text.places(new Span(2, 2)));
    }

    @Test
    void aSpanWhosePartsWereFarApartIsQuotedAtTheLongest() {
        String between = "己".repeat(50);
        AlignedText text = AlignedText.of("甲乙丙" + between + "丁戊").edit("join").keepTo(3).copy(new Span(53, 55))
                .keepTo(53).dropTo(55).done();
        assertEquals("甲乙丙丁戊", text.repaired().substring(0, 5));
        assertEquals(new Span(0, 3), text.quotable(new Span(0, 5)));
        assertEquals(new Span(0, 55), text.quotable(new Span(0, 55)));
        assertEquals(new Span(53, 55), text.quotable(new Span(3, 5)));
    }

    @Test
    void aCopyThatWasLeftOutNamesTheFirst() {
        AlignedText text = AlignedText.of("甲乙。丙。甲乙。").edit("copies").keepTo(5).dropCopyTo(8, new Span(0, 3)).done();
        Edit edit = text.edits().get(0);
        assertEquals(Edit.Kind.DROPPED, edit.kind());
        assertEquals(Optional.of(new Span(0, 3)), edit.first());
        assertEquals(new Span(5, 5), edit.repaired());
    }
}
