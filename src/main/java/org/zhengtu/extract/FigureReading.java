package org.zhengtu.extract;

import org.zhengtu.extract.Fact.FigureKind;
import org.zhengtu.text.Span;

/**
 * A figure that has been understood.
 *
 * @param verb    what was done to the things counted (新增, 建成), empty if nothing was
 * @param subject what is measured, without the verb
 * @param span    the words that say it, in the {@link FigureText}
 */
record FigureReading(FigureToken token, int clause, String verb, String subject, FigureKind kind, String value,
        Span span) {

    /** The name of the indicator. */
    String indicator() {
        return verb + subject;
    }

    /** The same reading, in no clause of the sentence to come. */
    FigureReading uprooted() {
        return new FigureReading(token, -1 - clause, verb, subject, kind, value, span);
    }
}
