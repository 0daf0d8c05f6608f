package org.zhengtu.link;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;

/** Collects the surface forms of bodies that the facts of an extraction refer to. */
final class BodySurfaces {
    private static final Set<Fact.RelationKind> BETWEEN_BODIES = EnumSet.of(Fact.RelationKind.SIGNED_WITH,
            Fact.RelationKind.FOUNDED, Fact.RelationKind.SUBSIDIARY_OF);

    private BodySurfaces() {
    }

    static Set<String> of(Extraction extraction) {
        Set<String> surfaces = new LinkedHashSet<>();
        for (Fact fact : extraction.facts()) {
            surfaces.add(surface(fact));
            if (fact instanceof Fact.Relation f && BETWEEN_BODIES.contains(f.kind())) {
                surfaces.add(f.subject());
                surfaces.add(f.object());
            }
        }
        surfaces.remove("");
        return surfaces;
    }

    private static String surface(Fact fact) {
        if (fact instanceof Fact.BodyNamed f) {
            return f.surface();
        }
        if (fact instanceof Fact.PersonNamed f) {
            return f.body();
        }
        if (fact instanceof Fact.Participation f && f.participantKind() == Fact.ActorKind.BODY) {
            return f.participant();
        }
        if (fact instanceof Fact.Statement f && f.speakerKind() == Fact.ActorKind.BODY) {
            return f.speaker();
        }
        return fact instanceof Fact.ProgrammeNamed f ? f.lead() : "";
    }
}
