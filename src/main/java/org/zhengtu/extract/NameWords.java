package org.zhengtu.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.WordTrie;

/** The words that make, limit and empty names of one sort, such as programmes. Immutable. */
final class NameWords {
    private final WordTrie<Head> heads = new WordTrie<>();
    private final WordTrie<Context> context = new WordTrie<>();
    private final GenericWords generic;
    private final Set<String> figures;

    /**
     * Where a head ends a name: anywhere, after quotation marks, where something is built, anywhere as a
     * place; or that it follows a quoted name without being part of it.
     */
    enum Where { OPEN, QUOTED, BUILT, PLACE, TAIL }

    /** What a word before a name does to it. */
    enum Context { STOP, LEAD, INNER }

    /** The last word of names; {@code kind} is the constant of the sort's own enum. */
    record Head(String form, String kind, Where where, List<String> not) {
    }

    /** Takes the heads of one sort; what limits and empties names is the same for all sorts, but for further words. */
    NameWords(String headsLexicon, String... genericLexicons) {
        generic = new GenericWords(Stream.concat(Stream.of("name-generic"), Stream.of(genericLexicons))
                .toArray(String[]::new));
        for (Lexicon.Row row : Lexicon.load(headsLexicon).rows()) {
            Head head = new Head(row.get("form"), upper(row.get("kind")),
                    Where.valueOf(upper(row.get("where"))), row.list("not"));
            heads.put(head.form(), head);
        }
        for (Lexicon.Row row : Lexicon.load("name-context").rows()) {
            context.put(row.get("form"), Context.valueOf(upper(row.get("role"))));
        }
        figures = new HashSet<>(Lexicon.load("programme-figures").column("form"));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** The longest head that begins here and is not itself the beginning of a longer word. */
    Optional<WordTrie.Hit<Head>> headAt(CharSequence text, int offset) {
        return heads.longestAt(text, offset).filter(hit -> hit.value().not().stream()
                .noneMatch(word -> startsWith(text, hit.span().end(), word)));
    }

    /** What a whole name ends with. */
    Optional<Head> headOf(String name) {
        for (int i = 0; i < name.length(); i++) {
            Optional<Head> head = heads.get(name.substring(i));
            if (head.isPresent()) {
                return head;
            }
        }
        return Optional.empty();
    }

    /** The longest word with a say in where names begin. */
    Optional<WordTrie.Hit<Context>> contextAt(CharSequence text, int offset) {
        return context.longestAt(text, offset);
    }

    /** Whether words are of the kind that names nothing. */
    boolean isGeneric(String words) {
        return generic.covers(words);
    }

    /** Whether quoted words are a figure of speech. */
    boolean isFigureOfSpeech(String quoted) {
        return figures.contains(quoted);
    }

    private static boolean startsWith(CharSequence text, int offset, String word) {
        return offset + word.length() <= text.length()
                && word.contentEquals(text.subSequence(offset, offset + word.length()));
    }
}
