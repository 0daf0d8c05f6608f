package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.MarkedText.Mention;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** The sentences of one document with everything marked that can stand in a relation. Used by one thread. */
final class RelationMarks {
    /** Kind of a place that is the document's own, whatever it is. */
    private static final Rule SELF = Grammar.load("relations").rule("self.place");

    private final Document document;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<Span, String> kinds = new HashMap<>();
    private final TreeMap<Integer, Fact.PlaceNamed> places = new TreeMap<>();
    private final List<Fact.MeetingNamed> meetings;
    private int next;

    RelationMarks(Document document, Findings found) {
        this.document = document;
        mentions.addAll(new PersonMarks(document).of(found.all(Fact.PersonNamed.class)));
        meetings = found.all(Fact.MeetingNamed.class);
        meetings.stream().filter(m -> !MeetingFinder.isUnnamed(m))
                .forEach(m -> mentions.add(new Mention(MarkedText.MEETING, m.name(), m.span())));
        found.all(Fact.BodyNamed.class).forEach(b ->
                mentions.add(new Mention(MarkedText.BODY, b.surface(), b.span())));
        for (Fact.PlaceNamed place : found.all(Fact.PlaceNamed.class)) {
            kinds.put(place.span(), place.kind().code());
            places.put(place.span().start(), place);
            mentions.add(new Mention(MarkedText.PLACE, place.name(), place.span()));
        }
        for (Fact.ProgrammeNamed programme : found.all(Fact.ProgrammeNamed.class)) {
            kinds.putIfAbsent(programme.span(), programme.kind().code());
            mentions.add(new Mention(MarkedText.PROGRAMME, programme.name(), programme.span()));
        }
        mentions.sort(Comparator.comparing((Mention m) -> m.span().start()));
    }

    /** How many places a sentence names. */
    long places(Sentence sentence) {
        return places.subMap(sentence.span().start(), sentence.span().end()).size();
    }

    /** A sentence with its mentions as signs; sentences are asked for in the order of the text. */
    MarkedText of(Sentence sentence) {
        Span span = sentence.span();
        while (next < mentions.size() && mentions.get(next).span().start() < span.start()) {
            next++;
        }
        List<Mention> here = new ArrayList<>();
        for (int i = next; i < mentions.size() && mentions.get(i).span().start() < span.end(); i++) {
            here.add(mentions.get(i));
        }
        home().ifPresent(home -> SELF.matches(document.textOf(sentence)).forEach(self ->
                here.add(new Mention(MarkedText.PLACE, home.name(), self.span().shift(span.start())))));
        // Of two that overlap the longer one is meant: a person with the post, a body with its place.
        here.sort(Comparator.comparing((Mention m) -> -m.span().length()).thenComparing(m -> rank(m.sign())));
        return MarkedText.of(document.repaired(), span, here);
    }

    private static int rank(char sign) {
        return sign == MarkedText.PERSON ? 0 : sign == MarkedText.BODY ? 1 : sign == MarkedText.MEETING ? 2 : 3;
    }

    private Optional<Division> home() {
        return document.metadata().place();
    }

    /** Whether a mention is of one of the kinds, given with commas between; a body or person is of its own kind. */
    boolean isOf(Mention mention, String wanted) {
        String kind = Optional.ofNullable(kinds.get(mention.span())).orElseGet(() ->
                mention.sign() == MarkedText.PLACE ? home().map(h -> h.kind().code()).orElse("") : "");
        return List.of(wanted.toLowerCase(Locale.ROOT).split(",")).contains(kind);
    }

    /** The meeting or event named last before a place of the text in the same article; empty if there is none. */
    String eventBefore(int place, int article) {
        return meetings.stream().filter(m -> m.article() == article && m.span().start() < place)
                .reduce((earlier, later) -> later).map(Fact.MeetingNamed::name).orElse("");
    }
}
