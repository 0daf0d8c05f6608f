package org.zhengtu.curation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.extract.Fact;

/** What facts say, as the tables list it. */
final class FactTable {
    /** The tables whose rows may be withdrawn; an article is no claim of anybody. */
    static final Map<String, Class<? extends Fact>> TABLES = new TreeMap<>(Map.of(
            "people", Fact.PersonNamed.class, "institutions", Fact.BodyNamed.class,
            "meetings", Fact.MeetingNamed.class, "participation", Fact.Participation.class,
            "agenda", Fact.AgendaItem.class, "programmes", Fact.ProgrammeNamed.class,
            "indicators", Fact.Figure.class, "statements", Fact.Statement.class,
            "places", Fact.PlaceNamed.class, "relations", Fact.Relation.class));

    private FactTable() {
    }

    /** What a fact says, apart from where; figures and statements are said anew each time. */
    static Object content(Fact fact) {
        if (fact instanceof Fact.PersonNamed f) {
            return List.of("person", f.name(), f.post(), f.body(), f.status(), f.asOf());
        } else if (fact instanceof Fact.BodyNamed f) {
            return List.of("body", f.surface());
        } else if (fact instanceof Fact.MeetingNamed f) {
            return List.of("meeting", f.id());
        } else if (fact instanceof Fact.Participation f) {
            return List.of("participation", f.meeting(), f.participant(), f.role());
        } else if (fact instanceof Fact.AgendaItem f) {
            return List.of("agenda", f.meeting(), f.action(), f.item());
        } else if (fact instanceof Fact.ProgrammeNamed f) {
            return List.of("programme", f.name());
        } else if (fact instanceof Fact.PlaceNamed f) {
            return List.of("place", f.name());
        } else if (fact instanceof Fact.Relation f) {
            return List.of("relation", f.kind(), f.subject(), f.object());
        }
        return fact;
    }

    /** The words by which one of several facts at a place can be meant. */
    static List<String> words(Fact fact) {
        if (fact instanceof Fact.PersonNamed f) {
            return List.of(f.name(), f.post());
        } else if (fact instanceof Fact.BodyNamed f) {
            return List.of(f.surface());
        } else if (fact instanceof Fact.MeetingNamed f) {
            return List.of(f.name());
        } else if (fact instanceof Fact.Participation f) {
            return List.of(f.participant(), f.role().code());
        } else if (fact instanceof Fact.AgendaItem f) {
            return List.of(f.item(), f.action().code());
        } else if (fact instanceof Fact.ProgrammeNamed f) {
            return List.of(f.name());
        } else if (fact instanceof Fact.Figure f) {
            return List.of(f.indicator(), f.value(), f.unit(), f.kind().code());
        } else if (fact instanceof Fact.Statement f) {
            return List.of(f.speaker(), f.verb());
        } else if (fact instanceof Fact.PlaceNamed f) {
            return List.of(f.name());
        } else if (fact instanceof Fact.Relation f) {
            return List.of(f.kind().code(), f.subject(), f.object());
        }
        return List.of();
    }
}
