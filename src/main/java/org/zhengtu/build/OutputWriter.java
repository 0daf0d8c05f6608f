package org.zhengtu.build;

import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.curation.Line;
import org.zhengtu.curation.Withdrawal;
import org.zhengtu.document.Metadata;
import org.zhengtu.link.Entity;
import org.zhengtu.people.Attestation;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.text.Division;
import org.zhengtu.text.Period;

/** Writes what documents give, field by field. {@link OutputReader} is its mirror. Used by one thread. */
final class OutputWriter {
    private final FieldWriter out;

    OutputWriter(FieldWriter out) {
        this.out = out;
    }

    void output(DocumentOutput output) {
        out.text(output.graph());
        report(output.report());
        out.list(output.lines(), out::bytes);
        out.list(output.persons(), this::person);
        out.list(output.things(), this::thing);
        out.list(output.withdrawn(), this::withdrawal);
        out.list(output.notes(), out::text);
    }

    private void report(DocumentReport.Read read) {
        out.text(read.path());
        out.text(read.name());
        out.text(read.digest());
        out.text(read.mediaType());
        out.text(read.encoding());
        out.list(read.repairs(), out::text);
        out.number(read.characters());
        metadata(read.metadata());
        out.list(read.articles(), piece -> {
            out.number(piece.number());
            out.text(piece.headline());
            out.text(piece.kind());
            out.number(piece.start());
            out.number(piece.end());
        });
        out.list(read.facts().entrySet(), table -> {
            out.text(table.getKey());
            out.number(table.getValue());
        });
        out.list(read.issues(), issue -> {
            out.text(issue.message());
            out.number(issue.start());
            out.number(issue.end());
        });
    }

    void metadata(Metadata about) {
        out.text(about.title());
        out.constant(about.kind());
        out.text(about.publisher());
        out.text(about.issue());
        out.text(about.page());
        period(about.date());
        out.optional(about.place(), this::division);
        out.text(about.author());
        out.text(about.authorPost());
        out.text(about.source());
        out.text(about.url());
        out.text(about.language());
    }

    void period(Period period) {
        out.text(period.iso());
    }

    private void division(Division division) {
        out.shared(division, d -> {
            out.text(d.code());
            out.text(d.name());
            out.constant(d.kind());
            out.optional(d.parent(), this::division);
        });
    }

    void person(DocumentPerson person) {
        out.text(person.document());
        out.text(person.issue());
        out.text(person.key());
        out.text(person.name());
        out.list(person.names().stream().sorted().toList(), out::text);
        out.optional(person.place(), this::division);
        period(person.date());
        out.constant(person.standing());
        out.list(person.attestations(), this::attestation);
    }

    private void attestation(Attestation attestation) {
        out.text(attestation.post());
        out.optional(attestation.body(), this::body);
        period(attestation.asOf());
        out.text(attestation.fact());
    }

    void body(Entity.Body body) {
        out.shared(body, b -> {
            out.text(b.name());
            out.constant(b.bodyType());
            out.optional(b.parent(), this::body);
            out.optional(b.seat(), this::division);
            out.text(b.scope());
            out.constant(b.rule());
        });
    }

    void thing(DocumentEntity thing) {
        out.text(thing.graph());
        out.text(thing.document());
        out.optional(thing.place(), this::division);
        period(thing.date());
        out.text(thing.iri());
        entity(thing.entity());
    }

    private void entity(Entity entity) {
        if (entity instanceof Entity.Body body) {
            out.number(OutputReader.BODY);
            body(body);
        } else if (entity instanceof Entity.Meeting meeting) {
            out.number(OutputReader.MEETING);
            meeting(meeting);
        } else if (entity instanceof Entity.Programme programme) {
            out.number(OutputReader.PROGRAMME);
            out.text(programme.key());
            out.text(programme.name());
        } else if (entity instanceof Entity.Place place) {
            out.number(OutputReader.PLACE);
            place(place);
        } else {
            throw new IllegalArgumentException("nothing that is decided on: " + entity);
        }
    }

    private void meeting(Entity.Meeting meeting) {
        out.text(meeting.key());
        out.text(meeting.name());
        out.text(meeting.series());
        out.number(meeting.ordinal());
        period(meeting.date());
        out.text(meeting.scope());
        out.constant(meeting.rule());
    }

    private void place(Entity.Place place) {
        out.text(place.key());
        out.text(place.name());
        out.constant(place.kind());
        out.text(place.code());
        out.optional(place.division(), this::division);
        out.optional(place.within(), this::division);
        out.optional(place.near(), this::division);
        out.list(place.likely(), likely -> {
            division(likely.division());
            out.text(likely.score().toString());
            out.list(likely.reasons(), out::constant);
        });
    }

    private void withdrawal(Withdrawal withdrawal) {
        out.text(withdrawal.document());
        out.text(withdrawal.table());
        out.number(withdrawal.start());
        out.number(withdrawal.end());
        out.text(withdrawal.quote());
        out.text(withdrawal.only());
        Line line = withdrawal.line();
        out.text(line.file());
        out.number(line.number());
        out.text(line.reason());
        out.text(line.source());
        out.text(line.who());
        out.text(line.decided().toString());
    }
}
