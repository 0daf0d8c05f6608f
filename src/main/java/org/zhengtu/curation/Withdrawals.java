package org.zhengtu.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengtu.document.Document;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.CodePoints;
import org.zhengtu.text.Span;

/**
 * Takes wrong facts out of extractions, before anything is linked or written, so that nothing of them remains: not the
 * other places where the document says the same, and not what is said of a meeting or person that is then none. Safe
 * for threads.
 */
public final class Withdrawals {
    private final Map<String, List<Withdrawal>> byDocument;

    /**
     * What is left.
     *
     * @param withdrawn the lines that took something out
     * @param notes     what is to be said of lines that are about this document and did not
     */
    public record Outcome(Extraction extraction, List<Withdrawal> withdrawn, List<String> notes) {

        /** Keeps unmodifiable copies. */
        public Outcome {
            withdrawn = List.copyOf(withdrawn);
            notes = List.copyOf(notes);
        }
    }

    /** Those of these decisions. */
    public Withdrawals(Curation curation) {
        byDocument = curation.withdrawals().stream().collect(Collectors.groupingBy(Withdrawal::document));
    }

    /** The lines about documents of this file name. */
    public List<Withdrawal> about(String name) {
        return byDocument.getOrDefault(name, List.of());
    }

    /** The extraction without the facts that were withdrawn. */
    public Outcome apply(Extraction extraction) {
        List<Withdrawal> lines = about(extraction.document().name());
        return lines.isEmpty() ? new Outcome(extraction, List.of(), List.of()) : apply(extraction, lines);
    }

    private static Outcome apply(Extraction extraction, List<Withdrawal> lines) {
        Document document = extraction.document();
        CodePoints codePoints = new CodePoints(document.text().original());
        List<Withdrawal> withdrawn = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<Object> wrong = new HashSet<>();
        for (Withdrawal line : lines) {
            List<Fact> found = extraction.facts().stream().filter(fact -> isAt(line, fact, document, codePoints))
                    .filter(fact -> line.only().isEmpty() || FactTable.words(fact).contains(line.only())).toList();
            String said = found.isEmpty() ? "" : document.text().quotable(found.get(0).span())
                    .of(document.text().original());
            if (found.isEmpty() || !said.equals(line.quote())) {
                notes.add(line.line().place() + " withdraws nothing: " + document.name() + " has " + (found.isEmpty()
                        ? "no fact of table " + line.table() : "'" + said + "'") + " at " + line.start() + "-"
                        + line.end() + ", expected '" + line.quote() + "'" + (line.only().isEmpty() ? ""
                        : ", " + line.only()));
            } else {
                withdrawn.add(line);
                found.forEach(fact -> wrong.add(FactTable.content(fact)));
            }
        }
        return new Outcome(wrong.isEmpty() ? extraction : without(extraction, wrong), withdrawn, notes);
    }

    /**
     * What is to be said of lines that are about documents that are not here.
     *
     * @param used  the lines that took something out
     * @param notes what is said of lines already
     */
    public static List<String> unused(Curation curation, Collection<Withdrawal> used, Collection<String> notes) {
        return curation.withdrawals().stream().filter(line -> !used.contains(line))
                .filter(line -> notes.stream().noneMatch(note -> note.startsWith(line.line().place() + " ")))
                .map(line -> line.line().place() + " is about a document that is not among these: "
                        + line.document()).toList();
    }

    private static boolean isAt(Withdrawal line, Fact fact, Document document, CodePoints codePoints) {
        if (!FactTable.TABLES.get(line.table()).isInstance(fact)) {
            return false;
        }
        Span units = document.text().quotable(fact.span());
        return codePoints.at(units.start()) == line.start() && codePoints.at(units.end()) == line.end();
    }

    private static Extraction without(Extraction extraction, Set<Object> wrong) {
        List<Fact> left = extraction.facts().stream().filter(fact -> !wrong.contains(FactTable.content(fact)))
                .toList();
        Set<String> meetings = gone(extraction.facts(), left, Fact.MeetingNamed.class);
        Set<String> persons = gone(extraction.facts(), left, Fact.PersonNamed.class);
        Set<String> programmes = gone(extraction.facts(), left, Fact.ProgrammeNamed.class);
        return new Extraction(extraction.document(), left.stream()
                .filter(fact -> !isOf(fact, meetings, persons)).map(fact -> without(fact, programmes)).toList());
    }

    private static Set<String> gone(List<Fact> before, List<Fact> after, Class<? extends Fact> type) {
        Set<String> gone = names(before, type);
        gone.removeAll(names(after, type));
        return gone;
    }

    private static Set<String> names(List<Fact> facts, Class<? extends Fact> type) {
        return facts.stream().filter(type::isInstance).map(fact -> fact instanceof Fact.MeetingNamed meeting
                ? meeting.id() : FactTable.words(fact).get(0)).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether a fact is about a meeting or person that is none. */
    private static boolean isOf(Fact fact, Set<String> meetings, Set<String> persons) {
        if (fact instanceof Fact.Participation f) {
            return meetings.contains(f.meeting()) || isOf(f.participant(), f.participantKind(), meetings, persons);
        } else if (fact instanceof Fact.AgendaItem f) {
            return meetings.contains(f.meeting());
        }
        return fact instanceof Fact.Statement f && isOf(f.speaker(), f.speakerKind(), meetings, persons);
    }

    private static boolean isOf(String actor, Fact.ActorKind kind, Set<String> meetings, Set<String> persons) {
        return switch (kind) {
            case PERSON -> persons.contains(actor);
            case MEETING -> meetings.contains(actor);
            case BODY, GROUP -> false;
        };
    }

    /** The same fact without a word of programmes that are none. */
    private static Fact without(Fact fact, Set<String> programmes) {
        if (fact instanceof Fact.Figure f && programmes.contains(f.programme())) {
            return new Fact.Figure(f.indicator(), f.kind(), f.value(), f.unit(), f.comparator(), f.period(),
                    f.status(), f.area(), "", f.article(), f.evidence());
        } else if (fact instanceof Fact.ProgrammeNamed f && programmes.contains(f.partOf())) {
            return new Fact.ProgrammeNamed(f.name(), f.kind(), f.lead(), f.definition(), "", f.article(),
                    f.evidence());
        }
        return fact;
    }
}
