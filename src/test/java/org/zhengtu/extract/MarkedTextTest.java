package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengtu.extract.MarkedText.Mention;
import org.zhengtu.text.Span;

class MarkedTextTest {
    private static final String WHOLE = "昨天，区长王明主持全市工会会议。";

    @Test
    void eachMentionIsOneSignAndLeadsBackToItsPlace() {
        MarkedText marked = MarkedText.of(WHOLE, new Span(0, WHOLE.length()), List.of(
                new Mention(MarkedText.PERSON, "王明", new Span(3, 7)),
                new Mention(MarkedText.MEETING, "m1", new Span(9, 15))));
        assertEquals("昨天，◆主持▲。", marked.text());
        assertEquals("区长王明主持", marked.toRepaired(new Span(3, 6)).of(WHOLE));
        assertEquals("m1", marked.at(6).orElseThrow().name());
        assertTrue(marked.at(0).isEmpty());
    }

    @Test
    void ofTwoThatOverlapTheFirstGivenStays() {
        MarkedText marked = MarkedText.of(WHOLE, new Span(3, 9), List.of(
                new Mention(MarkedText.PERSON, "王明", new Span(3, 7)),
                new Mention(MarkedText.BODY, "区", new Span(3, 4))));
        assertEquals("◆主持", marked.text());
    }

    @Test
    void signsAndLineBreaksOfTheTextItselfAreNoSigns() {
        String whole = "▲第一\n第二";
        MarkedText marked = MarkedText.of(whole, new Span(0, whole.length()), List.of());
        assertEquals(" 第一第二", marked.text());
        assertEquals("第二", marked.toRepaired(new Span(3, 5)).of(whole));
    }
}
