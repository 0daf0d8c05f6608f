package org.zhengtu.spark;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.Decision;
import org.zhengtu.curation.Kind;
import org.zhengtu.curation.Rename;
import org.zhengtu.curation.Side;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.people.Identities;

/**
 * Which persons must be told apart together: those of one {@link Identities#group}. Decisions of people reach over
 * names: all groups that they touch are one.
 */
final class NameKeys implements Serializable {
    /** The key of all whom decisions may be about. */
    static final String DECIDED = "";

    private final HashSet<String> decided;

    NameKeys(Set<String> decided) {
        this.decided = new HashSet<>(decided);
    }

    /** All names that decisions on persons tell. */
    static Set<String> namesIn(Curation curation) {
        return Stream.concat(curation.decisions(Kind.PERSON).stream().flatMap(NameKeys::sides),
                curation.renames(Kind.PERSON).stream().map(Rename::side)).map(Side::name).collect(Collectors.toSet());
    }

    private static Stream<Side> sides(Decision decision) {
        return List.of(decision.one(), decision.other()).stream();
    }

    static String beginning(String name) {
        return Identities.group(name);
    }

    /** The beginnings of the names of those whom decisions may be about. */
    static Stream<String> touched(DocumentPerson person, Set<String> names) {
        return person.allNames().anyMatch(names::contains) ? Stream.of(beginning(person.name())) : Stream.empty();
    }

    String of(DocumentPerson person) {
        String beginning = beginning(person.name());
        return decided.contains(beginning) ? DECIDED : beginning;
    }
}
