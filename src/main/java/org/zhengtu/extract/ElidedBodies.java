package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.document.Document;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Rule;

/**
 * Finds the body of a post that is printed without one: that of the neighbour in a list (东江医院院长王明、副院长李华), else
 * the nearest before it in the article that has such posts, or the only one after it, else the body of the one whose post was printed without one
 * before: it is the writer's own. Immutable.
 */
final class ElidedBodies {
    private static final int REACH = 40;
    private final Map<String, List<String>> endings = new HashMap<>();
    private final Rule listed;
    private final int longest;

    ElidedBodies(Grammar grammar) {
        this.listed = grammar.rule("listed");
        for (Lexicon.Row row : Lexicon.load("post-bodies").rows()) {
            row.list("head").forEach(head -> endings.put(head, row.list("ends")));
        }
        this.longest = endings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The same facts, in the same order, with the bodies that can be told. */
    List<Fact.PersonNamed> fill(Document document, List<Fact.PersonNamed> facts, List<Fact.BodyNamed> bodies) {
        List<Fact.PersonNamed> filled = new ArrayList<>();
        String own = "";
        int article = -1;
        int next = 0;
        for (Fact.PersonNamed fact : facts) {
            while (next < bodies.size() && bodies.get(next).span().end() <= fact.span().start()) {
                next++;
            }
            Fact.PersonNamed last = filled.isEmpty() ? null : filled.get(filled.size() - 1);
            own = fact.article() == article ? own : "";
            article = fact.article();
            if (fact.body().isEmpty() && !fact.post().isEmpty()) {
                Fact.PersonNamed told = filled(document, fact, last, bodies.subList(Math.max(0, next - REACH), next),
                        bodies.subList(next, Math.min(bodies.size(), next + REACH)));
                told = told.body().isEmpty() && head(fact.post()).isPresent() ? with(fact, own) : told;
                own = told.body().isEmpty() ? own : told.body();
                filled.add(told);
            } else {
                filled.add(fact);
            }
        }
        return filled;
    }

    private Fact.PersonNamed filled(Document document, Fact.PersonNamed fact, Fact.PersonNamed last,
            List<Fact.BodyNamed> before, List<Fact.BodyNamed> after) {
        Optional<String> head = head(fact.post());
        if (head.isEmpty()) {
            return fact;
        }
        List<String> ends = endings.get(head.get());
        Optional<String> body = neighbour(document, fact, last, ends);
        for (int i = before.size() - 1; i >= 0 && body.isEmpty(); i--) {
            Fact.BodyNamed one = before.get(i);
            body = one.article() == fact.article() && ends.stream().anyMatch(one.surface()::endsWith)
                    ? Optional.of(one.surface()) : Optional.empty();
        }
        body = body.or(() -> only(ends, fact, after));
        return body.map(b -> with(fact, b)).orElse(fact);
    }

    /** The body that comes later, if it is the only one in the article that has such posts. */
    private static Optional<String> only(List<String> ends, Fact.PersonNamed fact, List<Fact.BodyNamed> after) {
        List<String> fitting = after.stream().filter(one -> one.article() == fact.article()).map(Fact.BodyNamed::surface)
                .filter(surface -> ends.stream().anyMatch(surface::endsWith)).distinct().toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static Fact.PersonNamed with(Fact.PersonNamed fact, String body) {
        return new Fact.PersonNamed(fact.name(), fact.post(), body, fact.asOf(), fact.status(), fact.article(),
                fact.evidence());
    }

    /** The body of the one before in the list, if it has a post of the same kind or one of those that all bodies have. */
    private Optional<String> neighbour(Document document, Fact.PersonNamed fact, Fact.PersonNamed last,
            List<String> ends) {
        if (last == null || last.body().isEmpty() || last.span().end() > fact.span().start() && !samePerson(last, fact)
                || !samePerson(last, fact) && listed.whole(document.repaired().substring(last.span().end(),
                        fact.span().start())).isEmpty()) {
            return Optional.empty();
        }
        List<String> lastEnds = head(last.post()).map(endings::get).orElse(null);
        boolean fits = ends.isEmpty() || ends.equals(lastEnds) || lastEnds != null && lastEnds.isEmpty()
                && ends.stream().anyMatch(last.body()::endsWith);
        return fits && lastEnds != null ? Optional.of(last.body()) : Optional.empty();
    }

    private static boolean samePerson(Fact.PersonNamed one, Fact.PersonNamed other) {
        return one.name().equals(other.name()) && one.article() == other.article()
                && one.span().end() == other.span().end();
    }

    /** The longest known head that a post ends with. */
    private Optional<String> head(String post) {
        for (int length = Math.min(longest, post.length()); length > 0; length--) {
            String end = post.substring(post.length() - length);
            if (endings.containsKey(end)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }
}
