/**
 * From text to a document: repaired text with the way back to the original, metadata, articles, sections
 * and sentences.
 *
 * <p>In: a file's name and bytes. Out: {@link org.zhengtu.document.Reading}, a document or the reason why there is
 * none. May import {@code content} and {@code text}.
 */
package org.zhengtu.document;
