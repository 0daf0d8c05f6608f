package org.zhengtu.extract;

import org.zhengtu.text.Span;

/**
 * A figure with its surroundings inside the clause: what stands before it since the figure before, and after it up to
 * the next.
 *
 * @param clause number of the clause in the sentence
 * @param left   without the words that begin a phrase and say nothing (其中, 全年)
 * @param right  empty where the figure ends its phrase
 * @param shared whether {@code right} leads on to the next figure, whose phrase it is as well
 */
record FigureStretch(FigureToken token, int clause, Span left, Span right, boolean shared) {

    /** The same for what shares the words before another (从2021年的2万元和1万元). */
    FigureStretch asBaseline(String before) {
        return new FigureStretch(token.asBaseline(before), clause, left, right, shared);
    }
}
