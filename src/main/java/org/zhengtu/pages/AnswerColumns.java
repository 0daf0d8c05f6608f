package org.zhengtu.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Resources;

/** What the columns of answers are called and what stands in them: {@code answer-columns.tsv}. */
final class AnswerColumns {
    private static final String FILE = "org/zhengtu/pages/answer-columns.tsv";
    private static final int CELLS = 4;

    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** @param what words as the file's head explains them */
    record Column(String chinese, String english, List<String> what) {
        String name(Language language) {
            return language == Language.ZH ? chinese : english;
        }

        boolean is(String kind) {
            return what.get(0).equals(kind);
        }
    }

    AnswerColumns() {
        Resources.read(FILE).orElseThrow(() -> new IllegalStateException("the program lacks its file " + FILE)).lines()
                .filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split("\t", -1)).forEach(cells -> {
                    if (cells.length != CELLS || columns.put(cells[0], new Column(cells[1], cells[2],
                            List.of(cells[3].split(" ")))) != null) {
                        throw new IllegalStateException(FILE + ": expected a new variable, Chinese, English and what"
                                + " stands in the column, with tabs between, found '" + String.join("|", cells) + "'");
                    }
                });
    }

    /** That of a variable; empty of one that no question has. */
    Optional<Column> of(String variable) {
        return Optional.ofNullable(columns.get(variable));
    }
}
