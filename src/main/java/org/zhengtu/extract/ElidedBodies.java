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
 * the nearest before it in the article that has such posts, or the only one after it, else, for posts that every body
 * has, the body of the one whose post was printed without one before: it is the writer's own. Immutable.
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
            Optional<List<String>> ends = fact.body().isEmpty() ? ends(fact.post()) : Optional.empty();
            if (ends.isPresent()) {
                String body = body(document, fact, last, ends.get(), bodies.subList(Math.max(0, next - REACH), next),
                        bodies.subList(next, Math.min(bodies.size(), next + REACH)))
                        .orElse(ends.get().isEmpty() ? own : "");
                own = body.isEmpty() ? own : body;
                filled.add(new Fact.PersonNamed(fact.name(), fact.post(), body, fact.asOf(), fact.status(),
                        fact.article(), fact.evidence()));
            } else {
                filled.add(fact);
            }
        }
        return filled;
    }

    private Optional<String> body(Document document, Fact.PersonNamed fact, Fact.PersonNamed last, List<String> ends,
            List<Fact.BodyNamed> before, List<Fact.BodyNamed> after) {
        Optional<String> body = neighbour(document, fact, last, ends);
        for (int i = before.size() - 1; i >= 0 && body.isEmpty(); i--) {
            Fact.BodyNamed one = before.get(i);
            body = one.article() == fact.article() && ends.stream().anyMatch(one.surface()::endsWith)
                    ? Optional.of(one.surface()) : Optional.empty();
        }
        return body.or(() -> only(ends, fact, after));
    }

    /** The body that comes later, if it is the only one in the article that has such posts. */
    private static Optional<String> only(List<String> ends, Fact.PersonNamed fact, List<Fact.BodyNamed> after) {
        List<String> fitting = after.stream().filter(one -> one.article() == fact.article()).map(Fact.BodyNamed::surface)
                .filter(surface -> ends.stream().anyMatch(surface::endsWith)).distinct().toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The body of the one before in the list, if it has a post of the same kind or one of those that all bodies have. */
    private Optional<String> neighbour(Document document, Fact.PersonNamed fact, Fact.PersonNamed last,
            List<String> ends) {
        if (last == null || last.body().isEmpty() || last.span().end() > fact.span().start() && !samePerson(last, fact)
                || !samePerson(last, fact) && listed.whole(document.repaired().substring(last.span().end(),
                        fact.span().start())).isEmpty()) {
            return Optional.empty();
        }
        return ends(last.post()).filter(other -> ends.isEmpty() || ends.equals(other)
                || other.isEmpty() && ends.stream().anyMatch(last.body()::endsWith)).map(other -> last.body());
    }

    private static boolean samePerson(Fact.PersonNamed one, Fact.PersonNamed other) {
        return one.name().equals(other.name()) && one.article() == other.article()
                && one.span().end() == other.span().end();
    }

    /** How the bodies end that have a post, by the longest known head that it ends with; empty if none is known. */
    private Optional<List<String>> ends(String post) {
        for (int length = Math.min(longest, post.length()); length > 0; length--) {
            List<String> ends = endings.get(post.substring(post.length() - length));
            if (ends != null) {
                return Optional.of(ends);
            }
        }
        return Optional.empty();
    }
}
