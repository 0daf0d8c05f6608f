package org.zhengtu.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhengtu.link.Entity;

/**
 * Which bodies, programmes, meetings and places are one by decision, and which of one key are several: a pure function
 * of what documents name and of decisions, in whatever order both come. Immutable.
 */
public final class EntityRulings {
    private static final Comparator<Decision> BY_CONTENT = Comparator.comparing((Decision d) -> d.kind())
            .thenComparing(d -> d.one().toString()).thenComparing(d -> d.other().toString());

    private final List<DocumentEntity> entities;
    /** By graph and thing as the document knows it, the key that a decision gave it. */
    private final Map<List<Object>, String> split = new HashMap<>();
    private final EntityClusters clusters = new EntityClusters();
    private final Map<ThingKey, Entity> records = new HashMap<>();
    private final Map<ThingKey, Entity> winners = new TreeMap<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Map<ThingKey, Rename> renames = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * What a decision decided.
     *
     * @param ones   the things that the first side means, as they are now
     * @param others those of the second side; the same where they are one
     */
    public record Ruling(Decision decision, List<Entity> ones, List<Entity> others) {

        /** Keeps unmodifiable copies. */
        public Ruling {
            ones = List.copyOf(ones);
            others = List.copyOf(others);
        }
    }

    /** What a thing is called by decision. */
    public record Renamed(Rename rename, Entity entity) {
    }

    /** A thing that is another one by decision. */
    public record Replaced(Entity entity, Entity by) {
    }

    private EntityRulings(Collection<DocumentEntity> all, Curation curation) {
        entities = all.stream().sorted(Comparator.comparing(DocumentEntity::graph)
                .thenComparing(DocumentEntity::iri)).toList();
        List<Decision> decisions = new ArrayList<>(curation.decisions().stream()
                .filter(d -> d.kind() != Kind.PERSON).sorted(BY_CONTENT).toList());
        decisions.removeIf(decision -> !isUsable(decision));
        decisions.stream().filter(d -> !d.same()).forEach(this::split);
        entities.forEach(e -> records.merge(key(e), now(e), EntityRulings::fuller));
        decisions.stream().filter(d -> !d.same()).forEach(this::holdApart);
        decisions.removeIf(d -> d.same() && !join(d));
        decide(decisions);
        curation.renames().stream().filter(r -> r.kind() != Kind.PERSON)
                .sorted(Comparator.comparing((Rename r) -> r.side().toString()).thenComparing(Rename::name))
                .forEach(this::rename);
    }

    /** Finds out what is what. */
    public static EntityRulings of(Collection<DocumentEntity> entities, Curation curation) {
        return new EntityRulings(entities, curation);
    }

    private List<DocumentEntity> meant(Kind kind, Side side) {
        return entities.stream().filter(e -> e.kind() == kind && e.is(side)).toList();
    }

    private boolean isUsable(Decision decision) {
        for (Side side : List.of(decision.one(), decision.other())) {
            if (meant(decision.kind(), side).isEmpty()) {
                notes.add(decision.line().place() + " is about nothing in these documents: " + side.words());
                return false;
            }
        }
        List<DocumentEntity> others = meant(decision.kind(), decision.other());
        if (!decision.same() && meant(decision.kind(), decision.one()).stream().anyMatch(others::contains)) {
            notes.add(decision.line().place() + " means the same mention on both sides: " + decision.one().name()
                    + "; say where or when");
            return false;
        }
        return true;
    }

    /** Gives the second side a key of its own where both sides have one. */
    private void split(Decision decision) {
        List<ThingKey> ones = meant(decision.kind(), decision.one()).stream().map(this::key).toList();
        for (DocumentEntity other : meant(decision.kind(), decision.other())) {
            if (ones.contains(key(other))) {
                split.put(List.of(other.graph(), ThingKey.of(other.entity())), key(other).key() + "#"
                        + decision.other().qualifier());
            }
        }
    }

    private void holdApart(Decision decision) {
        for (DocumentEntity one : meant(decision.kind(), decision.one())) {
            meant(decision.kind(), decision.other()).forEach(other -> clusters.separate(key(one), key(other)));
        }
    }

    private boolean join(Decision decision) {
        List<DocumentEntity> all = new ArrayList<>(meant(decision.kind(), decision.one()));
        all.addAll(meant(decision.kind(), decision.other()));
        boolean joined = all.stream().map(e -> clusters.join(key(all.get(0)), key(e))).reduce(true, Boolean::logicalAnd);
        if (!joined) {
            notes.add(decision.line().place() + " contradicts another line, which holds these apart: "
                    + decision.one().name() + " and " + decision.other().name());
        }
        return joined;
    }

    private void decide(List<Decision> decisions) {
        TreeSet<ThingKey> named = new TreeSet<>();
        TreeSet<ThingKey> second = new TreeSet<>();
        for (Decision decision : decisions) {
            if (decision.same()) {
                meant(decision.kind(), decision.one()).forEach(e -> named.add(key(e)));
                meant(decision.kind(), decision.other()).forEach(e -> second.add(key(e)));
            }
        }
        named.removeAll(second);
        clusters.all().forEach(members -> {
            ThingKey kept = members.stream().filter(named::contains).findFirst().orElse(members.get(0));
            members.forEach(member -> winners.put(member, records.get(kept)));
        });
        decisions.forEach(d -> rulings.add(new Ruling(d, now(meant(d.kind(), d.one())),
                now(meant(d.kind(), d.other())))));
    }

    private List<Entity> now(List<DocumentEntity> meant) {
        Map<String, Entity> now = new TreeMap<>();
        meant.forEach(e -> {
            Entity entity = winners.getOrDefault(key(e), records.get(key(e)));
            now.put(entity.key(), entity);
        });
        return List.copyOf(now.values());
    }

    private void rename(Rename rename) {
        List<Entity> meant = now(meant(rename.kind(), rename.side()));
        if (meant.size() != 1) {
            notes.add(rename.line().place() + (meant.isEmpty() ? " is about nothing in these documents: "
                    : " means several things; say where, when or the IRI: ") + rename.side().words());
            return;
        }
        Rename other = renames.putIfAbsent(ThingKey.of(meant.get(0)), rename);
        if (other != null) {
            notes.add(rename.line().place() + " contradicts " + other.line().place() + ", which gives another name: "
                    + other.name());
        }
    }

    private ThingKey key(DocumentEntity entity) {
        String own = split.get(List.of(entity.graph(), ThingKey.of(entity.entity())));
        return own == null ? ThingKey.of(entity.entity()) : new ThingKey(entity.kind(), own);
    }

    /** The thing with the key that a decision gave it. */
    private Entity now(DocumentEntity entity) {
        String key = key(entity).key();
        Entity e = entity.entity();
        if (key.equals(e.key())) {
            return e;
        } else if (e instanceof Entity.Body b) {
            return new Entity.Body(b.name(), b.bodyType(), b.parent(), b.seat(), key.substring(b.name().length()),
                    b.rule());
        } else if (e instanceof Entity.Meeting m) {
            return new Entity.Meeting(key, m.name(), m.series(), m.ordinal(), m.date(), m.scope(), m.rule());
        } else if (e instanceof Entity.Programme p) {
            return new Entity.Programme(key, p.name());
        }
        Entity.Place p = (Entity.Place) e;
        return new Entity.Place(key, p.name(), p.kind(), "");
    }

    /** Of two records of one thing the one that says more. */
    private static Entity fuller(Entity one, Entity other) {
        if (one instanceof Entity.Body a && other instanceof Entity.Body b) {
            return Entity.Body.FULLNESS.compare(a, b) >= 0 ? one : other;
        }
        return one.toString().compareTo(other.toString()) >= 0 ? one : other;
    }

    /** The thing that a thing of a document is by decision; itself if nobody decided anything. */
    public Entity of(String graph, Entity entity) {
        if (Kind.of(entity).filter(kind -> kind != Kind.PERSON).isEmpty()) {
            return entity;
        }
        String own = split.get(List.of(graph, ThingKey.of(entity)));
        ThingKey key = own == null ? ThingKey.of(entity) : new ThingKey(Kind.of(entity).orElseThrow(), own);
        return Optional.ofNullable(winners.get(key)).or(() -> own == null ? Optional.of(entity)
                : Optional.of(records.get(key))).orElseThrow();
    }

    /** The name of the body that the body of this name is by decision. */
    public String bodyName(String name) {
        return winners.entrySet().stream().filter(e -> e.getKey().kind() == Kind.BODY)
                .filter(e -> records.get(e.getKey()).name().equals(name)).map(e -> e.getValue().name()).findFirst()
                .orElse(name);
    }

    /** The things of documents that are another thing, or have another key, than the document alone would tell. */
    public List<DocumentEntity> changed() {
        return entities.stream().filter(e -> !of(e.graph(), e.entity()).key().equals(e.entity().key())).toList();
    }

    /** All things of documents that decisions may be about. */
    public List<DocumentEntity> entities() {
        return entities;
    }

    /** The things that are no more, with those that they are. */
    public List<Replaced> replaced() {
        return winners.entrySet().stream().filter(e -> !e.getKey().equals(ThingKey.of(e.getValue())))
                .map(e -> new Replaced(records.get(e.getKey()), e.getValue())).toList();
    }

    /** What was decided, decisions that decided nothing left out. */
    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    /** The things that get another name. */
    public List<Renamed> renamed() {
        return renames.entrySet().stream().map(e -> new Renamed(e.getValue(), winners.getOrDefault(e.getKey(),
                records.get(e.getKey())))).toList();
    }

    /** What is to be said of decisions that decided nothing. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
