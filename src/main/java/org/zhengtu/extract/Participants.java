package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.zhengtu.extract.Fact.ActorKind;
import org.zhengtu.extract.MarkedText.Mention;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Takes lists of participants apart: persons, bodies, and groups whose common words are printed once. Immutable. */
final class Participants {
    private static final int LONG = 5;

    private final Rule item;
    private final Rule adverb;
    private final Rule connective;
    private final Rule noun;
    private final Rule bare;
    private final Rule part;
    private final Rule bodies;
    private final Rule stretch;
    private final Rule subject;

    /** One of a list, with its place in repaired text. */
    record Participant(String name, ActorKind kind, Span span) {
    }

    Participants(Grammar grammar) {
        this.item = grammar.rule("list.item");
        this.adverb = grammar.rule("list.adverb");
        this.connective = grammar.rule("list.connective");
        this.noun = grammar.rule("list.noun");
        this.bare = grammar.rule("list.bare");
        this.bodies = grammar.rule("list.bodies");
        this.part = grammar.rule("list.part");
        this.stretch = grammar.rule("list.stretch");
        this.subject = grammar.rule("list.subject");
    }

    /**
     * The participants that stand before a predicate.
     *
     * @param span the part of the marked text from the end of the predicate before to this one
     */
    List<Participant> before(MarkedText marked, String whole, Span span) {
        String region = span.of(marked.text());
        int end = adverb.first(region).map(m -> m.span().start()).orElse(region.length());
        List<Match> stretches = stretch.matches(region.substring(0, end)).toList();
        List<Participant> found = new ArrayList<>();
        for (int i = stretches.size() - 1; i >= 0; i--) {
            if (item.whole(stretches.get(i).text()).isEmpty()) {
                break;
            }
            List<Participant> here = of(marked, whole, stretches.get(i).span().shift(span.start()));
            Collections.reverse(here);
            found.addAll(here);
        }
        Collections.reverse(found);
        return found.isEmpty() ? subject.first(region).map(m -> of(marked, whole, m.span("who").shift(span.start())))
                .orElse(found) : found;
    }

    /** The participants in one stretch without a comma. */
    List<Participant> of(MarkedText marked, String whole, Span stretchSpan) {
        List<Participant> found = new ArrayList<>();
        List<Span> group = new ArrayList<>();
        List<Match> parts = part.matches(stretchSpan.of(marked.text())).toList();
        for (Match m : parts) {
            int skip = connective.first(m.text()).map(c -> c.span().end()).orElse(0);
            Span span = new Span(Math.min(m.span().start() + skip, m.span().end() - 1), m.span().end())
                    .shift(stretchSpan.start());
            List<Mention> persons = marked.mentions(MarkedText.PERSON, span);
            if (persons.isEmpty()) {
                group.add(span);
            } else {
                // A title that stands before a person was that person's post.
                group.removeIf(g -> noun.first(marked.toRepaired(g).of(whole)).isPresent());
                found.addAll(groups(marked, whole, group));
                group.clear();
                persons.forEach(p -> found.add(new Participant(p.name(), ActorKind.PERSON, p.span())));
            }
        }
        found.addAll(groups(marked, whole, group));
        return found;
    }

    private List<Participant> groups(MarkedText marked, String whole, List<Span> spans) {
        List<Participant> found = new ArrayList<>();
        if (spans.isEmpty()) {
            return found;
        }
        Span last = marked.toRepaired(spans.get(spans.size() - 1));
        String tail = noun.first(last.of(whole)).map(Match::text).orElse("");
        // Kinds of bodies that share one noun are one group; named bodies, and groups with nouns of their own, are not.
        long kinds = spans.stream().filter(span -> bodies.whole(span.of(marked.text())).isEmpty()
                && noun.first(marked.toRepaired(span).of(whole)).isEmpty()).count();
        if (kinds >= LONG - 1 && !tail.isEmpty()) {
            Span all = marked.toRepaired(spans.get(0)).union(last);
            return List.of(new Participant(all.of(whole), ActorKind.GROUP, all));
        }
        String owner = "";
        for (Span span : spans) {
            tail = tailAfter(marked, whole, spans, span);
            if (bodies.whole(span.of(marked.text())).isPresent()) {
                String common = tail;
                marked.mentions(MarkedText.BODY, span).forEach(b -> found.add(new Participant(b.name() + common,
                        common.isEmpty() ? ActorKind.BODY : ActorKind.GROUP, b.span())));
                continue;
            }
            Span repaired = marked.toRepaired(span);
            String words = repaired.of(whole);
            Optional<Match> own = noun.first(words);
            String name = bare.whole(words).isPresent() && !owner.isEmpty() ? owner + words
                    : own.isPresent() ? words : words + tail;
            found.add(new Participant(name, ActorKind.GROUP, repaired));
            owner = own.map(m -> words.substring(0, m.span().start())).filter(o -> !o.isEmpty()).orElse(owner);
        }
        return found;
    }

    /** The noun that a part shares: that of the first part at or after it that ends with one. */
    private String tailAfter(MarkedText marked, String whole, List<Span> spans, Span from) {
        return spans.stream().filter(span -> span.start() >= from.start())
                .flatMap(span -> noun.first(marked.toRepaired(span).of(whole)).stream()).map(Match::text)
                .findFirst().orElse("");
    }
}
