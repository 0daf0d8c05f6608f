package org.zhengtu.link;

import java.util.Optional;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Rule;

/** Finds the body that a post belongs to, by the body printed with it and by what the post's own name says. */
final class PostBodies {
    private final BodyResolver resolver;
    private final PostOrgans postOrgans = new PostOrgans();
    private final Lexicon heads = Lexicon.load("organ-heads");
    private final Rule branch = Grammar.load("body-names").rule("post.branch");

    PostBodies(BodyResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The body of {@code post} in a document of {@code place}; none if it cannot be told.
     *
     * @param body as printed with the post, or empty: 副区长 then is of 区政府, 局长 of nothing that is known
     */
    Optional<Entity.Body> of(String post, String body, Optional<Division> place) {
        return body.isEmpty() ? alone(post, place) : Optional.of(resolver.resolve(printed(post, body, place), place));
    }

    /** The body that stands before the post, with the organ that the post's name begins with. */
    private String printed(String post, String body, Optional<Division> place) {
        boolean seat = resolver.isSeat(body, place);
        boolean inner = seat || branch.at(post, 0).isEmpty();
        for (int length = post.length() - 1; inner && length > 0; length--) {
            String whole = body + post.substring(0, length);
            if (resolver.isOrgan(whole, place)) {
                return standing(post.substring(length), whole);
            }
        }
        return postOrgans.inner(post).or(() -> postOrgans.organ(post)).map(organ -> body + organ)
                .filter(whole -> resolver.isOrgan(whole, place)).orElseGet(() -> standing(post, body));
    }

    /** 区人大主任 heads the standing committee. */
    private String standing(String post, String body) {
        return heads.rows().stream().filter(row -> body.endsWith(row.get("organ")))
                .filter(row -> row.list("post").stream().anyMatch(post::endsWith)).findFirst()
                .map(row -> body.substring(0, body.length() - row.get("organ").length()) + row.get("of"))
                .orElse(body);
    }

    private Optional<Entity.Body> alone(String post, Optional<Division> place) {
        for (int length = post.length() - 1; length > 0; length--) {
            String organ = post.substring(0, length);
            if (resolver.isOrgan(organ, place) || place.isPresent() && resolver.isAssembly(organ)) {
                return Optional.of(resolver.resolve(standing(post.substring(length), organ), place));
            }
        }
        return postOrgans.organ(post, place).flatMap(organ -> Optional.of(resolver.resolve(organ, place))
                .filter(found -> !found.name().equals(organ) || resolver.isSeat(organ, place)));
    }
}
