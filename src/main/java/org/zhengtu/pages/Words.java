package org.zhengtu.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengtu.text.Resources;

/** What the pages themselves say, in each language: {@code words.tsv}, a line a word. */
final class Words {
    private static final String FILE = "org/zhengtu/pages/words.tsv";
    private static final int COLUMNS = 3;

    private final Map<Language, Map<String, String>> byLanguage = new LinkedHashMap<>();

    Words() {
        String text = Resources.read(FILE)
                .orElseThrow(() -> new IllegalStateException("the program lacks its file " + FILE));
        for (Language language : Language.values()) {
            byLanguage.put(language, new LinkedHashMap<>());
        }
        int[] line = {0};
        text.lines().forEach(words -> {
            line[0]++;
            if (!words.isBlank() && !words.startsWith("#")) {
                add(words.split("\t", -1), line[0]);
            }
        });
    }

    private void add(String[] cells, int line) {
        if (cells.length != COLUMNS || cells[1].isBlank() || cells[2].isBlank()
                || byLanguage.get(Language.ZH).containsKey(cells[0])) {
            throw new IllegalStateException(FILE + ":" + line + ": expected a new key, Chinese and English,"
                    + " with tabs between, found '" + String.join("|", cells) + "'");
        }
        byLanguage.get(Language.ZH).put(cells[0], cells[1]);
        byLanguage.get(Language.EN).put(cells[0], cells[2]);
    }

    /** All words of a language, by key. */
    Map<String, String> in(Language language) {
        return byLanguage.get(language);
    }

    /** One of them. */
    String say(Language language, String key) {
        String word = byLanguage.get(language).get(key);
        if (word == null) {
            throw new IllegalArgumentException("no word '" + key + "' in " + FILE);
        }
        return word;
    }
}
