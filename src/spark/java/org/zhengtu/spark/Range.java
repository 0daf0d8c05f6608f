package org.zhengtu.spark;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * A file of sorted lines, and what is to be put among them.
 *
 * @param among sorted too
 */
record Range(String file, ArrayList<byte[]> among) implements Serializable {
}
