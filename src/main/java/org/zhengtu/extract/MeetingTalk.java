package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.document.Document;

/** Finds what is told of meetings and of what people say: statements, participants, agenda. Immutable. */
final class MeetingTalk implements FactFinder {
    private final StatementFinder statements = new StatementFinder();
    private final ParticipationFinder participation = new ParticipationFinder();
    private final AgendaFinder agenda = new AgendaFinder();

    @Override
    public List<Fact> find(Document document, Findings found) {
        Scene scene = Scene.ofAll(document, found);
        MeetingScope scope = new MeetingScope(document, found);
        List<Fact.Statement> said = statements.find(scene, scope);
        List<Fact> facts = new ArrayList<>(said);
        facts.addAll(participation.find(scene, scope, said));
        facts.addAll(agenda.find(scene, scope, said));
        return facts;
    }
}
