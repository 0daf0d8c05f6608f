package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** The mentions of all candidates and of the words of a shared list, the longest name at each place. */
    List<Mention> find(List<ProgrammeCandidate> candidates, WordTrie<Fact.ProgrammeKind> shared) {
        WordTrie<ProgrammeCandidate> names = new WordTrie<>();
        best(candidates).forEach(names::put);
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < bare.length()) {
            Optional<WordTrie.Hit<ProgrammeCandidate>> own = names.longestAt(bare, i);
            Optional<WordTrie.Hit<Fact.ProgrammeKind>> known = shared.longestAt(bare, i);
            int ownEnd = own.map(hit -> hit.span().end()).orElse(i);
            int knownEnd = known.map(hit -> hit.span().end()).orElse(i);
            if (knownEnd > ownEnd) {
                found.add(new Mention(place(i, knownEnd), ProgrammeCandidate.of(bare.substring(i, knownEnd),
                        known.get().value(), place(i, knownEnd), "programmes/national", 0.95)));
            } else if (ownEnd > i) {
                found.add(new Mention(place(i, ownEnd), own.get().value()));
            }
            i = Math.max(i + 1, Math.max(ownEnd, knownEnd));
        }
        return found;
    }

    /** One candidate a name: what is explained before what is not, then the surer, then the earlier. */
    private static Map<String, ProgrammeCandidate> best(List<ProgrammeCandidate> candidates) {
        Map<String, ProgrammeCandidate> best = new LinkedHashMap<>();
        for (ProgrammeCandidate candidate : candidates) {
            best.merge(candidate.bareName(), candidate, (a, b) -> worth(b) > worth(a) ? b : a);
        }
        return best;
    }

    private static double worth(ProgrammeCandidate candidate) {
        return candidate.confidence() + (candidate.definition().isEmpty() ? 0 : 2)
                + (candidate.partOf().isEmpty() ? 0 : 1);
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
