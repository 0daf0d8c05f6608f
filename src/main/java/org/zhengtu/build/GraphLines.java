package org.zhengtu.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
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

/**
 * The lines of all graphs. What names a person, or a thing that people decided on, is held back until all documents are
 * written and it is known who is who; of the persons themselves only what tells them apart is kept in memory. Documents may be added by several threads.
 */
final class GraphLines {
    static final byte[] PERSON = "/id/person/".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 20;
    private static final int SHARE_OF_HELD = 4;

    private final SortedLines lines;
    private final SortedLines held;
    private final Curation curation;
    private final List<DocumentPerson> people = new ArrayList<>();
    private final List<DocumentEntity> concerned = new ArrayList<>();
    private final Map<String, List<Withdrawal>> withdrawn = new TreeMap<>();
    private final Set<String> notes = new TreeSet<>();

    /** The same without decisions. */
    GraphLines(Workspace workspace, long mostBytes) {
        this(workspace, mostBytes, Curation.NONE);
    }

    GraphLines(Workspace workspace, long mostBytes, Curation curation) {
        this.curation = curation;
        this.lines = new SortedLines(workspace, "run", mostBytes - mostBytes / SHARE_OF_HELD);
        this.held = new SortedLines(workspace, "held", mostBytes / SHARE_OF_HELD);
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
        held.addAll(open);
        synchronized (people) {
            people.addAll(output.persons());
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
        Identities identities = Identities.of(people.stream().map(person -> person.withBodies(body ->
                (Entity.Body) rulings.of(person.document(), body))).toList(), curation, rulings::bodyName);
        people.clear();
        IdentityWriter writer = new IdentityWriter(identities, rulings, withdrawn);
        Correction correction = new Correction(writer);
        held.writeTo(correction::line);
        correction.flush();
        held.discard();
        int[] tenures = new int[1];
        lines.addAll(QuadLines.of(out -> tenures[0] = writer.write(out)));
        notes.addAll(identities.notes());
        notes.addAll(rulings.notes());
        notes.addAll(Withdrawals.unused(curation, withdrawn.values().stream().flatMap(List::stream)
                .collect(Collectors.toSet()), notes));
        int decided = identities.rulings().size() + identities.renamed().size() + rulings.rulings().size()
                + rulings.renamed().size() + withdrawn.values().stream().mapToInt(List::size).sum();
        return new BuildReport.Identity(identities.persons().size(), tenures[0], identities.hypotheses().size(),
                decided, List.copyOf(notes));
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

    /** Writes the right persons into lines, many at a time. */
    private final class Correction {
        private final IdentityWriter writer;
        private final Set<String> changed;
        private final ByteArrayOutputStream wrong = new ByteArrayOutputStream();
        private List<byte[]> right = new ArrayList<>();
        private long bytes;

        Correction(IdentityWriter writer) {
            this.writer = writer;
            this.changed = writer.changedGraphs();
        }

        void line(byte[] line) throws IOException {
            if (changed.contains(graph(line))) {
                wrong.write(line);
                wrong.write('\n');
            } else {
                right.add(line);
            }
            bytes += line.length;
            if (bytes > CHUNK) {
                flush();
            }
        }

        void flush() throws IOException {
            if (wrong.size() > 0) {
                right.addAll(QuadLines.of(out -> RDFParser.create()
                        .source(new ByteArrayInputStream(wrong.toByteArray())).lang(Lang.NQUADS).parse(corrector(out))));
            }
            lines.addAll(right);
            right = new ArrayList<>();
            wrong.reset();
            bytes = 0;
        }

        private StreamRDFBase corrector(Consumer<Quad> out) {
            return new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    writer.corrected(quad).forEach(out);
                }
            };
        }

        private static String graph(byte[] line) {
            int end = line.length - 1;
            while (line[end] != '>') {
                end--;
            }
            int begin = end;
            while (line[begin] != '<') {
                begin--;
            }
            return new String(line, begin + 1, end - begin - 1, StandardCharsets.US_ASCII);
        }
    }
}
