package org.zhengtu.document;

import org.zhengtu.text.Span;

/**
 * One sentence of the repaired text: closing 。！？； outside of quotation marks and brackets, or the end of a paragraph.
 * Sentences of headlines and other furniture belong to no article.
 *
 * @param span      without white space at either end
 * @param article   number of the article piece that holds it, 0 if none does
 * @param section   index in {@link Document#sections()} of the innermost section that holds it, -1 if none does
 * @param paragraph counts paragraphs from 0
 */
public record Sentence(Span span, int article, int section, int paragraph) {
}
