package org.zhengtu.extract;

import java.util.Optional;
import org.zhengtu.extract.Fact.FigureKind;
import org.zhengtu.extract.FigureToken.UnitClass;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;

/** Reads what a single stretch says: verb, subject and kind, as far as it says them. */
final class FigurePhrase {
    private final Grammar grammar;

    FigurePhrase(Grammar grammar) {
        this.grammar = grammar;
    }

    /** What a stretch says on its own; {@code subject} is empty where the clause leaves it out. */
    record Said(String verb, String subject, FigureKind kind, String sign, boolean each) {
    }

    /** Reads the words around a figure. */
    Said read(FigureToken token, String left, String right) {
        if (token.kind().isPresent()) {
            Optional<Match> each = grammar.rule("each").whole(left);
            String about = each.map(match -> match.group("subject")).orElse(left);
            boolean list = each.isPresent() || token.kind().get() == FigureKind.MULTIPLE;
            return new Said("", subject(about) + following(token, right), token.kind().get(), "", list);
        }
        boolean each = grammar.rule("each").whole(left).isPresent();
        Optional<Said> rate = token.reach() ? Optional.empty() : rate(token, left, each);
        return rate.orElseGet(() -> level(token, left, right, each));
    }

    private static String following(FigureToken token, String right) {
        return token.unit().isEmpty() || token.kind().filter(k -> k == FigureKind.LEVEL).isPresent() ? right : "";
    }

    private Optional<Said> rate(FigureToken token, String left, boolean each) {
        String words = each ? left : filled(left);
        for (String id : new String[] {"growth", "decline", "above", "below"}) {
            Rule rule = grammar.rule(id);
            Optional<Match> match = rule.whole(words);
            if (match.isEmpty() || id.length() == 5 && !token.unitClass().isRate()) {
                continue;
            }
            String subject = subject(filled(match.get().group("subject")));
            if (token.unitClass().isRate()) {
                return Optional.of(new Said("", subject, FigureKind.GROWTH, rule.value("sign").orElse(""), each));
            }
            return subject.isEmpty()
                    ? Optional.of(new Said("", "", FigureKind.COUNT_CHANGE, "", each))
                    : Optional.empty();
        }
        if (token.unitClass() != UnitClass.PERCENT) {
            return Optional.empty();
        }
        return grammar.rule("share").whole(left).filter(m -> !m.group("whole").isEmpty()).map(match ->
                new Said("", subject(match.group("subject")) + left.substring(match.group("subject").length()),
                        FigureKind.SHARE, "", each));
    }

    private Said level(FigureToken token, String left, String right, boolean each) {
        FigureKind kind = token.unitClass() == UnitClass.PERCENT ? FigureKind.SHARE
                : token.unitClass() == UnitClass.MULTIPLE ? FigureKind.MULTIPLE : FigureKind.LEVEL;
        boolean counts = token.unitClass() == UnitClass.COUNT;
        Optional<Match> last = last(left);
        boolean object = !right.isEmpty() && (counts || left.isEmpty() || last.isPresent());
        if (object) {
            return object(token, left, right, last, kind);
        }
        String words = filled(left);
        if (kind == FigureKind.SHARE && !right.isEmpty() && token.before().isEmpty()) {
            return new Said("", subject(words) + right, kind, "", each);
        }
        return named(words, kind, each);
    }

    private Optional<Match> last(String left) {
        return grammar.rules("verb-last").stream().flatMap(rule -> rule.whole(left).stream()).findFirst();
    }

    private Said object(FigureToken token, String left, String right, Optional<Match> last, FigureKind kind) {
        String about = bare(grammar.rule("right.of").first(right).map(m -> right.substring(m.span().end())).orElse(right));
        if (last.isPresent()) {
            return new Said(last.get().group("verb"), about, kindOf(last.get(), kind), "", false);
        }
        Optional<Match> examples = grammar.rule("examples").whole(left);
        if (examples.isPresent()) {
            return new Said(examples.get().group("verb"), bare(examples.get().group("object")) + about, kind, "", false);
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
        Optional<Match> examples = grammar.rule("examples").whole(words).filter(m -> m.group("object").length() > 1);
        String text = examples.map(m -> m.group("verb") + m.group("object")).orElse(words);
        for (Rule rule : grammar.rules("verb-first")) {
            Optional<Match> match = rule.whole(text);
            if (match.isPresent()) {
                Optional<Match> dropped = grammar.rule("dropped").first(text);
                return dropped.isPresent() ? new Said("", subject(text), kind, "", each)
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
        return grammar.rule("filler").first(words).map(m -> words.substring(0, m.span().start())).orElse(words);
    }

    /** A subject as it stands in the name of an indicator. */
    String subject(String words) {
        String text = filled(words);
        return bare(grammar.rule("dropped").first(text).map(m -> text.substring(m.span().end())).orElse(text));
    }

    /** Without quotation marks. */
    static String bare(String words) {
        return words.replace("“", "").replace("”", "").replace("‘", "").replace("’", "");
    }
}
