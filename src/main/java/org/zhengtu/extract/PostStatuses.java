package org.zhengtu.extract;

import java.util.List;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Tells by the words of a post, and by those before it, whether it is held, was held or will be. */
final class PostStatuses {
    private static final int LEFT = 4;
    private final Rule former;
    private final Rule acting;
    private final Rule elect;
    private final Rule present;
    private final Rule formerBefore;
    private final Rule electBefore;

    PostStatuses(Grammar people) {
        this.former = people.rule("status.former");
        this.acting = people.rule("status.acting");
        this.elect = people.rule("status.elect");
        this.present = people.rule("status.present");
        this.formerBefore = people.rule("status.former-before");
        this.electBefore = people.rule("status.elect-before");
    }

    /** The status of the last of posts that one person has: 原 before the first counts for all of them. */
    PostStatus of(String text, List<PostFinder.Post> group) {
        PostFinder.Post last = group.get(group.size() - 1);
        PostStatus own = of(text, last.span(), last.name());
        boolean was = own == PostStatus.HELD && present.at(last.name(), 0).isEmpty()
                && of(text, group.get(0).span(), group.get(0).name()) == PostStatus.FORMER;
        return was ? PostStatus.FORMER : own;
    }

    private PostStatus of(String text, Span span, String post) {
        String left = text.substring(Math.max(0, span.start() - LEFT), span.start());
        if (former.at(post, 0).isPresent() || formerBefore.first(left).isPresent()) {
            return PostStatus.FORMER;
        }
        if (elect.at(post, 0).isPresent() || electBefore.first(left).isPresent()) {
            return PostStatus.ELECT;
        }
        return acting.first(post).isPresent() ? PostStatus.ACTING : PostStatus.HELD;
    }
}
