package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds persons by the posts before and after their names, and then wherever else the same names stand. */
final class PeopleFinder implements FactFinder {
    private static final int LONGEST_LEFT = 48;
    private static final String DOT = "\u00b7";
    private final Grammar grammar = Grammar.load("people");
    private final PostFinder posts = new PostFinder(grammar, Grammar.load("bodies"));
    private final NameCutter cutter = new NameCutter(grammar, new Segmenter());
    private final NameMentions mentions = new NameMentions(grammar, cutter);
    private final ElidedBodies elided = new ElidedBodies(grammar);
    private final PostUnits units = new PostUnits(Grammar.load("bodies"));
    private final Rule post = grammar.rule("post");
    private final Rule more = grammar.rule("more");
    private final Rule gap = grammar.rule("gap");
    private final Rule speech = grammar.rule("next.speech");
    private final Rule behind = grammar.rule("name.before-post");
    private final Rule appointed = grammar.rule("name.before-verb");
    private final Rule speaker = grammar.rule("speaker");
    private final Rule onBehalf = grammar.rule("speaker.on-behalf");
    private final Rule dot = grammar.rule("name.dot");
    private final Rule acting = grammar.rule("acting");
    private final PostStatuses statuses = new PostStatuses(grammar);

    @Override
    public List<Fact> find(Document document, Findings found) {
        List<Fact.BodyNamed> bodies = found.all(Fact.BodyNamed.class);
        List<Fact.PersonNamed> facts = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : document.sentences()) {
            List<PostFinder.BodyPlace> here = new ArrayList<>();
            while (next < bodies.size() && bodies.get(next).span().start() < sentence.span().end()) {
                Fact.BodyNamed body = bodies.get(next++);
                if (sentence.span().contains(body.span())) {
                    here.add(new PostFinder.BodyPlace(body.span().shift(-sentence.span().start()), body.surface()));
                }
            }
            new Search(document, sentence, facts).run(here);
        }
        List<Fact> all = new ArrayList<>(elided.fill(document, SamePosts.unify(facts), bodies));
        all.addAll(mentions.find(document, all));
        all.addAll(units.find(document, facts, bodies));
        return all;
    }

    /** The search in one sentence. */
    private final class Search {
        private final Document document;
        private final Sentence sentence;
        private final List<Fact.PersonNamed> facts;
        private final String text;
        private final int offset;
        /** The first of the posts of which the facts are being added, if there are several. */
        private PostFinder.Post lead;

        Search(Document document, Sentence sentence, List<Fact.PersonNamed> facts) {
            this.document = document;
            this.sentence = sentence;
            this.facts = facts;
            this.text = document.textOf(sentence);
            this.offset = sentence.span().start();
        }

        void run(List<PostFinder.BodyPlace> bodies) {
            for (List<PostFinder.Post> all : posts.groups(text, bodies)) {
                List<PostFinder.Post> group = afterName(all, bodies);
                if (group.isEmpty()) {
                    continue;
                }
                int end = group.get(group.size() - 1).span().end();
                int at = end + gap.at(text, end).map(m -> m.span().length()).orElse(0);
                boolean sure = !group.get(group.size() - 1).isCommon();
                Optional<Span> name = cutter.nameAt(text, at, document.repaired(), 0)
                        .filter(n -> sure || cutter.isLikelyName(text, n, document.repaired()));
                if (name.isPresent()) {
                    addAll(group, name.get());
                } else {
                    nameBefore(group, bodies);
                }
            }
            bodies.forEach(this::speakerOf);
            for (Match match : speaker.matches(text).toList()) {
                Span name = match.span("name");
                if (cutter.isSurelyName(text, name, document.repaired())) {
                    add(new PostFinder.Post(name, "", "", "citizen", false), name, name, "speaker");
                }
            }
            onBehalf.matches(text).forEach(match -> speaksFor(match, bodies));
        }

        /** Who reports for a body is of that body; where no body is known to stand there, the name is all that is told. */
        private void speaksFor(Match match, List<PostFinder.BodyPlace> bodies) {
            Span name = match.span("name");
            boolean known = facts.stream().anyMatch(fact -> fact.span().overlaps(name.shift(offset)));
            if (!known && cutter.plausible(name.of(text), document.repaired())) {
                boolean body = bodies.stream().anyMatch(b -> b.span().start() == match.span("body").start());
                add(new PostFinder.Post(name, "", body ? match.group("body") : "", body ? "office" : "citizen",
                        false), name, name, "on-behalf");
            }
        }

        /** Gives the first post to the person whose name stands directly before it: 主任王明教授、…; the rest remains. */
        private List<PostFinder.Post> afterName(List<PostFinder.Post> group, List<PostFinder.BodyPlace> bodies) {
            PostFinder.Post first = group.get(0);
            if (group.size() > 1 && first.kind().equals("rank") && nameBefore(group.subList(0, 1), bodies)) {
                return group.subList(1, group.size());
            }
            Fact.PersonNamed last = facts.isEmpty() ? null : facts.get(facts.size() - 1);
            if (last == null || last.span().end() != first.span().start() + offset
                    || acting.at(text, first.span().start()).isPresent()) {
                return group;
            }
            Span name = new Span(first.span().start() - last.name().length(), first.span().start());
            add(first, first.span().union(name), name, "post-behind");
            return group.subList(1, group.size());
        }

        /** Adds the person, and those who share the last post: 副区长王明、李华. */
        private void addAll(List<PostFinder.Post> group, Span name) {
            lead = group.get(0);
            group.forEach(held -> add(held, held.span().union(name), name, "post"));
            PostFinder.Post last = group.get(group.size() - 1);
            Optional<Span> next = next(name);
            while (next.isPresent()) {
                add(last, last.span().union(next.get()), next.get(), "shared-post");
                next = next(next.get());
            }
            lead = null;
        }

        private Optional<Span> next(Span name) {
            return more.at(text, name.end())
                    .filter(m -> post.at(text, m.span().end()).isEmpty())
                    .flatMap(m -> cutter.nameAt(text, m.span().end(), document.repaired(), 1));
        }

        private boolean nameBefore(List<PostFinder.Post> group, List<PostFinder.BodyPlace> bodies) {
            PostFinder.Post first = group.get(0);
            int from = Math.max(0, first.span().start() - LONGEST_LEFT);
            String left = text.substring(from, first.span().start());
            Optional<Match> verb = appointed.first(left);
            if (verb.isPresent() && cutter.plausible(verb.get().group("name"), document.repaired())) {
                Span name = verb.get().span("name").shift(from);
                group.forEach(held -> add(with(held, verb.get().group("gap")), held.span().union(name), name,
                        "appointed"));
                return true;
            }
            if (!first.plain() || acting.at(text, first.span().start()).isPresent()) {
                return false;
            }
            Optional<Span> found = behind.first(left).map(match -> match.span("name"))
                    .filter(name -> cutter.plausible(name.of(left), document.repaired()))
                    .or(() -> cutter.nameEnding(left)).map(name -> name.shift(from));
            found.ifPresent(name -> add(posts.of(text, first, name, bodies), first.span().union(name), name,
                    "post-behind"));
            return found.isPresent();
        }

        /** With the body that the appointment names, or the one before it in the sentence: 王明当选…会长，李华为副会长. */
        private PostFinder.Post with(PostFinder.Post held, String body) {
            String before = facts.isEmpty() || !sentence.span().contains(facts.get(facts.size() - 1).span())
                    || !facts.get(facts.size() - 1).evidence().rule().equals("people/appointed")
                    ? "" : facts.get(facts.size() - 1).body();
            return held.body().isEmpty() ? new PostFinder.Post(held.span(), held.name(),
                    body.isEmpty() ? before : body, held.kind(), held.plain()) : held;
        }

        /** 东江大学王明认为: a name between a body and a verb of saying. */
        private void speakerOf(PostFinder.BodyPlace body) {
            cutter.nameAt(text, body.span().end(), document.repaired(), 1)
                    .filter(name -> speech.at(text, name.end()).isPresent())
                    .ifPresent(name -> add(new PostFinder.Post(body.span(), "", "", "citizen", false), name, name,
                            "body-speaker"));
        }

        /** Reporters belong to the newspaper; who gives a report belongs to the body whose report it is. */
        private String bodyUnsaid(boolean reporter, String name) {
            boolean report = document.metadata().kind() == DocumentKind.REPORT;
            return reporter && !report || report && name.equals(document.metadata().author())
                    ? document.metadata().publisher() : "";
        }

        private String dotted(String name) {
            return dot.first(name).map(m -> name.replace(m.text(), DOT)).orElse(name);
        }

        private void add(PostFinder.Post held, Span span, Span name, String rule) {
            boolean leader = held.kind().equals("leader");
            boolean citizen = leader || held.kind().equals("citizen");
            boolean reporter = held.kind().equals("reporter");
            String body = held.body().isEmpty() ? bodyUnsaid(reporter, name.of(text)) : held.body();
            PostStatus status = held.name().isEmpty() ? PostStatus.HELD
                    : statuses.of(text, lead == null ? List.of(held) : List.of(lead, held));
            Period day = reporter ? document.metadata().date() : document.dateOf(sentence);
            facts.add(new Fact.PersonNamed(dotted(name.of(text)), citizen ? "" : held.name(), body,
                    status == PostStatus.HELD || status == PostStatus.ACTING ? day : Period.UNKNOWN, status,
                    sentence.article(),
                    new Evidence(span.shift(offset), "people/" + (leader ? "leader" : rule), 0.9)));
        }
    }
}
