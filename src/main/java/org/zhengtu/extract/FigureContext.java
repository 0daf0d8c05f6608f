package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Section;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;

/**
 * Time and outlook of a sentence's figures: from its words, the sentences before, the section, the document. Follows
 * one document; to be asked in the order of the text. Used by one thread.
 */
final class FigureContext {
    private final Rules rules;
    private final Document document;
    private final FigurePassages passages;
    private State before = State.NONE;
    private int paragraph = -1;

    /** The rules, loaded once for all documents. */
    static final class Rules {
        private final Grammar grammar = Grammar.load("figures-context");
        private final FigurePeriods periods = new FigurePeriods(grammar);
        private final List<Rule> passages = grammar.rules("passage");
        private final Rule target = grammar.rule("target");
        private final Rule actual = grammar.rule("actual");
        private final Rule goesOn = grammar.rule("open-end");
        private final Rule governs = grammar.rule("governs");
        private final Rule year = grammar.rule("period.year");
        private final Rule yearly = grammar.rule("yearly");

        /** The grammar that they stand in. */
        Grammar grammar() {
            return grammar;
        }
    }

    /**
     * What a sentence hands over to the next in its paragraph.
     *
     * @param period the time that it named, if it goes on (…；) or named it at its head
     * @param rest   whether that time holds up to the end of the paragraph
     * @param target whether it told goals and goes on
     */
    private record State(Optional<Period> period, boolean rest, boolean target) {
        private static final State NONE = new State(Optional.empty(), false, false);

        /** What is left of it after a sentence that says nothing of time. */
        private State apart() {
            return rest ? new State(period, true, false) : NONE;
        }
    }

    FigureContext(Rules rules, Document document) {
        this.rules = rules;
        this.document = document;
        this.passages = new FigurePassages(rules.passages, document);
    }

    /** Takes note of a sentence without figures. */
    void pass(Sentence sentence, String text) {
        if (isOpen(text) || governs(text)) {
            setting(sentence, text);
        } else {
            enter(sentence);
            passages.usual(sentence, text);
            before = before.apart();
        }
    }

    /** Reads what a sentence says of time and outlook. */
    FigureSetting setting(Sentence sentence, String text) {
        enter(sentence);
        Optional<Section> section = document.section(sentence);
        Section.Part looks = looks(section);
        Period date = document.dateOf(sentence);
        Period told = passages.usual(sentence, text);
        Period usual = looks == Section.Part.GLOSSARY ? Period.UNKNOWN : told;
        List<FigurePeriods.Named> named = rules.periods.find(text, usual.isKnown() ? usual : date, date.year());
        int target = before.target() ? 0 : first(rules.target, text);
        int today = looks == Section.Part.OTHER ? date.year()
                : section.map(Section::period).filter(Period::isKnown).map(Period::year).orElse(date.year());
        FigureSetting setting = new FigureSetting(rules.year, rules.yearly, usual, named, before.period(), looks, target,
                first(rules.actual, text), today);
        before = after(text, named, target >= 0);
        return setting;
    }

    private void enter(Sentence sentence) {
        if (sentence.paragraph() != paragraph) {
            before = State.NONE;
            paragraph = sentence.paragraph();
        }
    }

    /** Which way a section looks; in a report one that says nothing of it, by its years. */
    private Section.Part looks(Optional<Section> section) {
        Section.Part said = section.map(Section::part).orElse(Section.Part.OTHER);
        int year = section.map(Section::period).map(Period::year).orElse(0);
        boolean ahead = said == Section.Part.OTHER && document.metadata().kind() == DocumentKind.REPORT
                && year > 0 && year >= document.metadata().date().year();
        return ahead ? Section.Part.PLAN : said;
    }

    private State after(String text, List<FigurePeriods.Named> named, boolean target) {
        boolean open = isOpen(text);
        if (named.isEmpty()) {
            return open ? new State(before.period(), before.rest(), target) : before.apart();
        }
        boolean governs = governs(text);
        Period period = named.get(open ? named.size() - 1 : 0).period();
        return open || governs ? new State(Optional.of(period), governs, open && target) : State.NONE;
    }

    private boolean isOpen(String text) {
        return rules.goesOn.first(text).isPresent();
    }

    private boolean governs(String text) {
        return rules.governs.first(text).isPresent();
    }

    private static int first(Rule rule, String text) {
        return rule.first(text).map(match -> match.span().start()).orElse(-1);
    }
}
