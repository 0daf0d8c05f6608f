package org.zhengtu.link;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Coded;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.FormerDivision;
import org.zhengtu.text.Period;
import org.zhengtu.text.PlaceKind;

/**
 * A thing that facts of any document point to. Two mentions are the same thing exactly if type and key are equal, so
 * the key holds all that identity rests on, and nothing that changes from document to document.
 */
public sealed interface Entity {

    /** What identity rests on; unique among the entities of its type. */
    String key();

    /** The canonical name. */
    String name();

    /** By which rule the key was made. */
    IdentityRule rule();

    /** A person: one name in one body or region. */
    record Person(String key, String name) implements Entity {
        @Override
        public IdentityRule rule() {
            return IdentityRule.NAME_AND_OFFICE;
        }
    }

    /**
     * A body with its full official name, or the name that documents print.
     *
     * @param scope what tells the body from others of its name, as {@code @510100}; empty where no other bears it
     */
    record Body(String name, BodyType bodyType, Optional<Body> parent, Optional<Division> seat, String scope,
            IdentityRule rule) implements Entity {

        /** Of two records of one body the one that says more is the greater; it is the same in whatever order. */
        public static final Comparator<Body> FULLNESS = Comparator
                .comparing((Body body) -> body.bodyType() != BodyType.OTHER)
                .thenComparing(body -> body.parent().isPresent())
                .thenComparing(body -> body.seat().isPresent())
                .thenComparing(Body::toString);

        /** A body known by its full official name. */
        public Body(String name, BodyType bodyType, Optional<Body> parent, Optional<Division> seat) {
            this(name, bodyType, parent, seat, "", IdentityRule.OFFICIAL_NAME);
        }

        @Override
        public String key() {
            return name + scope;
        }

        Body as(BodyType type) {
            return new Body(name, type, parent, seat, scope, rule);
        }
    }

    /**
     * A meeting.
     *
     * @param key     canonical name, with date or document where the name alone is not enough
     * @param series  the name without the ordinal
     * @param ordinal 0 if the meeting has none
     * @param scope   what tells the series from others of its name, as {@code @510100}; empty where none bears it
     */
    record Meeting(String key, String name, String series, int ordinal, Period date, String scope, IdentityRule rule)
            implements Entity {

        /** A meeting whose name with its number no other bears. */
        public Meeting(String key, String name, String series, int ordinal, Period date) {
            this(key, name, series, ordinal, date, "", key.indexOf('\n') < 0 ? IdentityRule.FULL_NAME
                    : IdentityRule.DOCUMENT_ALONE);
        }
    }

    /** A programme. */
    record Programme(String key, String name) implements Entity {
        @Override
        public IdentityRule rule() {
            return IdentityRule.ofKey(key, IdentityRule.KNOWN_NAME);
        }
    }

    /**
     * A place; a division has its code.
     *
     * @param division the division that it is
     * @param within   the division that surely holds it, of a place that is none itself
     * @param near     the division whose document names it; most often it lies there
     * @param likely   what it may be, where its name is like that of a division
     */
    record Place(String key, String name, PlaceKind kind, String code, Optional<Division> division,
            Optional<Division> within, Optional<Division> near, List<Likely> likely) implements Entity {

        /** Keeps an unmodifiable copy. */
        public Place {
            likely = List.copyOf(likely);
        }

        @Override
        public IdentityRule rule() {
            return code.isEmpty() ? IdentityRule.ofKey(key, IdentityRule.KNOWN_NAME) : IdentityRule.DIVISION_CODE;
        }

        /** A place that is no division, of which no more is known. */
        public Place(String key, String name, PlaceKind kind, String code) {
            this(key, name, kind, code, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }

        /** A division of today or of the past. */
        public static Place of(Division division) {
            String key = Divisions.load().former(division).map(FormerDivision::key).orElse(division.code());
            return new Place(key, division.name(), division.kind(), division.code(), Optional.of(division),
                    Optional.empty(), Optional.empty(), List.of());
        }
    }

    /**
     * A division that a place may be.
     *
     * @param score   between 0 and 1; it orders hypotheses and is no probability
     * @param reasons at least one
     */
    record Likely(Division division, BigDecimal score, List<Likeness> reasons) {

        /** Keeps an unmodifiable copy. */
        public Likely {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a place may be a division; the codes and weights are in {@code data/lexicon/place-identity.tsv}. */
    enum Likeness implements Coded {
        ONE_CHARACTER, OTHER_RANK, LONG_PLACE_NAME, SAME_SOUND
    }

    /**
     * What a figure measures.
     *
     * @param broader the known indicator that this one is a narrower case of, where the name tells; empty for those of
     *                {@link IndicatorConcept}, which say it themselves
     */
    record Indicator(String key, String name, Optional<Indicator> broader) implements Entity {

        /** An indicator of which nothing but its name is known. */
        public Indicator(String key, String name) {
            this(key, name, Optional.empty());
        }

        @Override
        public IdentityRule rule() {
            return IdentityRule.INDICATOR_NAME;
        }
    }

    /** People who are named only as a group, or a speaker who is not named. */
    record Group(String key, String name) implements Entity {
        @Override
        public IdentityRule rule() {
            return IdentityRule.DOCUMENT_ALONE;
        }
    }

    /** What a body is; the codes are those of the table {@code institutions}. */
    enum BodyType implements Coded {
        PARTY, GOVERNMENT, CONGRESS, CPPCC, COURT, DEPARTMENT, ENTERPRISE, SCHOOL, UNIVERSITY, HOSPITAL, PARK, CENTRE,
        MEDIA, ASSOCIATION, INTERNATIONAL, OTHER
    }
}
