/**
 * From bytes to text: one class for each format, which hands on the text in which offsets count and what the file
 * marks in it.
 *
 * <p>In: a file's bytes. Out: {@link org.zhengtu.content.SourceText}. May import {@code text}. Nothing of the
 * libraries that read the formats is visible outside.
 */
package org.zhengtu.content;
