package org.zhengtu.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.zhengtu.people.Curation;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.people.Identities;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.quads.SortedLines;
import org.zhengtu.rdf.IdentityWriter;

/**
 * The lines of all graphs. What names a person is held back until all documents are written and it is known who is who;
 * of the persons themselves only what tells them apart is kept in memory. Documents may be added by several threads.
 */
final class GraphLines {
    private static final byte[] PERSON = "/id/person/".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 20;
    private static final int SHARE_OF_HELD = 4;

    private final SortedLines lines;
    private final SortedLines held;
    private final List<DocumentPerson> people = new ArrayList<>();

    GraphLines(Workspace workspace, long mostBytes) {
        this.lines = new SortedLines(workspace, "run", mostBytes - mostBytes / SHARE_OF_HELD);
        this.held = new SortedLines(workspace, "held", mostBytes / SHARE_OF_HELD);
    }

    /** Takes a document's lines, and its persons. */
    void add(List<byte[]> added, List<DocumentPerson> persons) throws IOException {
        List<byte[]> sure = new ArrayList<>(added.size());
        List<byte[]> open = new ArrayList<>();
        added.forEach(line -> (names(line) ? open : sure).add(line));
        lines.addAll(sure);
        held.addAll(open);
        synchronized (people) {
            people.addAll(persons);
        }
    }

    /** Finds out who is who; from then on the lines are complete. */
    BuildReport.Identity identify(Curation curation) throws IOException {
        Identities identities = Identities.of(people, curation);
        people.clear();
        IdentityWriter writer = new IdentityWriter(identities);
        Correction correction = new Correction(writer);
        held.writeTo(correction::line);
        correction.flush();
        held.discard();
        int[] tenures = new int[1];
        lines.addAll(QuadLines.of(out -> tenures[0] = writer.write(out)));
        return new BuildReport.Identity(identities.persons().size(), tenures[0], identities.hypotheses().size(),
                identities.notes());
    }

    /** All lines, once everybody is identified. */
    SortedLines lines() {
        return lines;
    }

    private static boolean names(byte[] line) {
        for (int i = 0; i + PERSON.length <= line.length; i++) {
            int same = 0;
            while (same < PERSON.length && line[i + same] == PERSON[same]) {
                same++;
            }
            if (same == PERSON.length) {
                return true;
            }
        }
        return false;
    }

    /** Writes the right persons into lines, many at a time. */
    private final class Correction {
        private final IdentityWriter writer;
        private final ByteArrayOutputStream wrong = new ByteArrayOutputStream();
        private List<byte[]> right = new ArrayList<>();
        private long bytes;

        Correction(IdentityWriter writer) {
            this.writer = writer;
        }

        void line(byte[] line) throws IOException {
            if (writer.changes(graph(line))) {
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
