package org.zhengtu.extract;

import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * A body named in a sentence.
 *
 * @param span    where, counted from the sentence's begin
 * @param surface what to resolve: the printed name, with what a list elides
 * @param rule    what found it
 */
record BodyMention(Span span, String surface, Rule rule) {

    static BodyMention whole(Match match) {
        return new BodyMention(match.span(), match.text(), match.rule());
    }

    /** A group of a match, as printed. */
    static BodyMention group(Match match, String group) {
        return new BodyMention(match.span(group), match.group(group), match.rule());
    }
}
