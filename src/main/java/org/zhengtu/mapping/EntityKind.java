package org.zhengtu.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.vocab.Prefixes;

/** The things of the graph that are linked. */
public enum EntityKind {
    PERSON, BODY, PLACE, PROGRAMME, MEETING, INDICATOR;

    /** As it stands in IRIs and in the files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an IRI of ours names; empty if it is none of these. */
    static Optional<EntityKind> of(String iri) {
        return Stream.of(values()).filter(kind -> iri.startsWith(kind.space())).findFirst();
    }

    /** Where the IRIs of this kind begin. */
    String space() {
        return Prefixes.BASE + "id/" + code() + "/";
    }
}
