package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;

/** Gives one post of one person one name in a document: 副市长王明 later on is the 市政府副市长 of before. */
final class SamePosts {
    private static final Rule DEPUTY = Grammar.load("people").rule("deputy-before");

    private SamePosts() {
    }

    static List<Fact.PersonNamed> unify(List<Fact.PersonNamed> facts) {
        // A name may stand in a text thousands of times, but with few posts.
        Map<String, Set<Seat>> byName = new HashMap<>();
        facts.forEach(fact -> byName.computeIfAbsent(fact.name(), n -> new LinkedHashSet<>()).add(Seat.of(fact)));
        List<Fact.PersonNamed> unified = new ArrayList<>();
        for (Fact.PersonNamed fact : facts) {
            Seat best = Seat.of(fact);
            for (Seat other : byName.get(fact.name())) {
                best = says(other, best) ? other : best;
            }
            unified.add(new Fact.PersonNamed(fact.name(), best.post(), best.body(), fact.asOf(),
                    fact.status(), fact.article(), fact.evidence()));
        }
        return unified;
    }

    /** A post in a body. */
    private record Seat(String post, String body) {
        static Seat of(Fact.PersonNamed fact) {
            return new Seat(fact.post(), fact.body());
        }
    }

    /** Whether {@code other} names the post of {@code fact} in full. */
    private static boolean says(Seat other, Seat fact) {
        if (fact.post().isEmpty() || !other.post().endsWith(fact.post())) {
            return false;
        }
        if (other.post().equals(fact.post())) {
            return fact.body().isEmpty() && !other.body().isEmpty();
        }
        String more = other.post().substring(0, other.post().length() - fact.post().length());
        return DEPUTY.first(more).isEmpty() && !other.body().isEmpty();
    }
}
