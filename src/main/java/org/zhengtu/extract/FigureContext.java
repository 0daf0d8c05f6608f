package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Document;
import org.zhengtu.document.Section;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.Fact.FigureStatus;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;

/** Time and outlook of a sentence's figures: from its words, the sentence before, the section, the document. */
final class FigureContext {
    /** Between a year and its figure stands little (从2021年的46503元). */
    private static final int FAR = 4;
    /** Length of 2021/2025. */
    private static final int INTERVAL = 9;

    private final FigurePeriods periods;
    private final Rule target;
    private final Rule actual;
    private final Rule open;
    private final Rule governs;
    private final List<Rule> passages;

    FigureContext() {
        Grammar grammar = Grammar.load("figures-context");
        periods = new FigurePeriods(grammar);
        target = grammar.rule("target");
        actual = grammar.rule("actual");
        open = grammar.rule("open-end");
        governs = grammar.rule("governs");
        passages = grammar.rules("passage");
    }

    /** The passages of a document, to be followed sentence by sentence. */
    FigurePassages passages(Document document) {
        return new FigurePassages(passages, document);
    }

    /**
     * What a sentence hands over to the next in its paragraph.
     *
     * @param period the time that it named, if it goes on (…；) or named it at its head
     * @param rest   whether that time holds up to the end of the paragraph
     * @param target whether it told goals and goes on
     */
    record State(Optional<Period> period, boolean rest, boolean target) {
        static final State NONE = new State(Optional.empty(), false, false);

        /** What is left of it after a sentence that says nothing of time and has no figures. */
        State apart() {
            return rest ? new State(period, true, false) : NONE;
        }
    }

    /** Time and outlook within one sentence. */
    record Setting(Period usual, List<FigurePeriods.Named> named, Optional<Period> carried, Section.Part part,
            int firstTarget, int lastActual, int today, State after) {

        /** When the figure at an offset holds. */
        Period period(int offset) {
            Optional<Period> last = Optional.empty();
            for (FigurePeriods.Named name : named) {
                if (name.span().start() < offset && offset < name.reach()) {
                    last = Optional.of(name.period());
                }
            }
            return last.or(() -> carried).orElse(usual);
        }

        /**
         * When a figure held that a result is compared with: at the time named with it, else in the year before the
         * years that the results are about; not known where they are of one year.
         */
        Period before(int offset, int end) {
            for (FigurePeriods.Named name : named) {
                if (name.span().end() > offset - FAR && name.span().start() < end) {
                    return name.period();
                }
            }
            String about = carried.orElse(usual).iso();
            return about.length() == INTERVAL ? Period.year(Integer.parseInt(about.substring(0, 4)) - 1)
                    : Period.UNKNOWN;
        }

        /** Whether the figure at an offset is a result or a goal. */
        FigureStatus status(int offset, Period period) {
            if (today > 0 && period.year() > today) {
                return FigureStatus.TARGET;
            }
            boolean wanted = firstTarget >= 0 && firstTarget < offset;
            boolean done = lastActual >= 0 && lastActual < offset;
            return switch (part) {
                case PLAN -> done && !wanted || period.year() > 0 && period.year() < today
                        ? FigureStatus.ACTUAL : FigureStatus.TARGET;
                case REVIEW -> FigureStatus.ACTUAL;
                case GLOSSARY, OTHER -> wanted && !done ? FigureStatus.TARGET : FigureStatus.ACTUAL;
            };
        }
    }

    /** Reads what a sentence says of time and outlook. */
    Setting setting(Document document, Sentence sentence, FigureText text, State before, FigurePassages passages) {
        Optional<Section> section = document.section(sentence);
        Section.Part part = section.map(Section::part).orElse(Section.Part.OTHER);
        Period date = document.dateOf(sentence);
        Period own = section.map(Section::period).orElse(Period.UNKNOWN);
        Period usual = part == Section.Part.GLOSSARY ? Period.UNKNOWN
                : passages.usual(sentence, text.text());
        List<FigurePeriods.Named> named = periods.find(text.text(), usual.isKnown() ? usual : date, date.year());
        int first = target.first(text.text()).map(m -> m.span().start()).orElse(before.target() ? 0 : -1);
        if (before.target()) {
            first = 0;
        }
        int last = actual.first(text.text()).map(Match::span).map(span -> span.start()).orElse(-1);
        return new Setting(usual, named, before.period(), part, first, last,
                own.isKnown() && part != Section.Part.OTHER ? own.year() : date.year(),
                after(text, named, before, first >= 0));
    }

    private State after(FigureText text, List<FigurePeriods.Named> named, State before, boolean target) {
        boolean goesOn = goesOn(text);
        boolean first = governs.first(text.text()).isPresent();
        if (named.isEmpty()) {
            return goesOn ? new State(before.period(), before.rest(), target) : before.apart();
        }
        Period period = named.get(goesOn ? named.size() - 1 : 0).period();
        return goesOn || first ? new State(Optional.of(period), first, goesOn && target) : State.NONE;
    }

    /** Whether a sentence says something of time or outlook that holds for others, be it with or without figures. */
    boolean says(FigureText text) {
        return goesOn(text) || governs.first(text.text()).isPresent();
    }

    private boolean goesOn(FigureText text) {
        return open.first(text.text()).isPresent();
    }
}
