package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds enterprises by their short names: in lists that say so (…等企业), and by how such names end (…科技). */
final class Firms {
    private static final int LONGEST = 5;
    private final Rule lists;
    private final Rule projects;
    private final Rule chain;
    private final Rule firm;
    private final Rule sure;
    private final Rule member;
    private final Rule ending;
    private final Rule foreign;
    private final Rule lead;
    private final Rule sureEnd;
    private final BodyNameTest test;

    /** What a list says of its members: that they are firms, that they are projects, nothing. */
    private enum Kind { FIRMS, PROJECTS, CHAIN }

    Firms(Grammar grammar, BodyNameTest test) {
        this.lists = grammar.rule("firms");
        this.projects = grammar.rule("firms.projects");
        this.chain = grammar.rule("firms.chain");
        this.firm = grammar.rule("firm");
        this.sure = grammar.rule("firm.sure");
        this.member = grammar.rule("firms-member");
        this.ending = grammar.rule("firm-end");
        this.foreign = grammar.rule("firm-foreign");
        this.lead = grammar.rule("firms-lead");
        this.sureEnd = grammar.rule("firm-end.sure");
        this.test = test;
    }

    /** The enterprises of a sentence. */
    List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        lists.matches(text).forEach(match -> addMembers(match.span("list"), text, Kind.FIRMS, found));
        projects.matches(text).forEach(match -> addMembers(match.span("list"), text, Kind.PROJECTS, found));
        chain.matches(text).forEach(match -> addMembers(match.span("list"), text, Kind.CHAIN, found));
        firm.matches(text).forEach(match -> addFirm(match, found));
        sure.matches(text).forEach(match -> addFirm(match, found));
        return found;
    }

    /** The part of a firm's name that no country's name takes up. */
    Span own(String text, Span name) {
        return foreign.at(name.of(text), 0).map(m -> new Span(name.start() + m.span().end(), name.end())).orElse(name);
    }

    private void addFirm(Match match, List<Span> found) {
        String stem = match.group("stem");
        int led = leadOf(stem);
        if (test.isFirmStem(stem.substring(led)) || match.rule() == firm && stem.length() > led + 1
                && sureEnd.whole(match.group("end")).isPresent() && !test.isGeneric(stem.substring(led))) {
            found.add(new Span(match.span("stem").start() + led, match.span("end").end()));
        }
    }

    private int leadOf(String stem) {
        return lead.at(stem, 0).map(m -> m.span().end()).orElse(0);
    }

    private void addMembers(Span list, String text, Kind kind, List<Span> found) {
        List<Match> items = member.matches(list.of(text)).toList();
        if (kind == Kind.CHAIN && items.stream().map(i -> endOf(i.group("name"))).distinct().limit(3).count() < 2) {
            return;
        }
        List<Span> members = new ArrayList<>();
        for (Match match : items) {
            Span name = match.span("name").shift(list.start());
            members.add(new Span(name.start() + leadOf(name.of(text)), name.end()));
        }
        boolean ordinary = kind != Kind.PROJECTS && members.stream().anyMatch(m -> test.isOrdinary(m.of(text)));
        boolean any = kind == Kind.FIRMS && !ordinary;
        List<Span> names = members.stream().filter(span -> isMember(span.of(text), any)).toList();
        if (kind == Kind.CHAIN && (ordinary || names.stream().map(n -> endOf(n.of(text))).distinct().count() < 2)) {
            return;
        }
        found.addAll(names);
        if (kind == Kind.PROJECTS && !names.isEmpty()) {
            members.stream().filter(span -> !names.contains(span)).map(span -> test.brandOf(span.of(text))
                    .map(brand -> brand.shift(span.start()))).flatMap(Optional::stream).forEach(found::add);
        }
    }

    private String endOf(String name) {
        return ending.first(name).map(Match::text).orElse("");
    }

    private boolean isMember(String name, boolean anyEnd) {
        int own = own(name, new Span(0, name.length())).start();
        String stem = ending.first(name).map(m -> name.substring(own, m.span().start())).orElse(name.substring(own));
        boolean known = own > 0 || stem.length() < name.length();
        return (anyEnd || known && stem.length() <= LONGEST) && test.isFirmStem(stem);
    }
}
