package org.zhengtu.bench;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.zhengtu.text.Lexicon;

/**
 * Makes names of persons that nobody bears in particular: surnames of our lexicon and given characters, each as often
 * as HanLP's dictionary counted them, and no ordinary word among them.
 */
final class PersonNames {
    /** Names of other lengths are left alone. */
    static final int SHORTEST = 2;
    static final int LONGEST = 3;
    private static final int FIRST_CHARACTER = 0x4e00;
    private static final int LAST_CHARACTER = 0x9fa5;
    private static final int LEAST_OFTEN = 100;

    private final NavigableMap<Long, String> surnames = new TreeMap<>();
    private final NavigableMap<Long, String> first = new TreeMap<>();
    private final NavigableMap<Long, String> second = new TreeMap<>();
    private final NavigableMap<Long, String> only = new TreeMap<>();

    PersonNames() {
        Lexicon.load("surnames").rows().stream().filter(row -> "common".equals(row.get("use")))
                .map(row -> row.get("surname")).filter(surname -> surname.length() == 1)
                .forEach(surname -> add(surnames, surname, NR.B));
        for (int c = FIRST_CHARACTER; c <= LAST_CHARACTER; c++) {
            String character = Character.toString(c);
            add(first, character, NR.C);
            add(second, character, NR.D);
            add(only, character, NR.E);
        }
    }

    private static void add(NavigableMap<Long, String> names, String character, NR role) {
        EnumItem<NR> item = PersonDictionary.dictionary.get(character);
        Integer often = item == null ? null : item.labelMap.get(role);
        if (often != null && often >= LEAST_OFTEN) {
            names.put((names.isEmpty() ? 0 : names.lastKey()) + often, character);
        }
    }

    /** A name of 2 or 3 characters. */
    String name(SplittableRandom random, int length) {
        while (true) {
            String surname = one(random, surnames);
            List<String> given = length == SHORTEST ? List.of(one(random, only))
                    : List.of(one(random, first), one(random, second));
            String name = surname + String.join("", given);
            if (!isWord(name) && !isWord(surname + given.get(0)) && !isWord(String.join("", given))) {
                return name;
            }
        }
    }

    private static String one(SplittableRandom random, NavigableMap<Long, String> names) {
        Map.Entry<Long, String> drawn = names.higherEntry(random.nextLong(names.lastKey()));
        return drawn.getValue();
    }

    private static boolean isWord(String characters) {
        CoreDictionary.Attribute word = characters.length() < 2 ? null : CoreDictionary.get(characters);
        return word != null && !word.nature[0].toString().startsWith("nr");
    }
}
