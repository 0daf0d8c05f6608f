/**
 * Lines of N-Quads, as many as there may be: quads to lines, lines into the order of their bytes with a bounded amount
 * of memory, and the terms of a line. In sorted lines all that is said of a thing stands together, and what several
 * graphs say alike follows one on the other.
 *
 * <p>Knows nothing of what the lines are about; imports none of our packages.
 */
package org.zhengtu.quads;
