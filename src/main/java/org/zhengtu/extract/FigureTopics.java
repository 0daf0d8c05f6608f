package org.zhengtu.extract;

import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Sentence;

/**
 * The work, park or firm that sentences tell of. In news a paragraph that introduces one (X公司是…, X大桥位于…) goes on
 * about it to its end; in reports each sentence stands alone. Used by one thread, in the order of the text.
 */
final class FigureTopics {
    private final FigureAreas areas;
    private final boolean goesOn;
    private int paragraph = -1;
    private String topic = "";

    FigureTopics(FigureAreas areas, Document document) {
        this.areas = areas;
        this.goesOn = document.metadata().kind() != DocumentKind.REPORT;
    }

    /** What a sentence with figures is about as a whole, empty if that is the document's place. */
    String of(Sentence sentence, String text) {
        if (!goesOn || sentence.paragraph() != paragraph) {
            topic = "";
            paragraph = sentence.paragraph();
        }
        String own = areas.topic(text);
        topic = own.isEmpty() ? topic : own;
        return topic;
    }
}
