package org.zhengtu.build;

import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;

/** Counts facts by the table that will list them. */
final class FactCounts {
    private static final Map<Class<? extends Fact>, String> TABLES = Map.ofEntries(
            Map.entry(Fact.ArticlePiece.class, "articles"),
            Map.entry(Fact.PersonNamed.class, "people"),
            Map.entry(Fact.BodyNamed.class, "institutions"),
            Map.entry(Fact.MeetingNamed.class, "meetings"),
            Map.entry(Fact.Participation.class, "participation"),
            Map.entry(Fact.AgendaItem.class, "agenda"),
            Map.entry(Fact.ProgrammeNamed.class, "programmes"),
            Map.entry(Fact.ProgrammeStatus.class, "programme_status"),
            Map.entry(Fact.Figure.class, "indicators"),
            Map.entry(Fact.Statement.class, "statements"),
            Map.entry(Fact.PlaceNamed.class, "places"),
            Map.entry(Fact.Relation.class, "relations"));

    private FactCounts() {
    }

    /** Mentions by table, all tables named; parts and other names of programmes are in none. */
    static Map<String, Integer> of(Extraction extraction) {
        Map<String, Integer> counts = new TreeMap<>();
        TABLES.values().forEach(table -> counts.put(table, 0));
        extraction.facts().stream().filter(fact -> TABLES.containsKey(fact.getClass())).forEach(fact -> counts.merge(TABLES.get(fact.getClass()), 1, Integer::sum));
        return counts;
    }
}
