package org.zhengtu.extract;

import org.zhengtu.text.Span;

/**
 * Something that a text lists as a part of a programme.
 *
 * @param whole  name or printed form of the programme
 * @param number place in the list, from 1
 * @param span   in repaired text
 */
record ListedPart(String whole, int number, String name, Span span, String rule) {
}
