package org.zhengtu.rdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.ORG;
import org.zhengtu.extract.Fact;
import org.zhengtu.extract.PostStatus;
import org.zhengtu.link.FigureLinks;
import org.zhengtu.link.Linked;
import org.zhengtu.link.ProgrammeLevels;
import org.zhengtu.link.Units;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.vocab.ZT;

/** Turns the facts of one document into claims about things. */
final class FactWriter {
    private final Linked linked;
    private final Node node;
    private final References references;
    private final EntityWriter entities;
    private final ClaimBook book;
    private final FigureWriter figures;
    private final ProgrammeLevels levels;
    private final Map<Fact.Figure, Node> figureNodes = new HashMap<>();
    private final Map<Fact.PersonNamed, Node> holdings = new HashMap<>();

    FactWriter(Linked linked, Node node, References references, EntityWriter entities, ClaimBook book,
            Units units, ProgrammeLevels levels) {
        this.linked = linked;
        this.node = node;
        this.references = references;
        this.entities = entities;
        this.book = book;
        this.levels = levels;
        this.figures = new FigureWriter(linked.extraction().document(), references, entities, units);
    }

    /** Enters one fact. */
    void write(Fact fact) {
        if (fact instanceof Fact.PersonNamed f) {
            holdings.put(f, book.enter(postHolding(f), f.evidence(), f.article()));
        } else if (fact instanceof Fact.BodyNamed f) {
            book.enter(new Claim("body", ZT.BodyMention).with(ZT.body, references.body(f.surface())),
                    f.evidence(), f.article());
        } else if (fact instanceof Fact.MeetingNamed f) {
            book.enter(meeting(f), f.evidence(), f.article());
        } else if (fact instanceof Fact.Participation f) {
            book.enter(participation(f), f.evidence(), 0);
        } else if (fact instanceof Fact.AgendaItem f) {
            book.enter(new Claim("agenda", ZT.AgendaItem).with(ZT.meeting, references.meeting(f.meeting()))
                    .concept(ZT.action, Schemes.AGENDA_ACTION, f.action()).text(ZT.item, f.item()), f.evidence(), 0);
        } else if (fact instanceof Fact.ProgrammeNamed f) {
            book.enter(programme(f), f.evidence(), f.article());
        } else if (fact instanceof Fact.ProgrammeStatus f) {
            book.enter(new Claim("programme-status", ZT.ProgrammeStatus)
                    .with(ZT.programme, references.programme(f.programme()))
                    .concept(ZT.programmeStatus, Schemes.PROGRAMME_STATUS, f.stage())
                    .concept(ZT.modality, Schemes.MODALITY, f.modality()).period(ZT.date, f.date()),
                    f.evidence(), f.article());
        } else if (fact instanceof Fact.Figure f) {
            figureNodes.put(f, book.enter(figures.claim(f), f.evidence(), f.article()));
        } else if (fact instanceof Fact.Statement f) {
            book.enter(statement(f), f.evidence(), 0);
        } else if (fact instanceof Fact.PlaceNamed f) {
            book.enter(new Claim("place", ZT.PlaceMention).with(ZT.place, references.place(f)), f.evidence(), 0);
        } else if (fact instanceof Fact.ProgrammePart f) {
            book.enter(part(f), f.evidence(), 0);
        } else if (fact instanceof Fact.ProgrammeAlias f) {
            Node programme = references.programme(f.name());
            references.alias(programme, f.alias());
            book.enter(new Claim("programme-alias", ZT.ProgrammeAlias).with(ZT.programme, programme)
                    .text(ZT.alias, f.alias()), f.evidence(), 0);
        } else if (fact instanceof Fact.Relation f) {
            book.enter(relation(f), f.evidence(), 0);
        }
    }

    /** The post holding that a mention of a person became. */
    Node holding(Fact.PersonNamed person) {
        return holdings.get(person);
    }

    /** Says which figures speak of another, once all facts are entered. */
    void relateFigures(FigureLinks links) {
        for (FigureLinks.Link link : links.of(linked)) {
            Property property = switch (link.kind()) {
                case QUALIFIES -> ZT.qualifies;
                case BASELINE_OF -> ZT.baselineOf;
            };
            book.relate(figureNodes.get(link.from()), property, figureNodes.get(link.to()));
        }
    }

    private Claim postHolding(Fact.PersonNamed f) {
        Claim claim = new Claim("post", ZT.PostHolding, ORG.Membership)
                .with(ORG.member, references.person(f.name())).text(ZT.post, f.post());
        linked.bodyOf(f.post(), f.body()).ifPresent(body -> claim.with(ORG.organization, entities.write(body)));
        if (f.status() != PostStatus.HELD) {
            claim.concept(ZT.postStatus, Schemes.POST_STATUS, f.status());
        }
        return claim.period(ZT.asOf, f.asOf());
    }

    private Claim meeting(Fact.MeetingNamed f) {
        Claim claim = new Claim("meeting", ZT.MeetingMention).with(ZT.meeting, references.meeting(f.id()))
                .concept(ZT.meetingKind, Schemes.MEETING_KIND, f.kind()).period(ZT.date, f.date());
        return f.place().isEmpty() ? claim : claim.with(ZT.venue, references.place(f.place(), PlaceKind.BUILDING));
    }

    private Claim participation(Fact.Participation f) {
        return new Claim("participation", ZT.Participation).with(ZT.meeting, references.meeting(f.meeting()))
                .with(ZT.participant, references.actor(f.participant(), f.participantKind()))
                .concept(ZT.role, Schemes.ROLE, f.role());
    }

    private Claim programme(Fact.ProgrammeNamed f) {
        Node programme = references.programme(f.name());
        Claim claim = new Claim("programme", ZT.ProgrammeMention).with(ZT.programme, programme)
                .concept(ZT.programmeKind, Schemes.PROGRAMME_KIND, f.kind()).text(ZT.definition, f.definition());
        if (!f.partOf().isEmpty()) {
            entities.whole(programme, references.programme(f.partOf()));
        }
        levels.of(f, linked).ifPresent(level -> claim.concept(ZT.programmeLevel, Schemes.PROGRAMME_LEVEL, level));
        return f.lead().isEmpty() ? claim : claim.with(ZT.lead, references.named(f.lead()));
    }

    private Claim part(Fact.ProgrammePart f) {
        Node whole = references.programme(f.whole());
        Claim claim = new Claim("programme-part", ZT.ProgrammePart).with(ZT.whole, whole)
                .with(ZT.partNumber, NodeFactory.createLiteralDT(Integer.toString(f.number()), XSDDatatype.XSDinteger))
                .text(ZT.partName, f.name());
        if (f.programme().isEmpty()) {
            return claim;
        }
        Node part = references.programme(f.programme());
        entities.whole(part, whole);
        return claim.with(ZT.part, part);
    }

    private Claim statement(Fact.Statement f) {
        Claim claim = new Claim("statement", ZT.Statement).text(ZT.verb, f.verb());
        if (!f.speaker().isEmpty()) {
            claim.with(ZT.speaker, references.actor(f.speaker(), f.speakerKind()));
        }
        return f.article() == 0 ? claim : claim.with(ZT.inArticle, Iris.piece(node, f.article()));
    }

    /** The claim with its evidence, and the bare statement for those who only ask what is related. */
    private Claim relation(Fact.Relation f) {
        Node subject = references.related(f.kind(), f.subject());
        Node object = references.related(f.kind(), f.object());
        if (!subject.equals(object)) {
            entities.related(subject, RelationTerms.of(f.kind()), object);
        }
        return new Claim("relation", ZT.Relation).concept(ZT.relationKind, Schemes.RELATION_KIND, f.kind())
                .with(ZT.subject, subject).with(ZT.object, object).period(ZT.date, f.date());
    }
}
