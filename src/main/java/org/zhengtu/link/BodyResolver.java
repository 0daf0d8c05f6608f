package org.zhengtu.link;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Division;

/** Finds the full official names of bodies. */
final class BodyResolver {

    /** All surface forms of bodies that facts refer to. */
    Map<String, Entity.Body> resolveAll(Extraction extraction) {
        Map<String, Entity.Body> bodies = new LinkedHashMap<>();
        for (String surface : surfaces(extraction)) {
            bodies.put(surface, resolve(surface, extraction.document().metadata().place()));
        }
        return bodies;
    }

    private static Set<String> surfaces(Extraction extraction) {
        Set<String> surfaces = new LinkedHashSet<>();
        for (Fact fact : extraction.facts()) {
            if (fact instanceof Fact.BodyNamed f) {
                surfaces.add(f.surface());
            } else if (fact instanceof Fact.PersonNamed f) {
                surfaces.add(f.body());
            } else if (fact instanceof Fact.Participation f && f.participantKind() == Fact.ActorKind.BODY) {
                surfaces.add(f.participant());
            } else if (fact instanceof Fact.Statement f && f.speakerKind() == Fact.ActorKind.BODY) {
                surfaces.add(f.speaker());
            } else if (fact instanceof Fact.ProgrammeNamed f) {
                surfaces.add(f.lead());
            }
        }
        surfaces.remove("");
        return surfaces;
    }

    /** The body that a surface form stands for in a document of {@code place}; itself if that cannot be told. */
    Entity.Body resolve(String surface, Optional<Division> place) {
        return new Entity.Body(surface, Entity.BodyType.OTHER, Optional.empty(), Optional.empty());
    }

    /** The body that a post belongs to. */
    Optional<Entity.Body> ofPost(String post, String body, Optional<Division> place) {
        return body.isEmpty() ? Optional.empty() : Optional.of(resolve(body, place));
    }
}
