package org.zhengtu.people;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.link.Entity;
import org.zhengtu.link.Entity.BodyType;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Lexicon;

/** Which bodies are public offices, and of which division. */
final class Offices {
    private static final Set<BodyType> PUBLIC = EnumSet.of(BodyType.PARTY, BodyType.GOVERNMENT, BodyType.CONGRESS,
            BodyType.CPPCC, BodyType.COURT, BodyType.DEPARTMENT);
    private static final String COUNTRY = "100000";
    private static final Set<String> NATIONAL = new HashSet<>(Lexicon.load("national-bodies").column("name"));

    private Offices() {
    }

    /** The division whose office a body is, the country for those of the centre; none if it is no public office. */
    static Optional<Division> division(Entity.Body body) {
        if (!PUBLIC.contains(body.bodyType())) {
            return Optional.empty();
        }
        return body.seat().or(() -> NATIONAL.contains(root(body).name())
                ? Divisions.load().byCode(COUNTRY) : Optional.empty());
    }

    private static Entity.Body root(Entity.Body body) {
        return body.parent().map(Offices::root).orElse(body);
    }
}
