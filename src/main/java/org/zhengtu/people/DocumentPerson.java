package org.zhengtu.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhengtu.link.Entity;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Division;
import org.zhengtu.text.Period;

/**
 * All that one document knows of one person.
 *
 * @param document the document, so that it can be told from others
 * @param issue    of the newspaper, the same for all its pages; empty if there is none
 * @param key      what the document alone tells the person by; equal keys of two documents need not mean one person
 * @param names    as printed, the right one among them
 * @param place    what the document calls its own
 * @param date     of the document
 */
public record DocumentPerson(String document, String issue, String key, String name, Set<String> names,
        Optional<Division> place, Period date, Standing standing, List<Attestation> attestations) {

    /** How a document introduces a person. */
    public enum Standing {
        /** With a post. */
        HOLDER,
        /** Without one, among those who hold posts. */
        LISTED,
        /** As somebody who holds none. */
        CITIZEN
    }

    /** Keeps unmodifiable copies. */
    public DocumentPerson {
        names = Set.copyOf(names);
        attestations = List.copyOf(attestations);
    }

    /** The same with other bodies. */
    public DocumentPerson withBodies(UnaryOperator<Entity.Body> bodies) {
        return new DocumentPerson(document, issue, key, name, names, place, date, standing, attestations.stream()
                .map(a -> new Attestation(a.post(), a.body().map(bodies), a.asOf(), a.fact())).toList());
    }

    /** From the first to the last day that is told of, that of the document where none is. */
    Optional<DayRange> days() {
        Optional<DayRange> told = attestations.stream().flatMap(a -> DayRange.of(a.asOf()).stream())
                .reduce(DayRange::hull);
        return told.or(() -> DayRange.of(date));
    }

    /** The keys of the bodies whose posts are held. */
    Set<String> bodies() {
        return new TreeSet<>(attestations.stream().map(Attestation::bodyKey).filter(b -> !b.isEmpty()).toList());
    }

    /** The posts, whatever the body. */
    Set<String> posts() {
        return new TreeSet<>(attestations.stream().map(Attestation::post).filter(p -> !p.isEmpty()).toList());
    }

    /** The divisions whose offices are held; that of the document if none is. */
    List<Division> divisions() {
        List<Division> offices = offices();
        return offices.isEmpty() && attestations.stream().allMatch(a -> a.body().isEmpty())
                ? place.stream().toList() : offices;
    }

    /** The divisions whose public offices are held. */
    List<Division> offices() {
        return attestations.stream().flatMap(a -> a.body().stream()).flatMap(b -> Offices.division(b).stream())
                .distinct().toList();
    }

    /** All names that may be looked for. */
    public Stream<String> allNames() {
        return Stream.concat(Stream.of(name), names.stream()).distinct();
    }
}
