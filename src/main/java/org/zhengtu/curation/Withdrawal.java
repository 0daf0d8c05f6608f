package org.zhengtu.curation;

/**
 * A fact is wrong.
 *
 * @param document file name
 * @param table    that lists the fact
 * @param start    in code points of the original text, as tables give it
 * @param only     if several facts of the table stand there: a word of the one that is meant; empty: all of them
 */
public record Withdrawal(String document, String table, int start, int end, String quote, String only, Line line) {
}
