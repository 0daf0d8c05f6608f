package org.zhengtu.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhengtu.document.Metadata;
import org.zhengtu.extract.Fact;
import org.zhengtu.link.Entity;
import org.zhengtu.link.Linked;
import org.zhengtu.people.DocumentPerson.Standing;

/** Reads off what a document knows of persons. */
public final class DocumentPeople {
    /** The rules that find names where no post is said; what follows a name, as comrade does, makes nobody a citizen. */
    private static final Set<String> LISTING = Set.of("people/list", "people/speaker", "people/on-behalf",
            "people/again", "people/surname-post", "people/post-behind", "people/leader");
    private static final int DAY = 10;

    private DocumentPeople() {
    }

    /**
     * The persons of a document, in the order of their first mention.
     *
     * @param document tells the document from others
     * @param fact     gives the fact that a mention became, so that it can be pointed to
     */
    public static List<DocumentPerson> of(Linked linked, String document, Function<Fact.PersonNamed, String> fact) {
        Map<String, List<Fact.PersonNamed>> byKey = new LinkedHashMap<>();
        Map<String, Entity.Person> persons = new LinkedHashMap<>();
        for (Fact.PersonNamed named : linked.extraction().facts(Fact.PersonNamed.class)) {
            Entity.Person person = linked.persons().get(named.name());
            if (person != null) {
                persons.put(person.key(), person);
                byKey.computeIfAbsent(person.key(), k -> new ArrayList<>()).add(named);
            }
        }
        Metadata about = linked.extraction().document().metadata();
        List<DocumentPerson> people = new ArrayList<>();
        byKey.forEach((key, facts) -> people.add(new DocumentPerson(document, issue(about), key,
                persons.get(key).name(), names(facts), about.place(), about.date(), standing(facts),
                attestations(linked, facts, fact))));
        return people;
    }

    private static String issue(Metadata about) {
        return about.publisher().isEmpty() ? ""
                : about.date().iso().length() >= DAY ? about.publisher() + " " + about.date()
                : about.issue().isEmpty() ? "" : about.publisher() + " no. " + about.issue();
    }

    private static Set<String> names(List<Fact.PersonNamed> facts) {
        return new TreeSet<>(facts.stream().map(Fact.PersonNamed::name).toList());
    }

    private static Standing standing(List<Fact.PersonNamed> facts) {
        return facts.stream().anyMatch(f -> !f.post().isEmpty()) ? Standing.HOLDER
                : facts.stream().allMatch(f -> LISTING.contains(f.evidence().rule())) ? Standing.LISTED
                : Standing.CITIZEN;
    }

    private static List<Attestation> attestations(Linked linked, List<Fact.PersonNamed> facts,
            Function<Fact.PersonNamed, String> fact) {
        Map<String, Attestation> byFact = new LinkedHashMap<>();
        facts.forEach(f -> byFact.putIfAbsent(fact.apply(f), new Attestation(f.post(),
                linked.bodyOf(f.post(), f.body()), f.asOf(), fact.apply(f))));
        return List.copyOf(byFact.values());
    }
}
