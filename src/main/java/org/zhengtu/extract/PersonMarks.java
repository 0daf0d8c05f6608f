package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhengtu.document.Document;
import org.zhengtu.extract.MarkedText.Mention;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * Where the persons of a document stand in its text: each name with the posts printed before it, and also where a
 * person is spoken of by surname and title only. Used by one thread.
 */
final class PersonMarks {
    private static final Rule AFTER_NAME = Grammar.load("participation").rule("after-name");
    private static final Rule COURTESY = Grammar.load("participation").rule("courtesy");

    private final Document document;
    private final TreeMap<Integer, Mention> marks = new TreeMap<>();

    PersonMarks(Document document) {
        this.document = document;
    }

    /** One mention for each place, in the order of the text; those who wrote an article are left out of it. */
    List<Mention> of(List<Fact.PersonNamed> persons) {
        TreeMap<Integer, String> names = new TreeMap<>();
        persons.forEach(p -> names.put(nameSpan(p).start(), p.name()));
        for (Fact.PersonNamed person : persons) {
            if (!isReporter(person)) {
                add(person, names);
            }
        }
        courtesy(persons);
        return new ArrayList<>(marks.values());
    }

    private void add(Fact.PersonNamed person, TreeMap<Integer, String> names) {
        Span name = nameSpan(person);
        // A post shared by several names belongs to the first of them.
        boolean shared = !names.subMap(person.span().start(), name.start()).isEmpty();
        Span span = new Span(shared ? name.start() : person.span().start(), end(person, name));
        Mention known = marks.get(name.start());
        marks.put(name.start(), new Mention(MarkedText.PERSON, person.name(),
                known == null ? span : known.span().union(span)));
    }

    /** The name without its posts, the whole mention where the name is misprinted. */
    private Span nameSpan(Fact.PersonNamed person) {
        int at = person.span().of(document.repaired()).lastIndexOf(person.name());
        return at < 0 ? person.span()
                : new Span(person.span().start() + at, person.span().start() + at + person.name().length());
    }

    /** A title may follow the name (王明院长); what is said of the person may not. */
    private int end(Fact.PersonNamed person, Span name) {
        String rest = document.repaired().substring(name.end(), person.span().end());
        return AFTER_NAME.first(rest).isPresent() ? name.end() : person.span().end();
    }

    private boolean isReporter(Fact.PersonNamed person) {
        return document.article(person.article()).filter(a -> a.reporters().contains(person.name())).isPresent();
    }

    private void courtesy(List<Fact.PersonNamed> persons) {
        COURTESY.matches(document.repaired()).forEach(m -> {
            Map.Entry<Integer, Mention> near = marks.floorEntry(m.span().end());
            if (near == null || !near.getValue().span().overlaps(m.span())) {
                meant(persons, m).ifPresent(p -> marks.putIfAbsent(m.span().start(),
                        new Mention(MarkedText.PERSON, p.name(), m.span())));
            }
        });
    }

    /** The last person named before with this surname and title. */
    private static Optional<Fact.PersonNamed> meant(List<Fact.PersonNamed> persons, Match m) {
        return persons.stream().filter(p -> p.span().start() < m.span().start()
                && p.name().startsWith(m.group("surname")) && p.post().contains(m.group("title")))
                .reduce((a, b) -> b);
    }
}
