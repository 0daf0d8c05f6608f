package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;

/** The rules that tell whose a programme is, loaded once for all documents. Immutable. */
record LeadRules(List<Rule> leads, Rule next, Rule before, Rule inName, Divisions divisions) {

    LeadRules(Grammar grammar) {
        this(Stream.of("lead", "home", "division").flatMap(prefix -> grammar.rules(prefix).stream()).toList(),
                grammar.rule("next"), grammar.rule("level.before"), grammar.rule("level.name"), Divisions.load());
    }

    /** The nearest division at or above a place whose name ends so. */
    Optional<Division> above(Optional<Division> place, String end) {
        return place.flatMap(home -> home.name().endsWith(end) ? place : above(home.parent(), end));
    }

    /** The division of this name that a place is or lies in. */
    Optional<Division> around(Optional<Division> place, String name) {
        return place.flatMap(home -> divisions.named(name).stream().filter(home::isWithin).findFirst());
    }
}
