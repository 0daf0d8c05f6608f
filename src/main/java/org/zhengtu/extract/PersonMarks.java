package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.document.Document;
import org.zhengtu.extract.MarkedText.Mention;
import org.zhengtu.text.Grammar;
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

    /** Marks surname and title (王副市长) wherever a person of that surname and title was named before. */
    private void courtesy(List<Fact.PersonNamed> persons) {
        TreeMap<String, List<Fact.PersonNamed>> forms = new TreeMap<>();
        for (Fact.PersonNamed person : persons) {
            COURTESY.first(person.post()).ifPresent(title -> forms.computeIfAbsent(
                    person.name().substring(0, 1) + title.text(), form -> new ArrayList<>()).add(person));
        }
        forms.forEach(this::courtesy);
    }

    private void courtesy(String form, List<Fact.PersonNamed> meant) {
        String text = document.repaired();
        for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            Span span = new Span(at, at + form.length());
            Map.Entry<Integer, Mention> near = marks.floorEntry(span.end());
            if (near == null || !near.getValue().span().overlaps(span)) {
                // Of two with one surname and title, the one named last before is meant.
                meant.stream().filter(p -> p.span().start() < span.start()).reduce((a, b) -> b)
                        .ifPresent(p -> marks.putIfAbsent(span.start(),
                                new Mention(MarkedText.PERSON, p.name(), span)));
            }
        }
    }
}
