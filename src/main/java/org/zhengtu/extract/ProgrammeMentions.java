package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/**
 * Finds every place where a known name stands in a text, whether it is printed with quotation marks or without, so that
 * the first mention is told even where only a later one shows that it is a name.
 */
final class ProgrammeMentions {
    private static final String MARKS = "“”‘’《》\"";

    private final String bare;
    private final int[] origin;
    private final String text;

    ProgrammeMentions(String text) {
        this.text = text;
        StringBuilder out = new StringBuilder(text.length());
        int[] map = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) < 0) {
                map[out.length()] = i;
                out.append(text.charAt(i));
            }
        }
        this.bare = out.toString();
        this.origin = map;
    }

    /** A name at a place. */
    record Mention(Span span, ProgrammeCandidate programme) {
    }

    /** The mentions of the candidates and of programmes that everyone knows, the longest name at each place. */
    List<Mention> find(Map<String, ProgrammeCandidate> candidates, WordTrie<ProgrammeCandidate> known) {
        WordTrie<ProgrammeCandidate> own = new WordTrie<>();
        candidates.forEach(own::put);
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < bare.length()) {
            Optional<WordTrie.Hit<ProgrammeCandidate>> hit = longer(known.longestAt(bare, i), own.longestAt(bare, i))
                    .filter(h -> !cutsNumber(h.span()));
            if (hit.isPresent()) {
                found.add(new Mention(place(i, hit.get().span().end()), hit.get().value()));
            }
            i = hit.map(h -> h.span().end()).orElse(i + 1);
        }
        return found;
    }

    /** Whether a name that begins or ends with a digit is only a part of a longer number there. */
    private boolean cutsNumber(Span span) {
        return span.start() > 0 && isDigit(span.start() - 1) && isDigit(span.start())
                || span.end() < bare.length() && isDigit(span.end() - 1) && isDigit(span.end());
    }

    private boolean isDigit(int at) {
        return bare.charAt(at) >= '0' && bare.charAt(at) <= '9';
    }

    /** The longer hit, the first of two equal ones unless the second one is explained. */
    private static Optional<WordTrie.Hit<ProgrammeCandidate>> longer(Optional<WordTrie.Hit<ProgrammeCandidate>> first,
            Optional<WordTrie.Hit<ProgrammeCandidate>> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        int surplus = second.get().span().length() - first.get().span().length();
        return surplus > 0 || surplus == 0 && !second.get().value().definition().isEmpty() ? second : first;
    }

    /** The place in the text, with the quotation marks that belong to it. */
    private Span place(int from, int to) {
        int start = origin[from];
        int end = origin[to - 1] + 1;
        boolean opened = start > 0 && "“《".indexOf(text.charAt(start - 1)) >= 0;
        int close = opened ? text.indexOf(text.charAt(start - 1) == '“' ? '”' : '》', start) : -1;
        if (close >= start && close <= end) {
            return new Span(start - 1, Math.max(end, close + 1));
        }
        return new Span(start, end);
    }
}
