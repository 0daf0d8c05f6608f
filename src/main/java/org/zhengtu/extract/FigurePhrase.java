package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.extract.Fact.FigureKind;
import org.zhengtu.extract.FigureToken.UnitClass;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;

/** Reads what a single stretch says: verb, subject and kind, as far as it says them. */
final class FigurePhrase {
    private final List<Rule> rates;
    private final List<Rule> verbFirst;
    private final List<Rule> verbLast;
    private final Rule share;
    private final Rule all;
    private final Rule examples;
    private final Rule filler;
    private final Rule dropped;
    private final Rule inner;
    private final Rule times;
    private final Rule of;
    private final Rule measureOf;
    private final Rule namedBefore;

    FigurePhrase(Grammar grammar) {
        rates = grammar.rules("rate");
        verbFirst = grammar.rules("verb-first");
        verbLast = grammar.rules("verb-last");
        share = grammar.rule("share");
        all = grammar.rule("each");
        examples = grammar.rule("examples");
        filler = grammar.rule("filler");
        dropped = grammar.rule("dropped");
        times = grammar.rule("times");
        inner = grammar.rule("inner");
        of = grammar.rule("right.of");
        measureOf = grammar.rule("measure-of");
        namedBefore = grammar.rule("named-before");
    }

    /**
     * What a stretch says on its own.
     *
     * @param subject empty where the clause leaves it out
     * @param each    whether it holds of each thing in a list
     * @param leans   whether the subject only goes on from that of the figure before (占全市)
     */
    record Said(String verb, String subject, FigureKind kind, String sign, boolean each,
            boolean leans) {
        Said(String verb, String subject, FigureKind kind, String sign, boolean each) {
            this(verb, subject, kind, sign, each, false);
        }
    }

    /** Reads the words around a figure. */
    Said read(FigureToken token, String left, String right) {
        if (token.kind().isPresent()) {
            Optional<Match> every = all.whole(left);
            String about = every.map(match -> match.group("subject")).orElse(left);
            boolean list = every.isPresent() || token.kind().get() == FigureKind.MULTIPLE;
            return new Said("", subject(about) + following(token, right), token.kind().get(), "", list);
        }
        boolean each = all.whole(left).isPresent();
        Optional<Said> rate = token.reach() ? Optional.empty() : rate(token, left, right, each);
        return rate.orElseGet(() -> level(token, left, right, each));
    }

    private static String following(FigureToken token, String right) {
        return token.unit().isEmpty() || token.kind().filter(k -> k == FigureKind.LEVEL).isPresent() ? right : "";
    }

    private Optional<Said> rate(FigureToken token, String left, String right, boolean each) {
        String words = each ? left : filled(left);
        boolean isRate = token.unitClass().isRate();
        // 新增9家…: the verb speaks of what follows, not of a change in what was named.
        boolean counts = !isRate && !right.isEmpty() && last(left).isPresent();
        for (Rule rule : counts ? List.<Rule>of() : rates) {
            Optional<Match> match = rule.whole(words);
            if (match.isEmpty() || rule.value("only").isPresent() && !isRate) {
                continue;
            }
            String subject = subject(filled(match.get().group("subject")));
            if (isRate) {
                FigureKind kind = token.unitClass() == UnitClass.MULTIPLE ? FigureKind.MULTIPLE : FigureKind.GROWTH;
                return Optional.of(new Said("", subject, kind, rule.value("sign").orElse(""), each));
            }
            return verbFirst(subject) ? Optional.empty()
                    : Optional.of(new Said("", subject, FigureKind.COUNT_CHANGE, rule.value("change").orElse(""),
                            each));
        }
        if (token.unitClass() != UnitClass.PERCENT) {
            return Optional.empty();
        }
        return share.whole(filled(left)).map(match -> new Said("", subject(match.group("subject"))
                + filled(left).substring(match.group("subject").length()), FigureKind.SHARE, "", each,
                match.group("subject").isEmpty()));
    }

    private boolean verbFirst(String words) {
        return verbFirst.stream().anyMatch(rule -> rule.whole(words).isPresent());
    }

    private Said level(FigureToken token, String left, String right, boolean each) {
        FigureKind kind = token.unitClass() == UnitClass.PERCENT ? FigureKind.SHARE
                : token.unitClass() == UnitClass.MULTIPLE ? FigureKind.MULTIPLE : FigureKind.LEVEL;
        Optional<Match> thing = of.first(right).filter(m -> m.span().end() < right.length());
        Optional<Match> measure = thing.flatMap(m -> measureOf.whole(filled(left)));
        if (measure.isPresent()) {
            return new Said("", bare(right.substring(thing.get().span().end())) + measure.get().group("measure"), kind,
                    "", each);
        }
        boolean counts = token.unitClass() == UnitClass.COUNT;
        Optional<Match> last = last(left);
        boolean object = !right.isEmpty() && (counts || left.isEmpty() || last.isPresent()
                || examples.whole(left).filter(m -> m.group("object").isEmpty()).isPresent());
        if (object) {
            return object(token, left, right, last, kind);
        }
        if (kind == FigureKind.MULTIPLE) {
            return new Said("", subject(times.whole(left).map(m -> m.group("subject")).orElse(left)), kind, "", each);
        }
        String words = filled(left);
        if (kind == FigureKind.SHARE && !right.isEmpty() && token.before().isEmpty()) {
            return new Said("", subject(words) + right, kind, "", each);
        }
        return named(words, kind, each);
    }

    private Optional<Match> last(String left) {
        return verbLast.stream().flatMap(rule -> rule.whole(left).stream()).findFirst();
    }

    private Said object(FigureToken token, String left, String right, Optional<Match> last, FigureKind kind) {
        String about = bare(of.first(right).map(m -> right.substring(m.span().end())).orElse(right));
        if (last.isPresent()) {
            return new Said(last.get().group("verb"), about, kindOf(last.get(), kind), "", false);
        }
        Optional<Match> listed = examples.whole(left).or(() -> namedBefore.whole(left));
        if (listed.isPresent() && listed.get().rule() == namedBefore) {
            return new Said(listed.get().group("verb"), about, kind, "", false);
        } else if (listed.isPresent()) {
            return new Said(listed.get().group("verb"), bare(listed.get().group("object")) + about, kind, "", false);
        }
        String words = filled(left);
        if (words.isEmpty()) {
            return new Said("", about, kind, "", false);
        }
        Said named = named(words, kind, false);
        return new Said(named.verb(), named.subject() + about, named.kind(), "", false);
    }

    /** A phrase that names the thing itself, with or without a verb before it. */
    private Said named(String words, FigureKind kind, boolean each) {
        Optional<Match> listed = examples.whole(words).filter(m -> m.group("object").length() > 1);
        String text = listed.map(m -> m.group("verb") + m.group("object")).orElse(words);
        for (Rule rule : verbFirst) {
            Optional<Match> match = rule.whole(text);
            if (match.isPresent()) {
                return dropped.first(text).isPresent() ? new Said("", subject(text), kind, "", each)
                        : new Said(match.get().group("verb"), bare(match.get().group("object")),
                                kindOf(match.get(), kind), "", each);
            }
        }
        return new Said("", subject(text), kind, "", each);
    }

    private static FigureKind kindOf(Match match, FigureKind otherwise) {
        boolean change = match.rule().value("kind").filter("count_change"::equals).isPresent();
        return change && otherwise == FigureKind.LEVEL ? FigureKind.COUNT_CHANGE : otherwise;
    }

    /** Without the words at its end that say nothing of what is measured. */
    String filled(String words) {
        return filler.first(words).map(m -> words.substring(0, m.span().start())).orElse(words);
    }

    /** A subject as it stands in the name of an indicator. */
    String subject(String words) {
        String text = filled(words);
        String rest = dropped.first(text).map(m -> text.substring(m.span().end())).orElse(text);
        return bare(inner.whole(rest).map(m -> m.group("owner") + m.group("head")).orElse(rest));
    }

    /** Without quotation marks. */
    static String bare(String words) {
        return words.replace("“", "").replace("”", "").replace("‘", "").replace("’", "");
    }
}
