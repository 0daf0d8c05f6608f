package org.zhengtu.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.curation.EntityRulings;
import org.zhengtu.curation.Withdrawal;
import org.zhengtu.curation.Withdrawals;
import org.zhengtu.link.Entity;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.people.Identities;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.quads.SortedLines;
import org.zhengtu.rdf.IdentityWriter;
import org.zhengtu.rdf.PersonCorrection;

/**
 * The lines of all graphs. What names a person, or a thing that people decided on, is held back until all documents are
 * written and it is known who is who. In memory is no more than {@code mostBytes}, what decisions are about, and the
 * bodies whose posts are held. Documents may be added by several threads.
 */
final class GraphLines {
    static final byte[] PERSON = "/id/person/".getBytes(StandardCharsets.US_ASCII);
    private static final int SHARE_OF_HELD = 4;
    private static final int SHARE_OF_PEOPLE = 8;
    private static final byte END = 0;

    private final SortedLines lines;
    private final Corrector corrector;
    private final PeopleTable people;
    /** The bodies that tenures name, by the order of tenures. */
    private final SortedLines bodies;
    private final Curation curation;
    private final List<DocumentEntity> concerned = new ArrayList<>();
    private final Map<String, List<Withdrawal>> withdrawn = new TreeMap<>();
    private final Set<String> notes = new TreeSet<>();

    /** The same without decisions. */
    GraphLines(Workspace workspace, long mostBytes) {
        this(workspace, mostBytes, Curation.NONE);
    }

    GraphLines(Workspace workspace, long mostBytes, Curation curation) {
        this.curation = curation;
        this.lines = new SortedLines(workspace, "run",
                mostBytes - mostBytes / SHARE_OF_HELD - 2 * (mostBytes / SHARE_OF_PEOPLE));
        this.corrector = new Corrector(workspace, mostBytes / SHARE_OF_HELD);
        this.people = new PeopleTable(workspace, mostBytes / SHARE_OF_PEOPLE, curation);
        this.bodies = new SortedLines(workspace, "bodies", mostBytes / SHARE_OF_PEOPLE);
    }

    /** Takes what a document gives. */
    void add(DocumentOutput output) throws IOException {
        List<DocumentEntity> decided = output.things().stream().filter(curation::concerns).toList();
        List<byte[]> names = new ArrayList<>(List.of(PERSON));
        decided.forEach(thing -> names.add(("<" + thing.iri() + ">").getBytes(StandardCharsets.US_ASCII)));
        List<byte[]> sure = new ArrayList<>(output.lines().size());
        List<byte[]> open = new ArrayList<>();
        output.lines().forEach(line -> (names.stream().anyMatch(name -> holds(line, name)) ? open : sure).add(line));
        lines.addAll(sure);
        corrector.hold(output.graph(), open);
        people.add(output.persons());
        synchronized (concerned) {
            concerned.addAll(decided);
            notes.addAll(output.notes());
            if (!output.withdrawn().isEmpty()) {
                withdrawn.put(output.graph(), output.withdrawn());
            }
        }
    }

    /** Finds out who is who and what is what; from then on the lines are complete. */
    BuildReport.Identity identify() throws IOException {
        EntityRulings rulings = EntityRulings.of(concerned, curation);
        IdentityWriter writer = new IdentityWriter(rulings, withdrawn);
        Counts counts = new Counts();
        people.forEach((persons, isDecided) -> identify(persons, isDecided, rulings, writer, counts));
        people.discard();
        corrector.writeTo(writer, lines);
        lines.addAll(linesOf(out -> describe(writer, out)));
        bodies.discard();
        notes.addAll(rulings.notes());
        notes.addAll(Withdrawals.unused(curation, withdrawn.values().stream().flatMap(List::stream)
                .collect(Collectors.toSet()), notes));
        counts.decisions += rulings.rulings().size() + rulings.renamed().size()
                + withdrawn.values().stream().mapToInt(List::size).sum();
        return new BuildReport.Identity(counts.persons, counts.tenures, counts.hypotheses, counts.decisions,
                List.copyOf(notes));
    }

    private static final class Counts {
        private int persons;
        private int tenures;
        private int hypotheses;
        private int decisions;
    }

    private void identify(List<DocumentPerson> persons, boolean isDecided, EntityRulings rulings,
            IdentityWriter writer, Counts counts) throws IOException {
        Identities group = Identities.of(persons.stream().map(person -> person.withBodies(body ->
                (Entity.Body) rulings.of(person.document(), body))).toList(), isDecided ? curation : Curation.NONE,
                rulings::bodyName);
        lines.addAll(linesOf(out -> counts.tenures += writer.write(group, out, this::use)));
        for (PersonCorrection correction : writer.corrections(group).toList()) {
            corrector.add(correction);
        }
        counts.persons += group.persons().size();
        counts.hypotheses += group.hypotheses().size();
        counts.decisions += group.rulings().size() + group.renamed().size();
        notes.addAll(group.notes());
    }

    private interface Writing {
        void to(Consumer<Quad> out) throws IOException;
    }

    private static List<byte[]> linesOf(Writing writing) throws IOException {
        try {
            return QuadLines.of(out -> {
                try {
                    writing.to(out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void use(IdentityWriter.BodyUse use) {
        FieldWriter fields = new FieldWriter();
        new OutputWriter(fields).body(use.body());
        byte[] order = use.order().getBytes(StandardCharsets.UTF_8);
        byte[] body = fields.toBytes();
        byte[] line = Arrays.copyOf(order, order.length + 1 + body.length);
        line[order.length] = END;
        System.arraycopy(body, 0, line, order.length + 1, body.length);
        try {
            bodies.addAll(List.of(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(IdentityWriter writer, Consumer<Quad> out) throws IOException {
        IdentityWriter.Describer describer = writer.describer(out);
        bodies.writeTo(line -> {
            int end = 0;
            while (line[end] != END) {
                end++;
            }
            describer.body(new OutputReader(new FieldReader(Arrays.copyOfRange(line, end + 1, line.length))).body());
        });
        describer.decisions();
    }

    /** All lines, once everybody is identified. */
    SortedLines lines() {
        return lines;
    }

    static boolean holds(byte[] line, byte[] name) {
        for (int i = 0; i + name.length <= line.length; i++) {
            int same = 0;
            while (same < name.length && line[i + same] == name[same]) {
                same++;
            }
            if (same == name.length) {
                return true;
            }
        }
        return false;
    }
}
