/**
 * The ground that all stages stand on: spans and aligned text, periods, divisions, and language knowledge as data.
 *
 * <p>In: texts, and the tables and grammars of {@code data/lexicon} and {@code data/grammar}, which travel in the jar.
 * Out: immutable values. A missing or broken data file stops the program at its start with file and line.
 * Imports the JDK only.
 */
package org.zhengtu.text;
