package org.zhengtu.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.WordTrie;

/** Readable ASCII for Chinese names, from {@code data/lexicon/pinyin.tsv} and {@code pinyin-words.tsv}. Immutable. */
final class Pinyin {
    private static final int LONGEST = 48;

    /** By character; null if none is known. */
    private final String[] readings = new String[Character.MAX_VALUE + 1];
    private final Map<Character, String> surnames = new HashMap<>();
    private final WordTrie<String> words = new WordTrie<>();

    Pinyin() {
        for (Lexicon.Row row : Lexicon.load("pinyin").rows()) {
            row.get("characters").chars().forEach(c -> readings[c] = row.get("syllable"));
            row.get("surnames").chars().forEach(c -> surnames.put((char) c, row.get("syllable")));
        }
        Lexicon.load("pinyin-words").rows().forEach(row -> words.put(row.get("word"), row.get("reading")));
    }

    /** A slug of lower-case syllables, letters and digits joined by hyphens; {@code x} if nothing can be read. */
    String slug(String text) {
        return join(syllables(text, 0, new ArrayList<>()));
    }

    /** The slug of a person's name, whose first character is read as a surname. */
    String personSlug(String name) {
        List<String> syllables = new ArrayList<>();
        String surname = name.isEmpty() ? null : surnames.get(name.charAt(0));
        if (surname != null) {
            syllables.add(surname);
        }
        return join(syllables(name, surname == null ? 0 : 1, syllables));
    }

    private List<String> syllables(String text, int from, List<String> out) {
        StringBuilder ascii = new StringBuilder();
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                ascii.append(c);
                continue;
            }
            flush(ascii, out);
            Optional<WordTrie.Hit<String>> word = words.longestAt(text, i);
            if (word.isPresent()) {
                out.add(word.get().value());
                i = word.get().span().end() - 1;
            } else if (readings[c] != null) {
                out.add(readings[c]);
            }
        }
        flush(ascii, out);
        return out;
    }

    private static void flush(StringBuilder ascii, List<String> out) {
        if (!ascii.isEmpty()) {
            out.add(ascii.toString().toLowerCase(Locale.ROOT));
            ascii.setLength(0);
        }
    }

    private static String join(List<String> syllables) {
        StringBuilder slug = new StringBuilder();
        for (String syllable : syllables) {
            if (slug.length() + syllable.length() >= LONGEST) {
                break;
            }
            slug.append(slug.isEmpty() ? "" : "-").append(syllable);
        }
        return slug.isEmpty() ? "x" : slug.toString();
    }
}
