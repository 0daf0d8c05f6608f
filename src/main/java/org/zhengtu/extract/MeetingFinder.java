package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhengtu.document.Article;
import org.zhengtu.document.Document;
import org.zhengtu.extract.MeetingNames.Found;
import org.zhengtu.extract.MeetingNames.Source;
import org.zhengtu.extract.Scene.Line;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds the meetings that a document names or tells of, and gives all mentions of one the same id. Immutable. */
final class MeetingFinder implements FactFinder {
    private static final String GRAMMAR = "meetings";
    private static final int SHORTEST = 6;
    /** What is told of a meeting in one place outweighs that it is only mentioned in another. */
    private static final List<Fact.MeetingKind> KINDS =
            List.of(Fact.MeetingKind.HELD, Fact.MeetingKind.PLANNED, Fact.MeetingKind.MENTIONED);

    private final MeetingNames names;
    private final MeetingNaming naming;
    private final MeetingDates dates = new MeetingDates(Grammar.load(GRAMMAR));
    private final Receptions receptions;
    private final Rule held;
    private final Rule planned;
    private final Rule ahead;
    private final Rule counted;
    private final Rule fair;
    private final Rule named;

    MeetingFinder() {
        Grammar grammar = Grammar.load(GRAMMAR);
        this.names = new MeetingNames(grammar);
        this.naming = new MeetingNaming(grammar);
        this.receptions = new Receptions(grammar);
        this.held = grammar.rule("held");
        this.fair = grammar.rule("fair");
        this.named = grammar.rule("named");
        this.planned = grammar.rule("planned");
        this.ahead = grammar.rule("ahead");
        this.counted = grammar.rule("counted");
    }

    /** Whether a meeting has no name of its own, so that its mention is a whole clause. */
    static boolean isUnnamed(Fact.MeetingNamed meeting) {
        return meeting.evidence().rule().startsWith(GRAMMAR + "/unnamed") || isReception(meeting)
                || meeting.evidence().rule().equals(GRAMMAR + "/joint")
                || isFromHeadline(meeting);
    }

    /** Whether only the headline, printed elsewhere, names the meeting. */
    static boolean isFromHeadline(Fact.MeetingNamed meeting) {
        return meeting.evidence().rule().equals(GRAMMAR + "/headline");
    }

    /** Whether a meeting is the reception of a guest. */
    static boolean isReception(Fact.MeetingNamed meeting) {
        return meeting.evidence().rule().startsWith(GRAMMAR + "/reception");
    }

    @Override
    public List<Fact> find(Document document, Findings found) {
        Scene scene = Scene.ofPersons(document, found);
        MeetingIds ids = new MeetingIds();
        List<Fact.MeetingNamed> facts = new ArrayList<>();
        List<Fact.MeetingNamed> takenForGranted = new ArrayList<>();
        for (Line line : scene.lines()) {
            for (Found name : names.in(line.text())) {
                if (name.source() == Source.ANAPHOR) {
                    if (isTold(line.article(), takenForGranted) || isTold(line.article(), facts)) {
                        continue;
                    }
                    takenForGranted.add(meeting(document, line, name, new MeetingIds()));
                } else if (name.source() != Source.HEADLINE || !isTold(line.article(), named(facts))) {
                    Fact.MeetingNamed meeting = meeting(document, line, name, ids);
                    if (!isPassing(meeting)) {
                        facts.add(meeting);
                    }
                }
            }
            receptions.in(line.marked()).forEach(r -> facts.add(reception(document, line, r, ids)));
        }
        facts.removeIf(m -> Receptions.isOfBody(m) && facts.stream().anyMatch(other -> isReception(other)
                && !Receptions.isOfBody(other) && other.article() == m.article()));
        takenForGranted.stream().filter(m -> !isTold(m.article(), facts))
                .forEach(m -> facts.add(withId(m, ids.of(m.name(), m.article()))));
        document.articles().stream().filter(a -> !isTold(a.number(), facts))
                .forEach(a -> fromHeadline(document, scene, a, ids).ifPresent(facts::add));
        return unified(facts);
    }

    /** Mentions of one meeting agree on what is known of it. */
    private static List<Fact> unified(List<Fact.MeetingNamed> facts) {
        List<Fact> unified = new ArrayList<>();
        Map<String, Fact.MeetingNamed> known = new HashMap<>();
        facts.stream().collect(Collectors.groupingBy(Fact.MeetingNamed::id))
                .forEach((id, same) -> known.put(id, together(same)));
        for (Fact.MeetingNamed fact : facts) {
            Fact.MeetingNamed all = known.get(fact.id());
            unified.add(new Fact.MeetingNamed(fact.id(), fact.name(), all.date(), all.place(), all.kind(),
                    fact.article(), fact.evidence()));
        }
        return unified;
    }

    /** The first mention, with what any of them tells. */
    private static Fact.MeetingNamed together(List<Fact.MeetingNamed> same) {
        Fact.MeetingNamed first = same.get(0);
        Period date = same.stream().map(Fact.MeetingNamed::date).filter(Period::isKnown).findFirst()
                .orElse(Period.UNKNOWN);
        String place = same.stream().map(Fact.MeetingNamed::place).filter(p -> !p.isEmpty()).findFirst().orElse("");
        Fact.MeetingKind kind = same.stream().map(Fact.MeetingNamed::kind).min(Comparator.comparing(KINDS::indexOf))
                .orElse(first.kind());
        return new Fact.MeetingNamed(first.id(), first.name(), date, place, kind, first.article(), first.evidence());
    }

    private static Fact.MeetingNamed withId(Fact.MeetingNamed m, String id) {
        return new Fact.MeetingNamed(id, m.name(), m.date(), m.place(), m.kind(), m.article(), m.evidence());
    }

    /** Whether the article tells of a meeting that is held. */
    private static boolean isTold(int article, List<Fact.MeetingNamed> facts) {
        return article == 0 || facts.stream()
                .anyMatch(m -> m.article() == article && m.kind() == Fact.MeetingKind.HELD);
    }

    private static List<Fact.MeetingNamed> named(List<Fact.MeetingNamed> facts) {
        return facts.stream().filter(m -> !isReception(m)).toList();
    }

    /** Whether a name that is only mentioned speaks of a kind or series of meetings rather than of one. */
    private boolean isPassing(Fact.MeetingNamed meeting) {
        return meeting.kind() != Fact.MeetingKind.HELD && meeting.evidence().rule().equals(GRAMMAR + "/head")
                && named.first(meeting.name()).isEmpty() && (meeting.name().length() < SHORTEST || meeting.kind() == Fact.MeetingKind.MENTIONED
                && fair.first(meeting.name()).isPresent());
    }

    private Fact.MeetingNamed meeting(Document document, Line line, Found name, MeetingIds ids) {
        String place = line.headline() ? "" : naming.place(line.text(), name.span(), document);
        String full = naming.full(name, document, line.article());
        boolean headline = line.headline() && name.span().end() >= line.text().length() - 4;
        Fact.MeetingKind kind = headline || name.source() != Source.NAME || dates.isOwn(document, line)
                ? Fact.MeetingKind.HELD : kind(line.text(), name.span(), dates.isAhead(document, line));
        return new Fact.MeetingNamed(ids.of(full, naming.session(name, document), line.article()), full,
                kind == Fact.MeetingKind.HELD ? dates.of(document, line, name.span())
                        : dates.printed(document, line, name.span()), place, kind,
                line.article(), new Evidence(line.marked().toRepaired(name.span()), GRAMMAR + "/" + name.rule(),
                name.confidence()));
    }

    private Fact.MeetingNamed reception(Document document, Line line, Found found, MeetingIds ids) {
        return new Fact.MeetingNamed(ids.of(found.name(), line.article()), found.name(),
                dates.of(document, line, found.span()), "", Fact.MeetingKind.HELD, line.article(),
                new Evidence(line.marked().toRepaired(found.span()), GRAMMAR + "/" + found.rule(),
                found.confidence()));
    }

    /** The meeting of an article that goes on from another page, where only the headline names it. */
    private Optional<Fact.MeetingNamed> fromHeadline(Document document, Scene scene, Article article, MeetingIds ids) {
        if (article.headline().isEmpty() || article.continues().isEmpty() || scene.lines(article.number()).isEmpty()) {
            return Optional.empty();
        }
        Line first = scene.lines(article.number()).get(0);
        return names.in(article.headline()).stream().findFirst().map(name -> {
            String full = naming.full(name, document, article.number());
            return new Fact.MeetingNamed(ids.of(full, article.number()), full,
                    dates.of(document, first, new Span(0, 0)), "", Fact.MeetingKind.HELD, article.number(),
                    new Evidence(first.span(), GRAMMAR + "/headline", 0.6));
        });
    }

    private Fact.MeetingKind kind(String text, Span name, boolean ahead) {
        String marked = text.substring(0, name.start()) + MarkedText.MEETING + text.substring(name.end());
        int from = Math.max(0, name.start() - 20);
        String near = marked.substring(from, Math.min(marked.length(), name.start() + 25));
        if (planned.first(near).isPresent()) {
            return Fact.MeetingKind.PLANNED;
        }
        if (ahead && this.ahead.first(near).isPresent()) {
            return fair.first(name.of(text)).isEmpty() || counted.first(name.of(text)).isPresent()
                    ? Fact.MeetingKind.PLANNED : Fact.MeetingKind.MENTIONED;
        }
        return held.first(near).isPresent() ? Fact.MeetingKind.HELD : Fact.MeetingKind.MENTIONED;
    }
}
