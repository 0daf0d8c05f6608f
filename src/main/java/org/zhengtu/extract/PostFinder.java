package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds groups of posts that one person holds: 区委副书记、区政府区长. */
final class PostFinder {
    private final Rule post;
    private final Rule keep;
    private final Rule joint;
    private final Map<String, Lexicon.Row> heads = new HashMap<>();

    /**
     * A post in a sentence.
     *
     * @param span from the body's name, if one is printed, to the end of the post
     * @param name as tables print it: with the prefix for party, congress, government and CPPCC bodies
     * @param body surface form, empty if none is printed
     */
    record Post(Span span, Span title, String name, String body, String kind) {
    }

    PostFinder(Grammar people, Grammar bodies) {
        this.post = people.rule("post");
        this.joint = people.rule("joint");
        this.keep = bodies.rule("keep");
        for (Lexicon.Row row : Lexicon.load("posts").rows()) {
            row.list("form").forEach(form -> heads.put(form, row));
        }
    }

    /** The groups of a sentence, from left to right. @param bodies surface forms by the place where they end */
    List<List<Post>> groups(String text, Map<Integer, Fact.BodyNamed> bodies, int offset) {
        List<List<Post>> groups = new ArrayList<>();
        List<Post> group = new ArrayList<>();
        for (Match match : (Iterable<Match>) post.matches(text)::iterator) {
            Post found = post(match, bodies, offset, group);
            if (!group.isEmpty() && !joined(text, group.get(group.size() - 1), found)) {
                groups.add(group);
                group = new ArrayList<>();
                found = post(match, bodies, offset, group);
            }
            group.add(found);
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private boolean joined(String text, Post last, Post next) {
        int from = last.span().end();
        int to = next.span().start();
        return from <= to && (from == to || joint.whole(text.substring(from, to)).isPresent());
    }

    private Post post(Match match, Map<Integer, Fact.BodyNamed> bodies, int offset, List<Post> group) {
        Span span = match.span("post");
        Lexicon.Row row = heads.get(match.group("head"));
        Fact.BodyNamed body = bodies.get(span.start() + offset);
        if (body != null) {
            String kept = keep.first(body.surface()).map(m -> m.group("keep")).orElse("");
            return new Post(body.span().shift(-offset).union(span), span, kept + match.group("post"),
                    body.surface(), row.get("kind"));
        }
        boolean inherits = !group.isEmpty() && row.get("organ").isEmpty();
        return new Post(span, span, match.group("post"), inherits ? group.get(group.size() - 1).body() : "",
                row.get("kind"));
    }

    /** The head of a post's name, if it is one. */
    Optional<Lexicon.Row> head(String form) {
        return Optional.ofNullable(heads.get(form));
    }
}
