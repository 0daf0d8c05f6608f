package org.zhengtu.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Division;

/**
 * Tells persons apart: one name in one region, or under one national body, is one person. The region is that of the
 * first post whose body has a seat, else the document's place.
 */
final class PersonResolver {

    Map<String, Entity.Person> resolveAll(Extraction extraction, Map<String, Entity.Body> posts) {
        Map<String, String> scopes = new LinkedHashMap<>();
        for (Fact.PersonNamed person : extraction.facts(Fact.PersonNamed.class)) {
            Entity.Body body = posts.get(person.post() + "\t" + person.body());
            if (body != null) {
                scopes.putIfAbsent(person.name(), scope(body));
            }
        }
        String home = extraction.document().metadata().place().map(Division::code).orElse("");
        Map<String, Entity.Person> persons = new LinkedHashMap<>();
        Map<String, String> whole = NameVariants.of(extraction);
        for (Fact.PersonNamed person : extraction.facts(Fact.PersonNamed.class)) {
            String name = whole.getOrDefault(person.name(), person.name());
            persons.computeIfAbsent(person.name(), n -> new Entity.Person(
                    name + "@" + scopes.getOrDefault(name, home), name));
        }
        return persons;
    }

    private static String scope(Entity.Body body) {
        Optional<Division> seat = body.seat();
        return seat.isPresent() ? seat.get().code() : root(body).name();
    }

    private static Entity.Body root(Entity.Body body) {
        return body.parent().map(PersonResolver::root).orElse(body);
    }
}
