package org.zhengtu.document;

import org.zhengtu.text.Coded;
import org.zhengtu.text.Period;
import org.zhengtu.text.Span;

/**
 * A part of a report under its heading. Spans are in repaired text.
 *
 * @param level       1 for the outermost
 * @param number      what numbers the heading, as printed (一、, （二）, 3., 一是), empty if nothing does
 * @param heading     the words of the heading without its number
 * @param headingSpan where these words stand; the text may go on in the same paragraph
 * @param span        heading and all text up to the next heading of the same or a higher level
 * @param part        whether the part looks back or ahead
 * @param period      the years that figures of this part are about unless they say otherwise
 */
public record Section(int level, String number, String heading, Span headingSpan, Span span, Part part,
        Period period) {

    /** Which way a section looks. */
    public enum Part implements Coded {
        /** What was done: figures are results. */
        REVIEW,
        /** What is to be done: figures are targets. */
        PLAN,
        /** Explanations of terms (名词解释). */
        GLOSSARY,
        /** Neither, or not known. */
        OTHER
    }
}
