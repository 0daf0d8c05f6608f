package org.zhengtu.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhengtu.document.Document;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Division;

/** Finds the things that an extraction's surface forms stand for. Safe for threads; a pure function of its input. */
public final class Linker {
    private final KnownNames known = new KnownNames();
    private final BodyResolver bodyResolver = new BodyResolver();
    private final PostBodies postBodies = new PostBodies(bodyResolver);
    private final PersonResolver personResolver = new PersonResolver();
    private final MeetingResolver meetingResolver = new MeetingResolver();
    private final ProgrammeResolver programmeResolver = new ProgrammeResolver(known);
    private final PlaceResolver placeResolver = new PlaceResolver(known);
    private final IndicatorResolver indicatorResolver = new IndicatorResolver();

    /** Resolves every reference of every fact. */
    public Linked link(Extraction extraction) {
        UnaryOperator<Entity.Body> scoped = scoped(extraction.document());
        Map<String, Entity.Body> bodies = bodyResolver.resolveAll(extraction);
        bodies.replaceAll((surface, body) -> scoped.apply(body));
        Map<String, Entity.Body> posts = postBodies(extraction);
        posts.replaceAll((post, body) -> scoped.apply(body));
        // One line for each further resolver: meetings, programmes, places, indicators.
        return new Linked(extraction, personResolver.resolveAll(extraction, posts), bodies, posts,
                meetingResolver.resolveAll(extraction), programmeResolver.resolveAll(extraction),
                placeResolver.resolveAll(extraction), indicatorResolver.resolveAll(extraction));
    }

    /** Tells bodies from those of other places whose name is the same. */
    private UnaryOperator<Entity.Body> scoped(Document document) {
        Optional<Division> place = document.metadata().place();
        String scope = "@" + place.map(Division::code).orElse(document.name());
        IdentityRule rule = place.isPresent() ? IdentityRule.NAME_AND_PLACE : IdentityRule.DOCUMENT_ALONE;
        return body -> known.scoped(body, scope, rule);
    }

    private Map<String, Entity.Body> postBodies(Extraction extraction) {
        Map<String, Entity.Body> posts = new LinkedHashMap<>();
        for (Fact.PersonNamed person : extraction.facts(Fact.PersonNamed.class)) {
            postBodies.of(person.post(), person.body(), extraction.document().metadata().place())
                    .ifPresent(body -> posts.put(person.post() + "\t" + person.body(), body));
        }
        return posts;
    }
}
