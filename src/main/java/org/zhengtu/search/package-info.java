/**
 * Finding things by words: the text index behind {@code text:query}, and the index of names behind the search box.
 *
 * <p>In: the graph of a finished store, once; words of people, then. Out: hits. May import
 * {@code text} and {@code vocab}; the only package that knows Lucene.
 *
 * <p>Chinese is indexed by single characters and asked by phrases, so that no segmenter hides a word. What people may
 * type for a name (pinyin, initials, the traditional script) is made when the index is built and never enters the
 * graph. Traditional characters are folded into simplified ones on both sides, in names and quotes alike, which needs
 * no second form of anything. Pinyin is indexed by syllables at the place of their character, each with its first
 * letter: a term for every way of writing a name together would make the dictionary grow with the square of its length,
 * and typed letters are cut into syllables when they are asked, since the syllables are few.
 *
 * <p>Both indexes lie beside the data: that of texts has an entry for every quad, so that {@code GRAPH} narrows it; that
 * of names one for each name of a thing, those things first of which documents say most, so that few have to be looked
 * at.
 */
package org.zhengtu.search;
