package org.zhengtu.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhengtu.content.PageLine.Block;

/** The sizes of type in a file: which is that of the body, and which levels of headings stand above it. */
final class PageSizes {
    private static final float LARGER = 1.15f;
    private static final int MOST_LEVELS = 5;
    private static final double RARE = 0.3;

    private final float body;
    private final List<Float> larger;
    private final boolean boldIsRare;

    PageSizes(List<PageFurniture.Page> pages) {
        Map<Integer, Integer> characters = new TreeMap<>();
        int all = 0;
        int bold = 0;
        for (PageFurniture.Page page : pages) {
            for (Block block : page.blocks()) {
                if (!block.isTable()) {
                    for (PageLine line : block.lines()) {
                        characters.merge(rounded(line), line.text().length(), Integer::sum);
                        all += line.text().length();
                        bold += line.bold() ? line.text().length() : 0;
                    }
                }
            }
        }
        int most = characters.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey).orElse(0);
        this.body = most / 2f;
        TreeSet<Float> sizes = new TreeSet<>();
        characters.keySet().stream().filter(size -> size / 2f > body * LARGER).forEach(size -> sizes.add(size / 2f));
        this.larger = List.copyOf(sizes.descendingSet());
        this.boldIsRare = bold < RARE * all;
    }

    private static int rounded(PageLine line) {
        return Math.round(line.size() * 2);
    }

    /** The size of most characters of the file. */
    float body() {
        return body;
    }

    boolean isLarge(PageLine line) {
        return rounded(line) / 2f > body * LARGER;
    }

    /** How many levels of larger type there are. */
    int levels() {
        return Math.min(MOST_LEVELS, larger.size());
    }

    /** 1 for the largest type, one more than all larger types for bold type of the body's size, 0 for the body. */
    int level(PageLine line) {
        if (isLarge(line)) {
            return Math.min(MOST_LEVELS, 1 + larger.indexOf(rounded(line) / 2f));
        }
        return line.bold() && boldIsRare && line.size() >= 0.95f * body ? levels() + 1 : 0;
    }
}
