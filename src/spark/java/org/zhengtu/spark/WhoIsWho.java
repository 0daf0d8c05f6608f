package org.zhengtu.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.zhengtu.build.BuildReport;
import org.zhengtu.build.Forms;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.EntityRulings;
import org.zhengtu.curation.Withdrawal;
import org.zhengtu.curation.Withdrawals;
import org.zhengtu.link.Entity;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.people.Identities;
import org.zhengtu.people.PersonChange;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.rdf.BestBodies;
import org.zhengtu.rdf.IdentityWriter;
import scala.Tuple2;

/**
 * Tells persons apart over all documents, in one pass that is grouped by their names. Whom decisions are about is told
 * by the driver.
 */
final class WhoIsWho {
    /** So many fit into the memory of one task with all that is written of them. */
    private static final long MOST_PERSONS = 50_000;

    private final JavaSparkContext spark;
    private final Broadcast<Shared> shared;
    private final Curation curation;
    private final JavaRDD<Told> told;

    /**
     * What was found out.
     *
     * @param rulings on things
     * @param groups  of persons whom no decision is about
     * @param changes what is other in documents, of all persons
     * @param decided lines that decisions, and the persons whom they are about, give
     */
    record Found(Broadcast<Rulings> rulings, JavaRDD<NameGroup> groups, JavaPairRDD<String, PersonChange> changes,
            List<byte[]> decided, BuildReport.Identity identity) {
    }

    WhoIsWho(JavaSparkContext spark, Broadcast<Shared> shared, JavaRDD<WrittenSource> written) throws IOException {
        this.spark = spark;
        this.shared = shared;
        this.curation = shared.value().curation();
        Broadcast<Shared> known = shared;
        this.told = written.filter(WrittenSource::isRead).map(source -> Told.of(source, known.value().curation()))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    Found find() throws IOException {
        List<byte[]> things = told.map(Told::things).filter(form -> form.length > 0).collect();
        Broadcast<Rulings> decisions = spark.broadcast(new Rulings(shared.value(), things, List.of()));
        JavaRDD<byte[]> persons = told.flatMap(document -> document.persons().iterator())
                .map(form -> Forms.ofPerson(ruled(Forms.person(form), decisions.value().things())))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Broadcast<Rulings> rulings = spark.broadcast(new Rulings(shared.value(), things, fullest(persons)));
        NameKeys keys = keys(persons);
        int parts = (int) Math.max(spark.defaultParallelism(), persons.count() / MOST_PERSONS);
        JavaPairRDD<String, byte[]> byName = persons.mapToPair(form -> new Tuple2<>(keys.of(Forms.person(form)), form));
        JavaRDD<NameGroup> groups = byName.filter(person -> !person._1().equals(NameKeys.DECIDED))
                .partitionBy(new HashPartitioner(parts))
                .mapPartitions(part -> List.of(NameGroup.of(forms(part), rulings.value())).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
        List<byte[]> decided = byName.filter(person -> person._1().equals(NameKeys.DECIDED)).values().collect();
        return found(rulings, groups, decided);
    }

    private static Iterator<byte[]> forms(Iterator<Tuple2<String, byte[]>> part) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return part.hasNext();
            }

            @Override
            public byte[] next() {
                return part.next()._2();
            }
        };
    }

    private static DocumentPerson ruled(DocumentPerson person, EntityRulings rulings) {
        return person.withBodies(body -> (Entity.Body) rulings.of(person.document(), body));
    }

    /** Of each body the record that says most. */
    private static List<byte[]> fullest(JavaRDD<byte[]> persons) {
        return persons.flatMap(form -> bodies(Forms.person(form)).iterator())
                .mapToPair(form -> new Tuple2<>(Forms.body(form).key(), form))
                .reduceByKey((one, other) -> Entity.Body.FULLNESS.compare(Forms.body(one), Forms.body(other)) >= 0 ? one
                        : other)
                .values().collect();
    }

    private static List<byte[]> bodies(DocumentPerson person) {
        List<byte[]> bodies = new ArrayList<>();
        person.attestations().forEach(attestation -> attestation.body().ifPresent(body -> {
            for (Entity.Body at = body; at != null; at = at.parent().orElse(null)) {
                bodies.add(Forms.ofBody(at));
            }
        }));
        return bodies;
    }

    private NameKeys keys(JavaRDD<byte[]> persons) {
        HashSet<String> names = new HashSet<>(NameKeys.namesIn(curation));
        Set<String> beginnings = new HashSet<>();
        names.forEach(name -> beginnings.add(NameKeys.beginning(name)));
        if (!names.isEmpty()) {
            beginnings.addAll(persons.flatMap(form -> NameKeys.touched(Forms.person(form), names).iterator()).distinct()
                    .collect());
        }
        return new NameKeys(beginnings);
    }

    private Found found(Broadcast<Rulings> rulings, JavaRDD<NameGroup> groups, List<byte[]> forms) throws IOException {
        List<DocumentPerson> people = new ArrayList<>();
        for (byte[] form : forms) {
            people.add(Forms.person(form));
        }
        EntityRulings things = rulings.value().things();
        Identities identities = Identities.of(people, curation, things::bodyName);
        Map<String, List<Withdrawal>> withdrawn = withdrawn();
        IdentityWriter writer = new IdentityWriter(things, withdrawn);
        BestBodies bodies = rulings.value().bodies();
        int[] tenures = new int[1];
        List<byte[]> lines = QuadLines.of(out -> {
            IdentityWriter.Describer describer = writer.describer(out, bodies);
            tenures[0] = NameGroup.write(identities, writer, out, describer);
            describer.decisions();
        });
        JavaPairRDD<String, PersonChange> changes = groups.flatMap(group -> group.changes().iterator())
                .union(spark.parallelize(PersonChange.of(identities)))
                .mapToPair(change -> new Tuple2<>(change.document(), change));
        int decisions = identities.rulings().size() + identities.renamed().size() + things.rulings().size()
                + things.renamed().size() + withdrawn.values().stream().mapToInt(List::size).sum();
        BuildReport.Identity identity = new BuildReport.Identity(
                sum(groups.map(NameGroup::persons)) + identities.persons().size(),
                sum(groups.map(NameGroup::tenures)) + tenures[0],
                sum(groups.map(NameGroup::hypotheses)) + identities.hypotheses().size(), decisions,
                notes(identities, things, withdrawn));
        return new Found(rulings, groups, changes, lines, identity);
    }

    private static int sum(JavaRDD<Integer> numbers) {
        return numbers.fold(0, Integer::sum);
    }

    private Map<String, List<Withdrawal>> withdrawn() {
        Map<String, List<Withdrawal>> withdrawn = new TreeMap<>();
        told.filter(document -> !document.withdrawn().isEmpty()).collect().forEach(document -> withdrawn
                .put(document.graph(), document.withdrawn().stream().map(curation.withdrawals()::get).toList()));
        return new HashMap<>(withdrawn);
    }

    private List<String> notes(Identities identities, EntityRulings things, Map<String, List<Withdrawal>> withdrawn) {
        Set<String> notes = new TreeSet<>(told.flatMap(document -> document.notes().iterator()).distinct().collect());
        notes.addAll(identities.notes());
        notes.addAll(things.notes());
        notes.addAll(Withdrawals.unused(curation, withdrawn.values().stream().flatMap(List::stream).toList(), notes));
        return List.copyOf(notes);
    }
}
