package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds bodies by the grammar {@code bodies}: organs of divisions, national bodies, institutions. */
final class BodyFinder implements FactFinder {
    private final Grammar grammar = Grammar.load("bodies");
    private final Rule level = grammar.rule("organ.level");
    private final Rule party = grammar.rule("organ.party");
    private final Rule national = grammar.rule("national");
    private final Rule elided = grammar.rule("organ.elided");
    private final Rule both = grammar.rule("organ.both");
    private final Rule before = grammar.rule("before");
    private final Rule town = grammar.rule("town");
    private final Rule notLevel = grammar.rule("not-level");
    private final Rule unnamed = grammar.rule("office.unnamed");
    private final Rule meeting = grammar.rule("meeting.tail");
    private final DivisionNames divisions = new DivisionNames();

    private final Rule ending = grammar.rule("ending");
    private final Rule firm = grammar.rule("firm");
    private final Rule brand = grammar.rule("brand");
    private final Segmenter segmenter = new Segmenter();
    private final BodyNameTest test = new BodyNameTest(grammar, segmenter, divisions);
    private final Institutions institutions = new Institutions(grammar, segmenter, test);
    private final BodyParts parts = new BodyParts(grammar, divisions);
    private final Firms firms = new Firms(grammar, test);

    @Override
    public List<Fact> find(Document document, Findings found) {
        List<Sentence> sentences = document.sentences();
        List<List<BodyMention>> mentions = new ArrayList<>();
        sentences.forEach(sentence -> mentions.add(mentions(document.textOf(sentence))));
        BodyAliases aliases = new BodyAliases(grammar, mentions.stream().flatMap(List::stream)
                .filter(m -> m.rule() == ending || m.rule() == firm).map(BodyMention::surface).toList(), test);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            String text = document.textOf(sentence);
            mentions.get(i).addAll(aliases.find(text, brand));
            for (BodyMention mention : outermost(mentions.get(i))) {
                if (meeting.at(text, mention.span().end()).isEmpty()) {
                    single(mention).forEach(one -> facts.add(new Fact.BodyNamed(aliases.fullOf(one.surface()),
                            sentence.article(), new Evidence(one.span().shift(sentence.span().start()),
                                    "bodies/" + one.rule().id(), one.rule().confidence()))));
                }
            }
        }
        publisher(document).ifPresent(facts::add);
        return facts;
    }

    /** The newspaper or body that publishes the document, where the document first names it. */
    private static Optional<Fact> publisher(Document document) {
        String name = document.metadata().publisher();
        boolean named = !name.isEmpty() && Character.isIdeographic(name.codePointAt(0));
        int at = named ? document.repaired().indexOf(name) : -1;
        return at < 0 ? Optional.empty() : Optional.of(new Fact.BodyNamed(name, 0,
                new Evidence(new Span(at, at + name.length()), "document/publisher", 0.9)));
    }

    private List<BodyMention> mentions(String text) {
        List<BodyMention> mentions = new ArrayList<>();
        level.matches(text).forEach(match -> addOrgan(text, match, mentions));
        party.matches(text).forEach(match -> mentions.add(BodyMention.whole(match)));
        national.matches(text).forEach(match -> mentions.add(BodyMention.whole(match)));
        List<Span> organs = mentions.stream().map(BodyMention::span).toList();
        institutions.find(text, organs)
                .forEach(span -> mentions.addAll(parts.of(text, span, ending)));
        firms.find(text).forEach(span -> mentions.add(new BodyMention(firms.own(text, span), span.of(text), firm)));
        mentions.addAll(parts.find(text));
        return mentions;
    }

    /** 区纪委监委 is two bodies, the second without the name of the division. */
    private List<BodyMention> single(BodyMention mention) {
        return both.whole(mention.surface()).filter(m -> mention.surface().length() == mention.span().length())
                .map(match -> {
                    int cut = mention.span().end() - match.group("second").length();
                    return List.of(new BodyMention(new Span(mention.span().start(), cut),
                            match.group("head") + match.group("first"), mention.rule()),
                            new BodyMention(new Span(cut, mention.span().end()),
                                    match.group("head") + match.group("second"), both));
                }).orElse(List.of(mention));
    }

    private void addOrgan(String text, Match match, List<BodyMention> mentions) {
        int levelEnd = match.span("organ").start();
        int start = startOf(text, match, levelEnd);
        if (start == match.span().start()
                && notLevel.first(text.substring(Math.max(0, levelEnd - 4), levelEnd)).isPresent()) {
            return;
        }
        String name = text.substring(start, match.span().end());
        if (unnamed.first(name).isPresent()) {
            return;
        }
        mentions.add(new BodyMention(new Span(start, match.span().end()), name, match.rule()));
        int end = match.span().end();
        Optional<Match> next = elided.at(text, end);
        while (next.isPresent()) {
            Span organ = next.get().span("organ");
            mentions.add(new BodyMention(organ, text.substring(start, levelEnd) + organ.of(text), elided));
            next = elided.at(text, organ.end());
        }
    }

    private int startOf(String text, Match match, int levelEnd) {
        int start = divisions.startOf(text, levelEnd);
        if (start == levelEnd) {
            int levelStart = match.span().start();
            start = match.has("town") ? levelStart - townBefore(text, levelStart) : levelStart;
        }
        start = divisions.startOfChain(text, start);
        String left = text.substring(Math.max(0, start - 12), start);
        return start - before.first(left).map(m -> m.span().length()).orElse(0);
    }

    /** The length of a town's name that ends at {@code end}. */
    private int townBefore(String text, int end) {
        return town.first(text.substring(Math.max(0, end - 4), end)).map(m -> m.span("town").length()).orElse(0);
    }

    /** Without those that lie inside another. */
    private static List<BodyMention> outermost(List<BodyMention> mentions) {
        mentions.sort(Comparator.comparing((BodyMention m) -> m.span().start()).thenComparing(m -> -m.span().end()));
        List<BodyMention> kept = new ArrayList<>();
        int end = 0;
        for (BodyMention mention : mentions) {
            if (mention.span().start() >= end) {
                kept.add(mention);
                end = mention.span().end();
            }
        }
        return kept;
    }
}
