package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds persons by the posts before and after their names, and then wherever else the same names stand. */
final class PeopleFinder implements FactFinder {
    private final Grammar grammar = Grammar.load("people");
    private final PostFinder posts = new PostFinder(grammar, Grammar.load("bodies"));
    private final NameCutter cutter = new NameCutter(grammar, new Segmenter());
    private final NameMentions mentions = new NameMentions(grammar, cutter);
    private final Rule post = grammar.rule("post");
    private final Rule more = grammar.rule("more");
    private final Rule gap = grammar.rule("gap");
    private final Rule behind = grammar.rule("name.before-post");
    private final Rule appointed = grammar.rule("name.before-verb");

    @Override
    public List<Fact> find(Document document, Findings found) {
        Map<Integer, Fact.BodyNamed> bodies = new HashMap<>();
        found.all(Fact.BodyNamed.class).forEach(body -> bodies.put(body.span().end(), body));
        List<Fact> facts = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            new Search(document, sentence, facts).run(bodies);
        }
        facts.addAll(mentions.find(document, facts));
        return facts;
    }

    /** The search in one sentence. */
    private final class Search {
        private final Document document;
        private final Sentence sentence;
        private final List<Fact> facts;
        private final String text;
        private final int offset;

        Search(Document document, Sentence sentence, List<Fact> facts) {
            this.document = document;
            this.sentence = sentence;
            this.facts = facts;
            this.text = document.textOf(sentence);
            this.offset = sentence.span().start();
        }

        void run(Map<Integer, Fact.BodyNamed> bodies) {
            for (List<PostFinder.Post> group : posts.groups(text, bodies, offset)) {
                int end = group.get(group.size() - 1).span().end();
                int at = end + gap.at(text, end).map(m -> m.span().length()).orElse(0);
                Optional<Span> name = cutter.nameAt(text, at, document.repaired(), 0);
                if (name.isPresent()) {
                    addAll(group, name.get());
                } else {
                    nameBefore(group);
                }
            }
        }

        /** Adds the person, and those who share the last post: 副区长王明、李华. */
        private void addAll(List<PostFinder.Post> group, Span name) {
            group.forEach(post -> add(post, post.span().union(name), name, "post"));
            PostFinder.Post last = group.get(group.size() - 1);
            Optional<Span> next = next(name);
            while (next.isPresent()) {
                add(last, last.span().union(next.get()), next.get(), "shared-post");
                next = next(next.get());
            }
        }

        private Optional<Span> next(Span name) {
            return more.at(text, name.end())
                    .filter(m -> post.at(text, m.span().end()).isEmpty())
                    .flatMap(m -> cutter.nameAt(text, m.span().end(), document.repaired(), 1));
        }

        private void nameBefore(List<PostFinder.Post> group) {
            Span first = group.get(0).span();
            String left = text.substring(0, first.start());
            Optional<Match> verb = appointed.first(left);
            if (verb.isPresent() && cutter.plausible(verb.get().group("name"), document.repaired())) {
                Span name = verb.get().span("name");
                group.forEach(post -> add(post, post.span().union(name), name, "appointed"));
                return;
            }
            behind.first(left).map(match -> match.span("name"))
                    .filter(name -> cutter.plausible(name.of(text), document.repaired()))
                    .or(() -> cutter.nameEnding(left))
                    .ifPresent(name -> add(group.get(0), first.union(name), name, "post-behind"));
        }

        private void add(PostFinder.Post post, Span span, Span name, String rule) {
            boolean citizen = post.kind().equals("citizen");
            String body = post.kind().equals("reporter") && post.body().isEmpty()
                    ? document.metadata().publisher() : post.body();
            facts.add(new Fact.PersonNamed(name.of(text), citizen ? "" : post.name(), citizen ? "" : body,
                    document.dateOf(sentence.article()), sentence.article(),
                    new Evidence(span.shift(offset), "people/" + rule, 0.9)));
        }
    }
}
