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
    private final Rule lists;
    private final Rule projects;
    private final Rule firm;
    private final Rule sure;
    private final Rule member;
    private final Rule ending;
    private final Rule foreign;
    private final Rule lead;
    private final Rule sureEnd;
    private final BodyNameTest test;

    Firms(Grammar grammar, BodyNameTest test) {
        this.lists = grammar.rule("firms");
        this.projects = grammar.rule("firms.projects");
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
        lists.matches(text).forEach(match -> addMembers(match.span("list"), text, false, found));
        projects.matches(text).forEach(match -> addMembers(match.span("list"), text, true, found));
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

    /** @param marked whether only members count that end as firms do, since the list may hold other things */
    private void addMembers(Span list, String text, boolean marked, List<Span> found) {
        List<Span> members = new ArrayList<>();
        for (Match match : member.matches(list.of(text)).toList()) {
            Span name = match.span("name").shift(list.start());
            members.add(new Span(name.start() + leadOf(name.of(text)), name.end()));
        }
        boolean ordinary = !marked && members.stream().anyMatch(span -> test.isOrdinary(span.of(text)));
        List<Span> names = members.stream().filter(span -> isMember(span.of(text), !marked && !ordinary)).toList();
        found.addAll(names);
        if (marked && !names.isEmpty()) {
            members.stream().filter(span -> !names.contains(span)).map(span -> test.brandOf(span.of(text))
                    .map(brand -> brand.shift(span.start()))).flatMap(Optional::stream).forEach(found::add);
        }
    }

    private boolean isMember(String name, boolean anyEnd) {
        String stem = ending.first(name).map(m -> name.substring(0, m.span().start())).orElse(name);
        boolean known = stem.length() < name.length() || foreign.at(name, 0).isPresent();
        return (known || anyEnd) && test.isFirmStem(stem);
    }
}
