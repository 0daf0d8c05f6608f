package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.extract.Fact.FigureKind;
import org.zhengtu.extract.FigurePhrase.Said;
import org.zhengtu.extract.FigureToken.UnitClass;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Span;

/**
 * Reads the figures of one sentence: what each measures, also where the clause leaves that to the figure before
 * (…达100亿元、增长6%) or shares it out (A、B分别增长5%、6%).
 */
final class FigureReader {
    private final Grammar grammar = Grammar.load("figures-phrase");
    private final FigureStretches stretches = new FigureStretches(grammar);
    private final FigurePhrase phrases = new FigurePhrase(grammar);
    private final FigureLists lists;
    private final FigureWords words;

    FigureReader(FigureWords words) {
        this.words = words;
        this.lists = new FigureLists(words, grammar);
    }

    /**
     * The readings of a sentence's figures, in the order of the text.
     *
     * @param before readings of the sentence before in the same paragraph, that a first clause may lean on
     */
    List<FigureReading> read(FigureText text, List<FigureToken> tokens, List<FigureReading> before) {
        List<FigureReading> out = new ArrayList<>();
        List<FigureStretch> cut = stretches.cut(text, tokens);
        for (int i = 0; i < cut.size();) {
            if (i > 0 && cut.get(i).token().closesRange(cut.get(i - 1).token())) {
                out.add(upper(cut.get(i), out.get(out.size() - 1)));
                i++;
                continue;
            }
            int size = run(text, cut, i);
            List<FigureReading> history = out.isEmpty() ? before : out;
            List<FigureReading> shared = shareOut(text, cut.subList(i, i + size), history);
            if (shared.isEmpty()) {
                out.addAll(single(text, cut.get(i), history));
                i++;
            } else {
                out.addAll(shared);
                i += size;
            }
        }
        return out;
    }

    /** How many figures of one clause follow each other with nothing said between them. */
    private int run(FigureText text, List<FigureStretch> cut, int first) {
        int size = 1;
        while (first + size < cut.size() && cut.get(first + size).clause() == cut.get(first).clause()
                && phrases.filled(text.of(cut.get(first + size).left())).isEmpty()
                && cut.get(first + size - 1).right().length() == 0
                && cut.get(first + size).right().length() == 0
                && cut.get(first + size).token().kind().isEmpty()
                && (!cut.get(first).token().baseline() || joined(text, cut.get(first + size)))) {
            size++;
        }
        return size;
    }

    /** Whether nothing but a joint stands before a figure (46503元和16935元). */
    private boolean joined(FigureText text, FigureStretch stretch) {
        int at = stretch.token().span().start();
        return stretch.token().before().isEmpty() && at > 0
                && grammar.rule("coordination").at(text.text(), at - 1).isPresent();
    }

    private List<FigureReading> shareOut(FigureText text, List<FigureStretch> run, List<FigureReading> history) {
        FigureStretch first = run.get(0);
        String left = text.of(first.left());
        Optional<Match> said = grammar.rule("distribution").whole(left);
        if (said.isEmpty() && (run.size() < 2 || range(run))) {
            return List.of();
        }
        String list = said.map(m -> m.group("list")).orElse("");
        String rest = said.map(m -> m.group("rest")).orElse(left);
        Said one = phrases.read(first.token(), rest, "");
        if (said.isEmpty() && !one.subject().isEmpty()) {
            list = one.subject();
        }
        List<String> subjects = lists.subjects(phrases.subject(list), run.size(), history);
        List<FigureReading> out = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            FigureStretch stretch = first.token().baseline() ? run.get(i).asBaseline(first.token().before())
                    : run.get(i);
            Span span = i == 0 ? span(stretch) : stretch.token().span();
            String tail = said.isPresent() ? one.subject() : "";
            out.add(reading(stretch, new Said("", subjects.get(i) + tail, one.kind(), one.sign(), false), span));
        }
        return out;
    }

    /** The upper end of a range measures what the lower does. */
    private FigureReading upper(FigureStretch stretch, FigureReading lower) {
        String sign = lower.value().startsWith("-") ? "-" : "";
        Said said = new Said(lower.verb(), lower.subject(), lower.kind(), sign, false);
        Span own = stretch.token().span();
        return reading(stretch, said, new Span(own.start(), Math.max(own.end(), stretch.right().end())));
    }

    private static boolean range(List<FigureStretch> run) {
        return run.stream().anyMatch(stretch -> stretch.token().rule().endsWith("range"));
    }

    private List<FigureReading> single(FigureText text, FigureStretch stretch, List<FigureReading> history) {
        Said said = phrases.read(stretch.token(), text.of(stretch.left()), object(text, stretch));
        List<FigureReading> last = lists.lastList(history);
        if (said.each() && said.subject().isEmpty() && last.size() > 1) {
            return last.stream().map(reading -> reading(stretch,
                    new Said("", reading.subject(), said.kind(), said.sign(), true), span(stretch))).toList();
        }
        if (lists.areRates(said.subject()) || said.each() && !said.subject().isEmpty()
                && grammar.rule("examples").whole(said.subject()).isEmpty()) {
            return lists.items(said.subject()).stream().map(item -> reading(stretch,
                    new Said("", item, said.kind(), said.sign(), true), span(stretch))).toList();
        }
        return List.of(reading(stretch, inherited(stretch, said, history), span(stretch)));
    }

    /** Fills in what the clause leaves out. */
    private Said inherited(FigureStretch stretch, Said said, List<FigureReading> history) {
        if (history.isEmpty()) {
            return said;
        }
        FigureReading last = history.get(history.size() - 1);
        boolean sameList = last.clause() == stretch.clause();
        if (said.leans()) {
            return new Said(last.verb(), last.subject() + said.subject(), said.kind(), said.sign(), said.each());
        }
        // What is left of one character is no name.
        if (said.verb().isEmpty() && said.subject().length() < 2) {
            boolean stock = said.kind() == FigureKind.GROWTH && last.kind() == FigureKind.COUNT_CHANGE;
            return new Said(stock ? "" : last.verb(), last.subject(), said.kind(), said.sign(), said.each());
        }
        if (said.verb().isEmpty() && words.isElliptic(said.subject(), last.subject())) {
            return new Said(said.verb(), owner(last) + said.subject(), said.kind(), said.sign(), said.each());
        }
        boolean counted = stretch.token().unitClass() == UnitClass.COUNT || stretch.left().length() == 0
                || stretch.token().unitClass() == last.token().unitClass();
        if (sameList && said.verb().isEmpty() && !last.verb().isEmpty() && counted
                && !stretch.token().unitClass().isRate() && words.headOf(said.subject()).isEmpty()) {
            return new Said(last.verb(), said.subject(), last.kind() == FigureKind.COUNT_CHANGE ? last.kind()
                    : said.kind(), said.sign(), said.each());
        }
        return said;
    }

    private String owner(FigureReading last) {
        String head = words.headOf(last.subject()).orElse("");
        String subject = last.subject().substring(0, last.subject().length() - head.length());
        return last.verb() + (subject.isEmpty() ? last.subject() : subject);
    }

    /** What stands after a figure, as far as it belongs to this one. */
    private String object(FigureText text, FigureStretch stretch) {
        String right = text.of(stretch.right());
        if (!stretch.shared()) {
            return right;
        }
        String phrase = grammar.rule("right.end").whole(right).map(m -> m.group("object")).orElse(right);
        return grammar.rule("right.measure").whole(phrase).map(m -> m.group("object")).orElse(phrase);
    }

    private static Span span(FigureStretch stretch) {
        Span own = stretch.token().span();
        boolean alone = stretch.shared() || stretch.token().rule().endsWith("range");
        return new Span(Math.min(stretch.left().start(), own.start()),
                alone ? own.end() : Math.max(own.end(), stretch.right().end()));
    }

    private FigureReading reading(FigureStretch stretch, Said said, Span span) {
        FigureToken token = stretch.token();
        if (token.lacksUnit()) {
            token = words.impliedUnit(said.subject()).map(unit -> stretch.token()
                    .withUnit(stretch.token().unit() + unit, words.unitClass(unit))).orElse(token);
        }
        String value = token.value();
        boolean negative = said.sign().equals("-") && !value.equals("0");
        return new FigureReading(token, stretch.clause(), said.verb(), said.subject(), said.kind(),
                negative ? "-" + value : value, span);
    }
}
