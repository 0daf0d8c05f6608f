package org.zhengtu.text;

import java.util.Arrays;

/** Turns UTF-16 offsets of one text into offsets in Unicode code points, the unit in which facts name their place. */
public final class CodePoints {
    private final int[] supplementary;

    /** Indexes the surrogate pairs of {@code text}; Chinese prose has few, so the index stays small. */
    public CodePoints(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
                i++;
            }
        }
        supplementary = Arrays.copyOf(found, count);
    }

    /** The number of code points before the UTF-16 unit at {@code offset}. */
    public int at(int offset) {
        int index = Arrays.binarySearch(supplementary, offset);
        return offset - (index >= 0 ? index : -index - 1);
    }
}
