package org.zhengtu.tables;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * How the rows of one table are compared.
 *
 * @param key        whether a row is the fact of an annotated one
 * @param attributes the columns that must be right as well for the fact to be right in full
 * @param identity   the columns that tell two facts of a document apart; none where every occurrence counts
 */
record MatchRule(BiPredicate<Row, Row> key, Map<String, BiPredicate<String, String>> attributes,
        List<String> identity) {
    private static final double CLOSE = 0.8;
    private static final double MEETING = 0.7;
    private static final double INDICATOR = 0.5;
    private static final int STATEMENT_SLACK = 12;
    private static final Map<FactTable, MatchRule> RULES = rules();

    /** The rule of a table. */
    static MatchRule of(FactTable table) {
        return RULES.get(table);
    }

    private static Map<FactTable, MatchRule> rules() {
        Map<FactTable, MatchRule> rules = new EnumMap<>(FactTable.class);
        for (FactTable table : FactTable.values()) {
            rules.put(table, new MatchRule(key(table), attributes(table), identity(table)));
        }
        return rules;
    }

    private static BiPredicate<Row, Row> key(FactTable table) {
        return switch (table) {
            case ARTICLES -> alike("headline", 0.6);
            case PEOPLE -> same("person").and((g, p) -> Wording.samePost(g.get("post"), p.get("post")));
            case INSTITUTIONS, PROGRAMMES, PLACES -> same("name").or(alike("name", CLOSE)
                    .and((g, p) -> Places.overlap(g, p, 0)));
            case MEETINGS -> alike("name", MEETING).and((g, p) -> g.get("ordinal").isEmpty()
                    || p.get("ordinal").isEmpty() || Wording.same(g.get("ordinal"), p.get("ordinal")));
            case PARTICIPATION -> alike("participant", CLOSE).and(same("role")).and(alike("meeting", MEETING));
            case AGENDA -> same("action").and(alike("item", 0.6)).and(alike("meeting", MEETING));
            case PROGRAMME_STATUS -> same("status").and(alike("programme", MEETING));
            case INDICATORS -> (g, p) -> Places.sameNumber(g.get("value"), p.get("value"))
                    && Wording.sameUnit(g.get("unit"), p.get("unit")) && Places.numberIn(g, p);
            case STATEMENTS -> same("speaker").and((g, p) -> Places.overlap(g, p, STATEMENT_SLACK));
            case RELATIONS, AWARDS -> same("kind").and(alike("subject", 0.6)).and(alike("object", 0.6));
        };
    }

    private static Map<String, BiPredicate<String, String>> attributes(FactTable table) {
        Map<String, BiPredicate<String, String>> tests = new LinkedHashMap<>();
        switch (table) {
            case ARTICLES -> {
                tests.put("kind", Wording::same);
                tests.put("date_of_event", Wording::sameDate);
            }
            case PEOPLE -> {
                tests.put("institution", Wording::alike);
                tests.put("as_of", Wording::sameDate);
            }
            case INSTITUTIONS -> tests.put("type", Wording::same);
            case MEETINGS -> {
                tests.put("date", Wording::sameDate);
                tests.put("ordinal", Wording::same);
            }
            case PARTICIPATION, AGENDA -> { }
            case PROGRAMMES -> {
                tests.put("kind", Wording::same);
                tests.put("definition", Wording::sameBeginning);
            }
            case PROGRAMME_STATUS -> {
                tests.put("modality", Wording::same);
                tests.put("date", Wording::sameDate);
            }
            case INDICATORS -> {
                tests.put("indicator", (a, b) -> Wording.alike(a, b, INDICATOR));
                tests.put("kind", Wording::sameFigureKind);
                tests.put("comparator", Wording::same);
                tests.put("period", Wording::sameDate);
                tests.put("status", Wording::same);
                tests.put("area", Wording::alike);
            }
            case STATEMENTS -> tests.put("verb", Wording::same);
            case PLACES -> tests.put("kind", Wording::same);
            case RELATIONS, AWARDS -> tests.put("date", Wording::sameDate);
        }
        return tests;
    }

    private static List<String> identity(FactTable table) {
        return switch (table) {
            case PEOPLE -> List.of("person", "post");
            case PARTICIPATION -> List.of("meeting", "participant", "role");
            case AGENDA -> List.of("meeting", "action", "item");
            case RELATIONS, AWARDS -> List.of("kind", "subject", "object");
            case MEETINGS -> List.of("name", "date");
            case PROGRAMME_STATUS -> List.of("programme", "status", "modality", "date");
            case INSTITUTIONS, PROGRAMMES, PLACES -> List.of("name");
            case ARTICLES, INDICATORS, STATEMENTS -> List.of();
        };
    }

    private static BiPredicate<Row, Row> same(String column) {
        return (g, p) -> Wording.same(g.get(column), p.get(column));
    }

    private static BiPredicate<Row, Row> alike(String column, double least) {
        return (g, p) -> Wording.alike(g.get(column), p.get(column), least);
    }
}
