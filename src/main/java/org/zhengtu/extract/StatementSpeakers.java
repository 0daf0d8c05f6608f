package org.zhengtu.extract;

import java.util.List;
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

    /** A speaker; the name is that of a person, a body's surface form, the id of a meeting, or words as printed. */
    record Speaker(String name, ActorKind kind) {
        static final Speaker NOBODY = new Speaker("", ActorKind.GROUP);
    }

    StatementSpeakers(Grammar grammar) {
        this.pronoun = grammar.rule("pronoun");
        this.meetingWord = grammar.rule("meeting-word");
        this.lead = grammar.rule("speaker-lead");
    }

    /** The speaker that a group of a match stands for, empty if nobody can be told. */
    Optional<Speaker> of(Scene scene, MeetingScope scope, int index, Match m, String group) {
        Line line = scene.lines().get(index);
        Span span = m.span(group);
        List<Mention> persons = line.marked().mentions(MarkedText.PERSON, span);
        if (!persons.isEmpty()) {
            return Optional.of(new Speaker(persons.get(persons.size() - 1).name(), ActorKind.PERSON));
        }
        String words = m.group(group);
        if (words.length() == 1) {
            Optional<Mention> mention = line.marked().at(span.start());
            if (mention.isPresent()) {
                return mention.map(x -> new Speaker(x.name(),
                        x.sign() == MarkedText.MEETING ? ActorKind.MEETING : ActorKind.BODY));
            }
        }
        if (pronoun.whole(words).isPresent()) {
            return antecedent(scene, index, span.start());
        }
        if (meetingWord.whole(words).isPresent()) {
            return scope.at(line).map(id -> new Speaker(id, ActorKind.MEETING));
        }
        return Optional.of(new Speaker(plain(line.marked().toRepaired(span).of(scene.document().repaired())),
                ActorKind.GROUP));
    }

    private String plain(String words) {
        String rest = words.strip();
        for (Optional<Match> m = lead.first(rest); m.isPresent() && m.get().span().end() < rest.length();
                m = lead.first(rest)) {
            rest = rest.substring(m.get().span().end());
        }
        return rest;
    }

    /** The first person of this line before the pronoun, else of the nearest line before that names one. */
    private static Optional<Speaker> antecedent(Scene scene, int index, int before) {
        Line line = scene.lines().get(index);
        List<Mention> here = line.marked().mentions(MarkedText.PERSON, new Span(0, before));
        for (int i = index - 1; here.isEmpty() && i >= 0 && scene.lines().get(i).article() == line.article(); i--) {
            MarkedText earlier = scene.lines().get(i).marked();
            here = earlier.mentions(MarkedText.PERSON, new Span(0, earlier.text().length()));
        }
        return here.stream().findFirst().map(x -> new Speaker(x.name(), ActorKind.PERSON));
    }
}
