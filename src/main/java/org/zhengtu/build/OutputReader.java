package org.zhengtu.build;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.curation.Line;
import org.zhengtu.curation.Withdrawal;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Metadata;
import org.zhengtu.link.Entity;
import org.zhengtu.link.IdentityRule;
import org.zhengtu.people.Attestation;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.text.Division;
import org.zhengtu.text.Period;
import org.zhengtu.text.PlaceKind;

/** Reads what {@link OutputWriter} wrote. Used by one thread. */
final class OutputReader {
    static final int BODY = 1;
    static final int MEETING = 2;
    static final int PROGRAMME = 3;
    static final int PLACE = 4;

    private final FieldReader in;

    OutputReader(FieldReader in) {
        this.in = in;
    }

    DocumentOutput output() {
        return new DocumentOutput(in.text(), report(), in.list(in::bytes), in.list(this::person),
                in.list(this::thing), in.list(this::withdrawal), in.list(in::text));
    }

    private DocumentReport.Read report() {
        return new DocumentReport.Read(in.text(), in.text(), in.text(), in.text(), in.text(), in.list(in::text),
                in.number(), metadata(),
                in.list(() -> new DocumentReport.Piece(in.number(), in.text(), in.text(), in.number(), in.number())),
                facts(), in.list(() -> new DocumentReport.Issue(in.text(), in.number(), in.number())));
    }

    private Map<String, Integer> facts() {
        Map<String, Integer> facts = new TreeMap<>();
        in.list(() -> facts.put(in.text(), in.number()) == null);
        return facts;
    }

    Metadata metadata() {
        return new Metadata(in.text(), in.constant(DocumentKind.class), in.text(), in.text(), in.text(), period(),
                in.optional(this::division), in.text(), in.text(), in.text(), in.text(), in.text());
    }

    Period period() {
        return new Period(in.text());
    }

    private Division division() {
        return in.shared(Division.class, () -> new Division(in.text(), in.text(), in.constant(PlaceKind.class),
                in.optional(this::division)));
    }

    DocumentPerson person() {
        return new DocumentPerson(in.text(), in.text(), in.text(), in.text(), Set.copyOf(in.list(in::text)),
                in.optional(this::division), period(), in.constant(DocumentPerson.Standing.class),
                in.list(this::attestation));
    }

    private Attestation attestation() {
        return new Attestation(in.text(), in.optional(this::body), period(), in.text());
    }

    Entity.Body body() {
        return in.shared(Entity.Body.class, () -> new Entity.Body(in.text(), in.constant(Entity.BodyType.class),
                in.optional(this::body), in.optional(this::division), in.text(), in.constant(IdentityRule.class)));
    }

    DocumentEntity thing() {
        String graph = in.text();
        String document = in.text();
        Optional<Division> place = in.optional(this::division);
        Period date = period();
        String iri = in.text();
        return new DocumentEntity(graph, document, place, date, entity(), iri);
    }

    private Entity entity() {
        int kind = in.number();
        return switch (kind) {
            case BODY -> body();
            case MEETING -> new Entity.Meeting(in.text(), in.text(), in.text(), in.number(), period(), in.text(),
                    in.constant(IdentityRule.class));
            case PROGRAMME -> new Entity.Programme(in.text(), in.text());
            case PLACE -> new Entity.Place(in.text(), in.text(), in.constant(PlaceKind.class), in.text(),
                    in.optional(this::division), in.optional(this::division), in.optional(this::division),
                    in.list(this::likely));
            default -> throw new IllegalArgumentException("no kind of thing: " + kind);
        };
    }

    private Entity.Likely likely() {
        Division division = division();
        BigDecimal score = new BigDecimal(in.text());
        List<Entity.Likeness> reasons = in.list(() -> in.constant(Entity.Likeness.class));
        return new Entity.Likely(division, score, reasons);
    }

    private Withdrawal withdrawal() {
        return new Withdrawal(in.text(), in.text(), in.number(), in.number(), in.text(), in.text(),
                new Line(in.text(), in.number(), in.text(), in.text(), in.text(), LocalDate.parse(in.text())));
    }
}
