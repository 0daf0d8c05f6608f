package org.zhengtu.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.extract.Fact.ActorKind;
import org.zhengtu.extract.MarkedText.Mention;
import org.zhengtu.extract.Scene.Line;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Tells who a speaker is: a name, a pronoun, the meeting being told of, or people without a name. Immutable. */
final class StatementSpeakers {
    private final Rule pronoun;
    private final Rule meetingWord;
    private final Rule lead;
    private final Rule again;

    /** A speaker; the name is that of a person, a body's surface form, the id of a meeting, or words as printed. */
    record Speaker(String name, ActorKind kind) {
        static final Speaker NOBODY = new Speaker("", ActorKind.GROUP);
    }

    /** A line, what is known of the document, and who spoke in the lines before, by their index. */
    record Place(Line line, Scene scene, MeetingScope scope, Map<Integer, Speaker> spoke) {
    }

    StatementSpeakers(Grammar grammar) {
        this.pronoun = grammar.rule("pronoun");
        this.meetingWord = grammar.rule("meeting-word");
        this.lead = grammar.rule("speaker-lead");
        this.again = grammar.rule("speaker-again");
    }

    /** The speaker that a group of a match stands for, empty if nobody can be told. */
    Optional<Speaker> of(Place at, Match m, String group) {
        Line line = at.line();
        Span span = m.span(group);
        List<Mention> persons = line.marked().mentions(MarkedText.PERSON, span);
        if (!persons.isEmpty()) {
            return Optional.of(new Speaker(persons.get(persons.size() - 1).name(), ActorKind.PERSON));
        }
        String words = m.group(group);
        if (words.length() == 1) {
            Optional<Mention> mention = line.marked().at(span.start());
            if (mention.isPresent()) {
                return mention.map(this::marked);
            }
        }
        if (pronoun.whole(words).isPresent()) {
            return antecedent(at, span.start());
        }
        if (meetingWord.whole(words).isPresent()) {
            return at.scope().at(line).map(id -> new Speaker(id, ActorKind.MEETING));
        }
        String printed = plain(line.marked().toRepaired(span).of(at.scene().document().repaired()));
        return Optional.of(again.first(printed).map(a -> unnamed(at, a.group("rest")))
                .orElse(new Speaker(printed, ActorKind.GROUP)));
    }

    /** Who was called so before, else the words themselves. */
    private static Speaker unnamed(Place at, String words) {
        return at.spoke().values().stream().filter(s -> s.kind() == ActorKind.GROUP && s.name().endsWith(words))
                .reduce((a, b) -> b).orElse(new Speaker(words, ActorKind.GROUP));
    }

    private Speaker marked(Mention mention) {
        if (mention.sign() == MarkedText.MEETING) {
            return new Speaker(mention.name(), ActorKind.MEETING);
        }
        String name = plain(mention.name());
        return new Speaker(name, name.equals(mention.name()) ? ActorKind.BODY : ActorKind.GROUP);
    }

    private String plain(String words) {
        String rest = words.strip();
        for (Optional<Match> m = lead.first(rest); m.isPresent() && m.get().span().end() < rest.length();
                m = lead.first(rest)) {
            rest = rest.substring(m.get().span().end());
        }
        return rest;
    }

    /** The first person of this line before the pronoun, else whoever spoke or was told of first in a line before. */
    private static Optional<Speaker> antecedent(Place at, int before) {
        Optional<Speaker> found = first(at.line(), before);
        for (int i = at.line().index() - 1; found.isEmpty() && i >= 0; i--) {
            Line line = at.scene().lines().get(i);
            if (line.article() != at.line().article() || line.headline()) {
                break;
            }
            found = Optional.ofNullable(at.spoke().get(i)).or(() -> first(line, line.text().length()));
        }
        return found;
    }

    /** The person who spoke last in the same paragraph. */
    Optional<Speaker> before(Place at) {
        for (Optional<Line> line = at.scene().before(at.line()); line.isPresent(); line = at.scene().before(line.get())) {
            Speaker speaker = at.spoke().get(line.get().index());
            if (speaker != null) {
                return Optional.of(speaker).filter(s -> s.kind() == ActorKind.PERSON);
            }
        }
        return Optional.empty();
    }

    private static Optional<Speaker> first(Line line, int before) {
        return line.marked().mentions(MarkedText.PERSON, new Span(0, before)).stream().findFirst()
                .map(person -> new Speaker(person.name(), ActorKind.PERSON));
    }
}
