package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhengtu.extract.Fact.FigureKind;
import org.zhengtu.extract.FigureToken.UnitClass;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Numerals;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds the printed figures of a sentence and leaves out what only looks like one. */
final class FigureScanner {
    private static final int LONGEST_BEFORE = 24;

    private final Grammar grammar = Grammar.load("figures");
    private final List<Rule> rules = grammar.rules("figure");
    private final Rule before = grammar.rule("before");
    private final Rule hint = grammar.rule("hint");
    private final List<Rule> skips = Grammar.load("figures-skip").rules();
    private final FigureWords words;

    FigureScanner(FigureWords words) {
        this.words = words;
    }

    /** The figures from left to right, none overlapping another's number. */
    List<FigureToken> scan(FigureText text) {
        if (hint.first(text.text()).isEmpty()) {
            return List.of();
        }
        List<Match> candidates = rules.stream().flatMap(rule -> rule.matches(text.text())).toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Span> masked = skips.stream().flatMap(rule -> rule.matches(text.text())).map(Match::span).toList();
        List<FigureToken> found = new ArrayList<>();
        for (Match match : candidates) {
            boolean exempt = match.rule().value("masked").filter("no"::equals).isPresent();
            Span number = match.span("number");
            if ((exempt || masked.stream().noneMatch(number::overlaps))
                    && found.stream().noneMatch(token -> token.span().overlaps(number))) {
                found.addAll(tokens(text.text(), match, number));
            }
        }
        found.sort(Comparator.comparing(FigureToken::number));
        return apart(found);
    }

    private List<FigureToken> tokens(String text, Match match, Span number) {
        String shape = match.rule().value("shape").orElse("value");
        int first = match.has("low") ? match.span("low").start() : match.span().start();
        String words = before(text, first);
        if (words.isEmpty() && match.rule().value("needs").isPresent()) {
            return List.of();
        }
        Span span = new Span(match.span().start() - words.length(), match.span().end());
        if (shape.equals("range")) {
            return range(match, number, span, words);
        }
        Optional<String> value = switch (shape) {
            case "fixed" -> match.rule().value("value");
            case "one" -> Optional.of("1");
            case "fraction" -> Numerals.percent(match.group("part"), match.group("of"));
            case "compound" -> Optional.of(match.group("large") + "." + match.group("small"));
            case "tenths" -> Numerals.percent(match.group("number"), "10");
            default -> Numerals.parse(number.shift(-match.span().start()).of(match.text()));
        };
        if (value.isEmpty()) {
            return List.of();
        }
        String scale = shape.equals("one") ? match.group("number") : match.group("scale") + match.group("scale2");
        return List.of(token(match, span, number, words, value.get(), scale, match.group("base")));
    }

    /** The linking words that end right where a figure begins; a rule that starts with words of its own has none. */
    private String before(String text, int offset) {
        return before.first(text.substring(Math.max(0, offset - LONGEST_BEFORE), offset)).map(Match::text).orElse("");
    }

    private List<FigureToken> range(Match match, Span number, Span span, String before) {
        Span low = match.span("low");
        String base = match.group("base");
        // 5-10万元: what the lower end leaves out it shares with the upper.
        boolean bare = match.group("lowbase").isEmpty();
        String lowScale = bare && match.group("lowscale").isEmpty() ? match.group("scale") : match.group("lowscale");
        int end = match.has("lowbase") ? match.span("lowbase").end() : low.end();
        FigureToken least = token(match, new Span(span.start(), end), low, before,
                Numerals.parse(match.group("low")).orElse("0"), lowScale, bare ? base : match.group("lowbase"));
        FigureToken most = token(match, span, number, before, Numerals.parse(match.group("number")).orElse("0"),
                match.group("scale"), base);
        return List.of(with(least, Fact.Comparator.AT_LEAST, least.span()),
                with(most, Fact.Comparator.AT_MOST, new Span(number.start(), match.span().end())));
    }

    private FigureToken token(Match match, Span span, Span number, String before, String value, String scale,
            String base) {
        Rule rule = match.rule();
        String unit = rule.value("unit").orElse(scale + base);
        FigureWords.Link link = words.links(before);
        UnitClass unitClass = base.isEmpty() && rule.value("unit").isPresent()
                ? words.unitClass(unit) : words.unitClass(base);
        return new FigureToken(span, number, value, unit, unitClass, comparator(match, link),
                rule.value("kind").map(kind -> FigureKind.valueOf(kind.toUpperCase(Locale.ROOT))),
                link.role().equals("reach"), link.role().equals("baseline"), before,
                "figures/" + rule.id(), rule.confidence());
    }

    private Fact.Comparator comparator(Match match, FigureWords.Link link) {
        Optional<Fact.Comparator> fixed = match.rule().value("comparator").map(FigureWords::comparator);
        boolean more = !(match.group("more") + match.group("over")).isEmpty();
        return fixed.or(() -> words.end(match.group("after")))
                .orElse(more ? Fact.Comparator.MORE : link.comparator());
    }

    /** Words before a figure that already belong to the figure before it go to that one. */
    private static List<FigureToken> apart(List<FigureToken> found) {
        List<FigureToken> out = new ArrayList<>();
        int last = 0;
        for (FigureToken token : found) {
            int start = Math.min(Math.max(token.span().start(), last), token.number().start());
            out.add(with(token, token.comparator(), new Span(start, token.span().end())));
            last = token.span().end();
        }
        return out;
    }

    private static FigureToken with(FigureToken t, Fact.Comparator comparator, Span span) {
        return new FigureToken(span, t.number(), t.value(), t.unit(), t.unitClass(), comparator, t.kind(), t.reach(),
                t.baseline(), t.before(), t.rule(), t.confidence());
    }
}
