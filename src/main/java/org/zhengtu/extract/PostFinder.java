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
    private static final int LONGEST_UNIT = 14;
    private final Rule post;
    private final Rule keep;
    private final Rule joint;
    private final Rule jointBody;
    private final Rule jointBranch;
    private final Rule unit;
    private final Rule bare;
    private final DivisionNames divisions = new DivisionNames();
    private final Map<String, Lexicon.Row> heads = new HashMap<>();

    /**
     * A post in a sentence.
     *
     * @param span  from the body's name, if one is printed, to the end of the post
     * @param name  as tables print it: with the prefix for party, congress, government and CPPCC bodies
     * @param body  surface form, empty if none is printed
     * @param plain whether nothing of a body is printed, so that a name may stand directly before the post
     */
    record Post(Span span, String name, String body, String kind, boolean plain) {

        /** Whether the word is no office, so that what follows is a name only on better grounds. */
        boolean isCommon() {
            return kind.equals("citizen") || kind.equals("leader") || kind.equals("rank");
        }
    }

    PostFinder(Grammar people, Grammar bodies) {
        this.post = people.rule("post");
        this.joint = people.rule("joint");
        this.keep = bodies.rule("keep");
        this.jointBody = people.rule("joint.body");
        this.jointBranch = people.rule("joint.branch");
        this.unit = bodies.rule("unit");
        this.bare = bodies.rule("bare");
        for (Lexicon.Row row : Lexicon.load("posts").rows()) {
            row.list("form").forEach(form -> heads.put(form, row));
        }
    }

    /** The groups of a sentence, from left to right. @param bodies the bodies of the sentence, by place */
    List<List<Post>> groups(String text, List<BodyPlace> bodies) {
        List<List<Post>> groups = new ArrayList<>();
        List<Post> group = new ArrayList<>();
        for (Match match : post.matches(text).toList()) {
            Post found = post(text, match, bodies, group);
            if (!group.isEmpty()) {
                found = withUnknownBody(text, group.get(group.size() - 1), found);
            }
            if (!group.isEmpty() && !joined(text, group.get(group.size() - 1), found)) {
                groups.add(group);
                group = new ArrayList<>();
                found = post(text, match, bodies, group);
            }
            group.add(found);
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    /** A post behind a name, with the body that stands before the name, if one does: 东江县委王明书记. */
    Post of(String text, Post post, Span name, List<BodyPlace> bodies) {
        return bodies.stream().filter(body -> body.span().end() == name.start()).findFirst()
                .or(() -> unitBefore(text, name.start(), bodies.stream()
                        .filter(body -> body.span().end() < name.start()).reduce((a, b) -> b).orElse(null)))
                .map(body -> new Post(body.span().union(post.span()), keep.first(body.surface())
                        .map(m -> m.group("keep")).orElse("") + post.name(), body.surface(), post.kind(), false))
                .orElse(post);
    }

    /** A post after another, with a body between that no rule knows. */
    private Post withUnknownBody(String text, Post last, Post next) {
        int from = last.span().end();
        if (from >= next.span().start()) {
            return next;
        }
        String between = text.substring(from, next.span().start());
        Optional<Match> body = jointBody.whole(between).or(() -> next.plain() ? Optional.empty()
                : jointBranch.whole(between));
        return body.filter(m -> next.plain() || next.body().isEmpty() || next.body().equals(last.body()))
                .map(m -> new Post(new Span(from + 1, next.span().end()), next.name(), m.group("body"), next.kind(),
                        false)).orElse(next);
    }

    /** A body in the sentence. */
    record BodyPlace(Span span, String surface) {
    }

    private boolean joined(String text, Post last, Post next) {
        int from = last.span().end();
        int to = next.span().start();
        return from <= to && (from == to || joint.whole(text.substring(from, to)).isPresent());
    }

    private Post post(String text, Match match, List<BodyPlace> bodies, List<Post> group) {
        Span title = match.span("post");
        Lexicon.Row row = heads.get(match.group("head"));
        Optional<BodyPlace> body = bodyBefore(text, title, bodies);
        if (body.isPresent()) {
            Span span = body.get().span();
            String kept = keep.first(body.get().surface()).map(m -> m.group("keep")).orElse("");
            int from = Math.max(span.end(), title.start());
            return new Post(span.union(title), kept + text.substring(from, title.end()), body.get().surface(),
                    row.get("kind"), false);
        }
        boolean own = !row.get("organ").isEmpty();
        int before = own ? divisions.startOfChain(text, title.start()) : title.start();
        int start = own && before == title.start() ? divisions.startOfChain(text, title.start() + 1)
                : title.start() + 1;
        if (start < title.start()) {
            return new Post(new Span(start, title.end()), match.group("post"),
                    text.substring(start, title.start() + 1), row.get("kind"), false);
        }
        String inherited = group.isEmpty() || own ? "" : group.get(group.size() - 1).body();
        boolean branch = match.has("branch");
        return new Post(new Span(before, title.end()), match.group("post"),
                before < title.start() ? text.substring(before, title.start()) : inherited, row.get("kind"),
                before == title.start() && !branch);
    }

    /** The body whose name ends where the post begins, or which stands a little before with an office of it between. */
    private Optional<BodyPlace> bodyBefore(String text, Span title, List<BodyPlace> bodies) {
        BodyPlace near = null;
        for (BodyPlace body : bodies) {
            Span span = body.span();
            if (span.end() == title.start()) {
                return Optional.of(body);
            }
            if (span.start() < title.start() && span.end() > title.start() && span.end() < title.end()) {
                return Optional.of(keep.first(body.surface()).isPresent() ? body : new BodyPlace(
                        new Span(span.start(), title.start()), text.substring(span.start(), title.start())));
            }
            near = span.end() < title.start() ? body : near;
        }
        int from = Math.max(0, title.start() - LONGEST_UNIT);
        return unitBefore(text, title.start(), near).or(() -> bare.first(text.substring(from, title.start()))
                .map(m -> new BodyPlace(m.span("body").shift(from), m.group("body"))));
    }

    /** The office of a body whose name ends at {@code end}: 东江市财政局采购处. */
    private Optional<BodyPlace> unitBefore(String text, int end, BodyPlace near) {
        if (near == null || end - near.span().end() > LONGEST_UNIT
                || unit.whole(text.substring(near.span().end(), end)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BodyPlace(new Span(near.span().start(), end),
                near.surface() + text.substring(near.span().end(), end)));
    }
}
