package org.zhengtu.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.Decision;
import org.zhengtu.curation.Rename;
import org.zhengtu.link.Entity;
import org.zhengtu.link.Linked;
import org.zhengtu.people.DocumentPerson.Standing;

/**
 * Who is who over all documents: a pure function of what the documents know of persons, in whatever order they come,
 * and of decisions. Immutable.
 */
public final class Identities {
    private static final Comparator<DocumentPerson> BY_DAY = Comparator
            .comparing(DocumentPerson::firstDay)
            .thenComparing(DocumentPerson::document).thenComparing(DocumentPerson::key);

    private final List<KnownPerson> persons = new ArrayList<>();
    private final Map<List<String>, KnownPerson> byMember = new HashMap<>();
    private final List<Hypothesis> hypotheses;
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Renamed> renamed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Settings settings = Settings.load();
    private final Tenures tenures;

    /**
     * What a decision decided.
     *
     * @param ones   persons that the first side means
     * @param others persons that the second side means; the same where they were merged
     */
    public record Ruling(Decision decision, List<KnownPerson> ones, List<KnownPerson> others) {

        /** Keeps unmodifiable copies. */
        public Ruling {
            ones = List.copyOf(ones);
            others = List.copyOf(others);
        }
    }

    /** What a person is called by decision. */
    public record Renamed(Rename rename, KnownPerson person) {
    }

    private Identities(Collection<DocumentPerson> all, Curation curation, UnaryOperator<String> bodyNames) {
        List<DocumentPerson> people = all.stream().sorted(BY_DAY).toList();
        this.tenures = new Tenures(settings);
        Clusters clusters = new Clusters(people.size());
        Decisions decisions = new Decisions(people, curation, bodyNames, notes);
        decisions.apply(clusters);
        new Merger(people, clusters, settings).run();
        Map<Integer, List<Joining>> joinings = joinings(people, clusters);
        List<List<Integer>> groups = new ArrayList<>(clusters.all().values());
        // Who is told of as an office-holder first gets the shortest key.
        groups.sort(Comparator.comparing(group -> people.get(first(group, people)), Comparator
                .comparing(DocumentPerson::standing).thenComparing(BY_DAY)));
        Set<String> taken = new HashSet<>();
        Map<String, Integer> members = new HashMap<>();
        for (List<Integer> group : groups) {
            KnownPerson person = person(group, people, taken,
                    joinings.getOrDefault(clusters.root(group.get(0)), List.of()));
            persons.add(person);
            members.put(person.key(), group.get(0));
            person.members().forEach(m -> byMember.put(List.of(m.document(), m.key()), person));
        }
        this.hypotheses = new Hypotheses(settings, (one, other) ->
                clusters.areSeparate(members.get(one.key()), members.get(other.key()))).of(persons);
        decisions.personal().forEach(d -> rulings.add(new Ruling(d, meant(decisions.ones(d)),
                meant(decisions.others(d)))));
        decisions.renames().forEach((rename, found) -> rename(rename, meant(found)));
    }

    private void rename(Rename rename, List<KnownPerson> meant) {
        if (meant.size() == 1) {
            renamed.add(new Renamed(rename, meant.get(0)));
        } else {
            notes.add(rename.line().place() + (meant.isEmpty() ? " is about nobody in these documents: "
                    : " means several persons; say where or when: ") + rename.side().words());
        }
    }

    private static Map<Integer, List<Joining>> joinings(List<DocumentPerson> people, Clusters clusters) {
        Map<Integer, List<Joining>> all = new HashMap<>();
        clusters.joins().forEach(join -> all.computeIfAbsent(clusters.root(join.one()), r -> new ArrayList<>())
                .add(new Joining(people.get(join.one()).document(), people.get(join.other()).document(), join.rule(),
                        join.on())));
        return all;
    }

    /** Finds out who is who. */
    public static Identities of(Collection<DocumentPerson> people, Curation curation) {
        return new Identities(people, curation, UnaryOperator.identity());
    }

    /** The same where bodies are others by decision: {@code bodyNames} gives the names that they now have. */
    public static Identities of(Collection<DocumentPerson> people, Curation curation,
            UnaryOperator<String> bodyNames) {
        return new Identities(people, curation, bodyNames);
    }

    /**
     * The group of names that a person belongs to: its first two characters. Nothing but a decision makes persons one, or
     * a hypothesis of them, whose names are of different groups: a name that lost its last characters keeps the first
     * two. So who is who can be found out group by group.
     */
    public static String group(DocumentPerson person) {
        return group(person.name());
    }

    /** The group of a name. */
    public static String group(String name) {
        return name.substring(0, Math.min(Merger.SHORTEST_NAME, name.length()));
    }

    private static int first(List<Integer> group, List<DocumentPerson> people) {
        return group.stream().min(Comparator.comparing((Integer i) -> people.get(i).standing())
                .thenComparing(Comparator.naturalOrder())).orElseThrow();
    }

    private static KnownPerson person(List<Integer> group, List<DocumentPerson> people, Set<String> taken,
            List<Joining> joinings) {
        List<DocumentPerson> members = group.stream().map(people::get).toList();
        DocumentPerson first = people.get(first(group, people));
        String key = taken.add(first.key()) ? first.key() : first.key() + "@" + first.document();
        taken.add(key);
        return new KnownPerson(key, name(members), members, joinings);
    }

    /** The name that most documents give with a post; of those the longest. */
    private static String name(List<DocumentPerson> members) {
        Map<String, Integer> counts = new TreeMap<>();
        members.forEach(m -> counts.merge(m.name(), m.standing() == Standing.HOLDER ? members.size() : 1,
                Integer::sum));
        return counts.entrySet().stream().max(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .thenComparing(e -> e.getKey().length())).orElseThrow().getKey();
    }

    private List<KnownPerson> meant(List<DocumentPerson> members) {
        Map<String, KnownPerson> meant = new TreeMap<>();
        members.forEach(m -> {
            KnownPerson person = byMember.get(List.of(m.document(), m.key()));
            meant.put(person.key(), person);
        });
        return List.copyOf(meant.values());
    }

    /** All persons, those who hold posts first. */
    public List<KnownPerson> persons() {
        return List.copyOf(persons);
    }

    /** The person that a document's person is. */
    public KnownPerson of(String document, String key) {
        KnownPerson person = byMember.get(List.of(document, key));
        if (person == null) {
            throw new IllegalArgumentException("no such person in " + document + ": " + key);
        }
        return person;
    }

    /** The pairs that may be one, by their keys. */
    public List<Hypothesis> hypotheses() {
        return hypotheses;
    }

    /** The tenures of a person; made anew at each call, so that not all are in memory at once. */
    public List<Tenure> tenures(KnownPerson person) {
        return tenures.of(person);
    }

    /** Decisions on persons with whom they are about; those that are about nobody are left out. */
    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    /** The persons that get another name. */
    public List<Renamed> renamed() {
        return List.copyOf(renamed);
    }

    /** What is to be said of decisions that decided nothing. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The same document with its persons as all documents together know them. */
    public Linked complete(Linked linked, String document) {
        Map<String, Entity.Person> known = new LinkedHashMap<>();
        linked.persons().forEach((surface, person) -> {
            KnownPerson found = byMember.get(List.of(document, person.key()));
            known.put(surface, found == null ? person : new Entity.Person(found.key(), found.name()));
        });
        return new Linked(linked.extraction(), known, linked.bodies(), linked.posts(), linked.meetings(),
                linked.programmes(), linked.places(), linked.indicators());
    }
}
