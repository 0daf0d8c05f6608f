package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Span;

/**
 * A stretch of text in which each known person, body, meeting, place or programme is a single sign, so that a rule can
 * say ◆主持召开▲ instead of spelling out names. Every offset of the marked text leads back to the stretch it stands for.
 */
final class MarkedText {
    static final char PERSON = '◆';
    static final char BODY = '■';
    static final char MEETING = '▲';
    static final char PLACE = '★';
    static final char PROGRAMME = '●';
    private static final String SIGNS = "" + PERSON + BODY + MEETING + PLACE + PROGRAMME;

    private final String text;
    private final int[] starts;
    private final List<Mention> mentions;
    private final int[] places;

    /** A known name. {@code name} is what facts refer to it by: a name, a surface form, the id of a meeting. */
    record Mention(char sign, String name, Span span) {
    }

    private MarkedText(String text, int[] starts, List<Mention> mentions, int[] places) {
        this.text = text;
        this.starts = starts;
        this.mentions = List.copyOf(mentions);
        this.places = places;
    }

    /**
     * Marks the mentions that lie inside a span.
     *
     * @param mentions in any order; where two overlap, the one that comes first in this collection stays
     */
    static MarkedText of(String whole, Span span, Collection<Mention> mentions) {
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : mentions) {
            if (span.contains(mention.span()) && kept.stream().noneMatch(k -> k.span().overlaps(mention.span()))) {
                kept.add(mention);
            }
        }
        kept.sort((a, b) -> a.span().compareTo(b.span()));
        StringBuilder out = new StringBuilder(span.length());
        int[] starts = new int[span.length() + 1];
        int[] places = new int[kept.size()];
        int next = 0;
        for (int at = span.start(); at < span.end();) {
            starts[out.length()] = at;
            if (next < kept.size() && kept.get(next).span().start() == at) {
                places[next] = out.length();
                out.append(kept.get(next).sign());
                at = kept.get(next).span().end();
                next++;
            } else {
                char c = whole.charAt(at++);
                if (c == '\n') {
                    // A headline goes on over lines.
                    continue;
                }
                out.append(SIGNS.indexOf(c) < 0 ? c : ' ');
            }
        }
        starts[out.length()] = span.end();
        return new MarkedText(out.toString(), starts, kept, places);
    }

    /** The text with signs. */
    String text() {
        return text;
    }

    /** The place in repaired text of a span of the marked text. */
    Span toRepaired(Span marked) {
        return new Span(starts[marked.start()], starts[marked.end()]);
    }

    /** What the sign at this place stands for. */
    Optional<Mention> at(int place) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == place) {
                return Optional.of(mentions.get(i));
            }
        }
        return Optional.empty();
    }

    /** The mentions with one sign inside a span of the marked text, from left to right. */
    List<Mention> mentions(char sign, Span marked) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (marked.contains(places[i]) && mentions.get(i).sign() == sign) {
                found.add(mentions.get(i));
            }
        }
        return found;
    }

    /** All mentions inside a span of the marked text, from left to right. */
    List<Mention> mentions(Span marked) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (marked.contains(places[i])) {
                found.add(mentions.get(i));
            }
        }
        return found;
    }
}
