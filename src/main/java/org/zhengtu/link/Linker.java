package org.zhengtu.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;

/** Finds the things that an extraction's surface forms stand for. Safe for threads; a pure function of its input. */
public final class Linker {
    private final BodyResolver bodyResolver = new BodyResolver();
    private final PostBodies postBodies = new PostBodies(bodyResolver);
    private final PersonResolver personResolver = new PersonResolver();
    private final MeetingResolver meetingResolver = new MeetingResolver();
    private final ProgrammeResolver programmeResolver = new ProgrammeResolver();
    private final PlaceResolver placeResolver = new PlaceResolver();
    private final IndicatorResolver indicatorResolver = new IndicatorResolver();

    /** Resolves every reference of every fact. */
    public Linked link(Extraction extraction) {
        Map<String, Entity.Body> bodies = bodyResolver.resolveAll(extraction);
        Map<String, Entity.Body> posts = postBodies(extraction);
        // One line for each further resolver: meetings, programmes, places, indicators.
        return new Linked(extraction, personResolver.resolveAll(extraction, posts), bodies, posts,
                meetingResolver.resolveAll(extraction), programmeResolver.resolveAll(extraction),
                placeResolver.resolveAll(extraction), indicatorResolver.resolveAll(extraction));
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
