package org.zhengtu.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengtu.content.PageLine.Block;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;

/** Leaves out running heads and feet and page numbers: what stands at the edge of page after page. */
final class PageFurniture {
    private static final Rule NUMBER = Grammar.load("layout").rule("page.number");
    private static final Rule PRINTED_DAY = Grammar.load("layout").rule("page.day");
    private static final double ZONE = 0.14;
    private static final int EDGE = 3;
    /** What has more lines is a text that happens to begin alike. */
    private static final int MOST_LINES = 2;
    private static final double PLACE = 6;
    private static final float SAME = 3;
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9]{1,5}(?![0-9])");
    private static final int MOST_NUMBERS = 5;

    private PageFurniture() {
    }

    /** A page that has been read: its blocks in their order, and where its first and last lines stand. */
    record Page(PageContent content, List<Block> blocks, float first, float last) {

        /** A page with these blocks; of its content only what describes the page is kept. */
        static Page of(PageContent content, List<Block> blocks) {
            float first = Float.MAX_VALUE;
            float last = -Float.MAX_VALUE;
            for (Block block : blocks) {
                for (PageLine line : block.isTable() ? List.<PageLine>of() : block.lines()) {
                    first = Math.min(first, line.base());
                    last = Math.max(last, line.base());
                }
            }
            return new Page(new PageContent(content.number(), content.width(), content.height(), Map.of(), List.of(),
                    content.pictures()), blocks, first, last);
        }

        boolean isOutermost(PageLine line) {
            return line.top() < content.height() / 2 ? line.base() <= first + SAME : line.base() >= last - SAME;
        }
    }

    /** The pages without their furniture. */
    static List<Page> remove(List<Page> pages, float body) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (Page page : pages) {
            for (PageLine line : edges(page)) {
                for (long shift = -1; shift <= 1; shift++) {
                    String place = "@" + (Math.round(line.base() / PLACE) + shift);
                    keys(line, page).forEach(key -> seen.computeIfAbsent(key + place, k -> new HashSet<>())
                            .add(page.content().number()));
                }
            }
        }
        List<Page> cleared = new ArrayList<>();
        for (Page page : pages) {
            Set<PageLine> furniture = new HashSet<>();
            for (PageLine line : edges(page)) {
                boolean repeated = line.size() <= 1.1f * body && keys(line, page).stream()
                        .map(key -> seen.get(key + "@" + Math.round(line.base() / PLACE)))
                        .anyMatch(on -> isOnMany(on, pages.size()) && !tells(line, page, on));
                if (repeated || NUMBER.whole(line.text()).isPresent() && page.isOutermost(line)) {
                    furniture.add(line);
                }
            }
            cleared.add(Page.of(page.content(), without(page.blocks(), furniture)));
        }
        return cleared;
    }

    /** The first of the lines that print a newspaper's day on every page: nothing else may print it. */
    private static boolean tells(PageLine line, Page page, Set<Integer> on) {
        return on.stream().allMatch(other -> other >= page.content().number())
                && PRINTED_DAY.first(line.text()).isPresent();
    }

    /** On three pages, or on both of two. */
    private static boolean isOnMany(Set<Integer> on, int pages) {
        return on.size() >= Math.min(3, Math.max(2, pages)) && on.size() * 10 >= pages;
    }

    /** What a line has in common with its like: its words, for the outermost those around the page number. */
    private static List<String> keys(PageLine line, Page page) {
        List<String> keys = new ArrayList<>(List.of(line.text()));
        Matcher number = DIGITS.matcher(line.text());
        while (page.isOutermost(line) && keys.size() < MOST_NUMBERS && number.find()) {
            keys.add(line.text().substring(0, number.start()) + "#"
                    + (Integer.parseInt(number.group()) - page.content().number())
                    + "#" + line.text().substring(number.end()));
        }
        return keys;
    }

    /** Lines among the first or last of the page, near its upper or lower edge. */
    private static List<PageLine> edges(Page page) {
        float height = page.content().height();
        List<PageLine> lines = lines(page);
        float upper = edge(lines.stream().map(PageLine::base).sorted().toList());
        float lower = -edge(lines.stream().map(line -> -line.base()).sorted().toList());
        return page.blocks().stream().filter(block -> !block.isTable()).flatMap(block -> block.lines().stream()
                .filter(line -> block.lines().size() <= MOST_LINES || NUMBER.whole(line.text()).isPresent()))
                .filter(line -> line.turn() == PageContent.Turn.NONE)
                .filter(line -> line.bottom() < height * ZONE && line.base() <= upper
                        || line.top() > height * (1 - ZONE) && line.base() >= lower).toList();
    }

    /** The place of the last row that still belongs to the edge. */
    private static float edge(List<Float> places) {
        int rows = 0;
        float last = -Float.MAX_VALUE;
        for (float place : places) {
            if (place > last + SAME) {
                if (rows++ == EDGE) {
                    break;
                }
                last = place;
            }
        }
        return last;
    }

    private static List<PageLine> lines(Page page) {
        return page.blocks().stream().filter(block -> !block.isTable()).flatMap(block -> block.lines().stream())
                .toList();
    }

    private static List<Block> without(List<Block> blocks, Set<PageLine> furniture) {
        if (furniture.isEmpty()) {
            return blocks;
        }
        List<Block> left = new ArrayList<>();
        for (Block block : blocks) {
            if (block.isTable()) {
                left.add(block);
            } else {
                List<PageLine> lines = block.lines().stream().filter(line -> !furniture.contains(line)).toList();
                if (!lines.isEmpty()) {
                    left.add(Block.of(lines));
                }
            }
        }
        return left;
    }
}
