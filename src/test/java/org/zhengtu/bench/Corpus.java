package org.zhengtu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.zhengtu.text.Division;
import org.zhengtu.text.WordTrie;

/**
 * Multiplies real texts: document {@code i} is one of the texts, in turns, with other persons, places, dates and figures.
 * It depends on the seed, the texts and {@code i} alone, so the first 100 documents of 10,000 are those of 100.
 *
 * <p>A person belongs to a division and a post; few hold it in many documents, many in one, so that of {@code n} mentions
 * in one office about {@code n ^ 0.67} are of different persons. Documents are spread over the divisions of the country
 * unevenly. Bodies get other names with the names of their divisions; firms, programmes and all other words stay.
 */
public final class Corpus {
    private static final double SUCCESSION = 0.5;
    private static final int FOLDER = 1000;

    private final List<Original> originals;
    private final long seed;
    private final Regions regions;
    private final PersonNames names = new PersonNames();

    /** @param originals at least one */
    Corpus(List<Original> originals, long seed) {
        this.originals = List.copyOf(originals);
        this.seed = seed;
        this.regions = new Regions(seed);
    }

    /** Usage: FOLDER COUNT OUT; the properties {@code bench.seed} and {@code bench.longest} (characters of a text). */
    public static void main(String[] args) throws IOException {
        of(Path.of(args[0])).write(0, Integer.parseInt(args[1]), Path.of(args[2]));
    }

    /** The texts of a folder, by the properties of {@link #main}. */
    static Corpus of(Path folder) throws IOException {
        return new Corpus(Original.in(folder, Integer.getInteger("bench.longest", Integer.MAX_VALUE)),
                Long.getLong("bench.seed", 1));
    }

    /** Writes documents {@code from} to {@code to - 1} as UTF-8, a thousand to a folder; characters in all. */
    long write(int from, int to, Path out) throws IOException {
        long characters = 0;
        for (int i = from; i < to; i++) {
            Path file = out.resolve(String.format(Locale.ROOT, "%05d/document-%08d.txt", i / FOLDER, i));
            Files.createDirectories(file.getParent());
            String text = document(i);
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            characters += text.codePointCount(0, text.length());
        }
        return characters;
    }

    /** The texts that it multiplies. */
    List<Original> originals() {
        return originals;
    }

    /** The text that document {@code i} is made of. */
    Original originalOf(int i) {
        return originals.get(i % originals.size());
    }

    /** The text of document {@code i}, counted from 0. */
    String document(int i) {
        Original original = originalOf(i);
        SplittableRandom random = Draw.of(seed, "document", i);
        Map<String, String> changes = new HashMap<>();
        Optional<Division> place = original.home().flatMap(home -> regions.elsewhere(home, random));
        place.ifPresent(to -> changes.putAll(regions.names(original.text(), original.home().get(), to)));
        changes.putAll(people(original, place.map(Division::code).orElse(""), random));
        return new Numbers(random).change(replace(original.text(), changes));
    }

    private Map<String, String> people(Original original, String place, SplittableRandom random) {
        Map<String, String> people = new HashMap<>();
        Set<String> taken = new HashSet<>(original.people().keySet());
        original.people().forEach((name, post) -> {
            if (name.length() >= PersonNames.SHORTEST && name.length() <= PersonNames.LONGEST) {
                int holder = Draw.rank(random, SUCCESSION);
                String drawn = holder(place, post, holder, name.length());
                while (!taken.add(drawn)) {
                    drawn = holder(place, post, ++holder, name.length());
                }
                people.put(name, drawn);
            }
        });
        return people;
    }

    private String holder(String place, String post, int number, int length) {
        return names.name(Draw.of(seed, "person", place, post, number), length);
    }

    private static String replace(String text, Map<String, String> changes) {
        WordTrie<String> words = new WordTrie<>();
        changes.forEach(words::put);
        StringBuilder changed = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            Optional<WordTrie.Hit<String>> hit = words.longestAt(text, at);
            changed.append(hit.map(WordTrie.Hit::value).orElse(text.substring(at, at + 1)));
            at = hit.map(found -> found.span().end()).orElse(at + 1);
        }
        return changed.toString();
    }
}
