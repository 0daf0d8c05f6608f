package org.zhengtu.extract;

import org.zhengtu.document.Article;
import org.zhengtu.text.Coded;
import org.zhengtu.text.Period;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Span;

/**
 * Something a document claims, in the document's own words: names are surface forms (区委, 祁美文), which {@code link}
 * resolves. Every mention is a fact of its own; the same fact said twice is two records that differ in evidence.
 * An empty string means that the document does not say.
 */
public sealed interface Fact {

    /** Where and why. */
    Evidence evidence();

    /**
     * A person is named, with the post held on a day.
     *
     * @param name    the right form of the name, also where the source misprints it
     * @param post    as printed without the body's name (see the contract of table people); empty if none is named
     * @param body    the body that the post belongs to as far as the text says it (区委, 区教委, 沙坪坝报)
     * @param asOf    day of the event or of the document; unknown of a post that is not held on that day
     * @param article number of the article piece, 0 if none
     */
    record PersonNamed(String name, String post, String body, Period asOf, PostStatus status, int article,
            Evidence evidence) implements Fact {

        /** A post that is held on {@code asOf}. */
        public PersonNamed(String name, String post, String body, Period asOf, int article, Evidence evidence) {
            this(name, post, body, asOf, PostStatus.HELD, article, evidence);
        }
    }

    /** A body is named; {@code surface} is what the text prints or, in lists with a common head, what it stands for. */
    record BodyNamed(String surface, int article, Evidence evidence) implements Fact {
    }

    /**
     * A meeting is named or told of.
     *
     * @param id      unique in the document; all mentions of one meeting share it
     * @param name    as the document says it, completed where words are elided; {@code link} makes it canonical
     * @param date    unknown unless the text says it
     * @param place   surface form
     */
    record MeetingNamed(String id, String name, Period date, String place, MeetingKind kind, int article,
            Evidence evidence) implements Fact {
    }

    /** Someone took part; {@code meeting} is a {@link MeetingNamed#id}. */
    record Participation(String meeting, String participant, ActorKind participantKind, Role role, Evidence evidence)
            implements Fact {
    }

    /** A meeting did something; {@code meeting} is a {@link MeetingNamed#id}. */
    record AgendaItem(String meeting, AgendaAction action, String item, Evidence evidence) implements Fact {
    }

    /**
     * A programme is named.
     *
     * @param name       without outer quotation marks
     * @param lead       surface form of the leading body
     * @param definition repaired text of its explanation
     * @param partOf     name of the programme of which a definition lists this one as a part
     * @param level      word that tells its level of administration: 市级
     */
    record ProgrammeNamed(String name, ProgrammeKind kind, String lead, String definition, String partOf,
            String level, int article, Evidence evidence) implements Fact {

        /** A programme of which no word tells the level. */
        public ProgrammeNamed(String name, ProgrammeKind kind, String lead, String definition, String partOf,
                int article, Evidence evidence) {
            this(name, kind, lead, definition, partOf, "", article, evidence);
        }
    }

    /**
     * A programme, or a work that is being built, is at a stage.
     *
     * @param programme name as in {@link ProgrammeNamed}, or of the work
     * @param modality  whether it was so or is to be: 预计2026年建成 is finished, and planned
     * @param date      when; of a stage that lasts, the time of which it is said
     */
    record ProgrammeStatus(String programme, ProgrammeStage stage, Modality modality, Period date, int article,
            Evidence evidence) implements Fact {
    }

    /**
     * An explanation lists something as a part of a programme.
     *
     * @param whole     name of the programme as in {@link ProgrammeNamed}
     * @param name      the part as printed
     * @param programme name of the part as in {@link ProgrammeNamed} if it is a programme itself, else empty
     * @param number    place in the list, from 1
     */
    record ProgrammePart(String whole, String name, String programme, int number, Evidence evidence)
            implements Fact {
    }

    /** A programme is called by another name than its usual one; {@code name} is as in {@link ProgrammeNamed}. */
    record ProgrammeAlias(String name, String alias, Evidence evidence) implements Fact {
    }

    /**
     * A figure.
     *
     * @param indicator completed with what the clause elides
     * @param value     plain decimal, as printed
     * @param unit      as printed
     * @param area      surface form of the place or body whose figure it is; empty: the document's place
     * @param programme name of the governing programme
     */
    record Figure(String indicator, FigureKind kind, String value, String unit, Comparator comparator, Period period,
            FigureStatus status, String area, String programme, int article, Evidence evidence) implements Fact {
    }

    /** Somebody said something; the evidence begins where the statement begins and ends with it. */
    record Statement(String speaker, ActorKind speakerKind, String verb, int article, Evidence evidence)
            implements Fact {
    }

    /**
     * A place is named.
     *
     * @param within code of the division that holds it, where the text tells; else empty
     */
    record PlaceNamed(String name, PlaceKind kind, String within, Evidence evidence) implements Fact {

        /** A place of which the text does not tell what holds it. */
        public PlaceNamed(String name, PlaceKind kind, Evidence evidence) {
            this(name, kind, "", evidence);
        }
    }

    /** Two things are related. */
    record Relation(RelationKind kind, String subject, String object, Period date, Evidence evidence)
            implements Fact {
    }

    /** An article piece, as cut by {@code document}; its evidence is the body. */
    record ArticlePiece(Article article, Evidence evidence) implements Fact {
    }

    /** What an actor is. */
    enum ActorKind implements Coded {
        PERSON, BODY, MEETING,
        /** People who are not named one by one: 全体在家区领导. */
        GROUP
    }

    /** How a meeting is told of. */
    enum MeetingKind implements Coded { HELD, MENTIONED, PLANNED }

    /** What a participant did. */
    enum Role implements Coded {
        CHAIR, SPEAKER, ATTENDEE, REPORTER_TO_MEETING, EXCHANGE_SPEAKER, SIGNATORY, HOST, ELECTED
    }

    /** What a meeting did. */
    enum AgendaAction implements Coded { CONVEY_STUDY, HEAR, DELIBERATE, RESEARCH, ARRANGE, ELECT, SIGN, OTHER }

    /** What a programme is. */
    enum ProgrammeKind implements Coded {
        PLAN, ACTION, PROJECT, REFORM, STRATEGY, MECHANISM, PLATFORM, CAMPAIGN, AWARD_TITLE, EVENT, CONCEPT
    }

    /** How far a programme has come; what is carried out is under construction as what is built is. */
    enum ProgrammeStage implements Coded {
        PROPOSED, PLANNED, STARTED, UNDER_CONSTRUCTION, TOPPED_OUT, OPENED, FINISHED
    }

    /** Whether something was or is, or is only to be. */
    enum Modality implements Coded { ACTUAL, PLANNED }

    /** What a figure measures. */
    enum FigureKind implements Coded { LEVEL, GROWTH, SHARE, RANK, MULTIPLE, COUNT_CHANGE }

    /** Whether a figure is a result, a goal or what a result is compared with. */
    enum FigureStatus implements Coded { ACTUAL, TARGET, BASELINE }

    /** How the true value lies to the printed one. */
    enum Comparator {
        EQUAL("="), AT_LEAST(">="), AT_MOST("<="), LESS("<"), MORE(">"), ABOUT("~");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /** The sign in tables. */
        public String sign() {
            return sign;
        }
    }

    /** How two things are related. */
    enum RelationKind implements Coded {
        SIGNED_WITH, ELECTED_AS, FOUNDED, HOST_OF, SUBSIDIARY_OF, LOCATED_IN, SUCCEEDED, INVESTED_IN, AWARDED;

        /** Whether a division stands for the place itself; in other relations it stands for its government. */
        public boolean isOfPlaces() {
            return this == LOCATED_IN || this == HOST_OF || this == AWARDED;
        }
    }

    /** The place in repaired text. */
    default Span span() {
        return evidence().span();
    }
}
