package org.zhengtu.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Division;

/**
 * One person, with all that the documents know.
 *
 * @param key     what tells the person from all others
 * @param members  by day and document
 * @param joinings why they are one, in the order of the rules
 */
public record KnownPerson(String key, String name, List<DocumentPerson> members, List<Joining> joinings) {

    /** Keeps unmodifiable copies. */
    public KnownPerson {
        members = List.copyOf(members);
        joinings = List.copyOf(joinings);
    }

    /** All that is attested. */
    public List<Attestation> attestations() {
        return members.stream().map(DocumentPerson::attestations).flatMap(Collection::stream).toList();
    }

    /** Other forms of the name that documents print. */
    public Set<String> otherNames() {
        Set<String> names = new TreeSet<>(members.stream().flatMap(DocumentPerson::allNames).toList());
        names.remove(name);
        return names;
    }

    /** What persons are sorted by: office-holders first, then by the first day; no two have the same. */
    public String order() {
        DocumentPerson first = members.stream().min(Comparator.comparing(DocumentPerson::standing)
                .thenComparing(Comparator.comparing(members::indexOf))).orElseThrow();
        return first.standing().ordinal() + "\t" + first.firstDay() + "\t" + first.document() + "\t" + first.key();
    }

    Optional<DayRange> days() {
        return members.stream().flatMap(m -> m.days().stream()).reduce(DayRange::hull);
    }

    Set<String> posts() {
        return collect(members.stream().map(DocumentPerson::posts));
    }

    Set<String> bodies() {
        return collect(members.stream().map(DocumentPerson::bodies));
    }

    Set<String> documents() {
        return new TreeSet<>(members.stream().map(DocumentPerson::document).toList());
    }

    List<Division> divisions() {
        return members.stream().map(DocumentPerson::divisions).flatMap(Collection::stream).distinct().toList();
    }

    boolean holdsOffice() {
        return members.stream().anyMatch(m -> !m.offices().isEmpty());
    }

    private static Set<String> collect(Stream<Set<String>> sets) {
        Set<String> all = new TreeSet<>();
        sets.forEach(all::addAll);
        return all;
    }
}
