package org.zhengtu.pages;

import java.util.List;
import org.zhengtu.text.Resources;

/**
 * A province as a tile of a map without coastlines: {@code province-tiles.tsv}.
 *
 * @param code the first two digits of the codes of its divisions
 */
record Province(String code, String chinese, String english, int row, int column) {
    private static final String FILE = "org/zhengtu/pages/province-tiles.tsv";
    private static final List<Province> ALL = read();

    /** All of them, in the order of the file. */
    static List<Province> all() {
        return ALL;
    }

    String name(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    private static List<Province> read() {
        return Resources.read(FILE)
                .orElseThrow(() -> new IllegalStateException("the program lacks its file " + FILE)).lines()
                .filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                .map(cells -> new Province(cells[0], cells[1], cells[2], Integer.parseInt(cells[3]),
                        Integer.parseInt(cells[4]))).toList();
    }
}
