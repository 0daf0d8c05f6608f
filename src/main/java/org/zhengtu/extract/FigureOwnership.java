package org.zhengtu.extract;

import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Section;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Span;

/**
 * Whose each figure of a document is, where that is not the document's place. In news a paragraph that introduces a
 * work, park or firm (X公司是…, X大桥位于…) goes on about it to its end; in reports each sentence stands alone. To be
 * asked in the order of the text. Used by one thread.
 */
final class FigureOwnership {
    private final FigureAreas areas;
    private final FigureOwners owners;
    private final Document document;
    private int paragraph = -1;
    private String topic = "";
    private String area = "";
    private FigureReading before;

    FigureOwnership(FigureAreas areas, Document document, Findings found) {
        this.areas = areas;
        this.owners = new FigureOwners(found);
        this.document = document;
    }

    /** Begins a sentence, be it with or without figures. */
    void enter(Sentence sentence, String text) {
        boolean goesOn = document.metadata().kind() != DocumentKind.REPORT && sentence.paragraph() == paragraph;
        paragraph = sentence.paragraph();
        boolean explains = document.section(sentence).filter(s -> s.part() == Section.Part.GLOSSARY).isPresent();
        String own = explains ? areas.issuer(text) : areas.topic(document, text);
        topic = own.isEmpty() && goesOn ? topic : own;
        area = "";
        before = null;
    }

    /**
     * The surface form of the owner, empty for the document's place.
     *
     * @param printed the words that say the figure
     * @param span    where they stand in repaired text
     */
    String of(FigureReading reading, String printed, Span span) {
        String own = areas.takesUp(reading.indicator()) ? owners.before(span.start())
                : areas.area(document, reading.indicator(), printed);
        // What follows in the clause is the same owner's (…园入驻企业10家、入驻率达70%), and so is a bare measure in the
        // next (…公路全长30公里，总投资5亿元).
        boolean goesOn = before != null && (reading.clause() == before.clause() || areas.leans(reading, before));
        area = !own.isEmpty() ? own : goesOn ? area : topic;
        before = reading;
        return area;
    }
}
