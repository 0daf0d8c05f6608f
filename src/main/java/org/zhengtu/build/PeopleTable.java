package org.zhengtu.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.Decision;
import org.zhengtu.curation.Kind;
import org.zhengtu.curation.Rename;
import org.zhengtu.curation.Side;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.people.Identities;
import org.zhengtu.quads.Scratch;
import org.zhengtu.quads.SortedLines;

/**
 * All that documents know of persons, on disk beyond a bounded amount of memory, handed out group by group of
 * {@link Identities#group}. All groups of whose names decisions speak are one, since decisions may make persons of
 * different names one. Persons may be added by several threads.
 */
final class PeopleTable {
    private static final byte END = 0;

    private final SortedLines lines;
    /** Names that decisions on persons give. */
    private final Set<String> decidedNames;
    private final Set<String> decidedGroups = new TreeSet<>();

    PeopleTable(Scratch scratch, long mostBytes, Curation curation) {
        this.lines = new SortedLines(scratch, "people", mostBytes);
        this.decidedNames = Stream.concat(
                curation.decisions(Kind.PERSON).stream().flatMap((Decision d) -> Stream.of(d.one(), d.other())),
                curation.renames(Kind.PERSON).stream().map(Rename::side)).map(Side::name).collect(Collectors.toSet());
    }

    /** Takes the persons of a document. */
    void add(List<DocumentPerson> persons) throws IOException {
        List<byte[]> added = new ArrayList<>(persons.size());
        for (DocumentPerson person : persons) {
            FieldWriter fields = new FieldWriter();
            new OutputWriter(fields).person(person);
            byte[] group = Identities.group(person).getBytes(StandardCharsets.UTF_8);
            byte[] record = fields.toBytes();
            byte[] line = Arrays.copyOf(group, group.length + 1 + record.length);
            line[group.length] = END;
            System.arraycopy(record, 0, line, group.length + 1, record.length);
            added.add(line);
            if (person.allNames().anyMatch(decidedNames::contains)) {
                synchronized (decidedGroups) {
                    decidedGroups.add(Identities.group(person));
                }
            }
        }
        lines.addAll(added);
    }

    /** Takes groups of persons. */
    interface Groups {
        /** @param isDecided whether decisions speak of any of them */
        void group(List<DocumentPerson> persons, boolean isDecided) throws IOException;
    }

    /** Hands out all groups; last, and always, the one that decisions are about. */
    void forEach(Groups out) throws IOException {
        List<DocumentPerson> decided = new ArrayList<>();
        Reading reading = new Reading(out, decided);
        lines.writeTo(reading::line);
        reading.end();
        out.group(decided, true);
    }

    void discard() throws IOException {
        lines.discard();
    }

    private final class Reading {
        private final Groups out;
        private final List<DocumentPerson> decided;
        private String group = "";
        private List<DocumentPerson> persons = new ArrayList<>();

        Reading(Groups out, List<DocumentPerson> decided) {
            this.out = out;
            this.decided = decided;
        }

        void line(byte[] line) throws IOException {
            int end = 0;
            while (line[end] != END) {
                end++;
            }
            String next = new String(line, 0, end, StandardCharsets.UTF_8);
            if (!next.equals(group)) {
                end();
                group = next;
            }
            persons.add(new OutputReader(new FieldReader(Arrays.copyOfRange(line, end + 1, line.length))).person());
        }

        void end() throws IOException {
            if (decidedGroups.contains(group)) {
                decided.addAll(persons);
            } else if (!persons.isEmpty()) {
                out.group(persons, false);
            }
            persons = new ArrayList<>();
        }
    }
}
