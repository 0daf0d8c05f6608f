package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Dates;
import org.zhengtu.document.Document;
import org.zhengtu.document.Section;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.Fact.Modality;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * When a stage of a programme was or will be reached, and whether it is only to be: by the dates of the sentence before
 * the words that tell it, else as for the figures of the sentence. For one sentence.
 */
final class StatusTimes {
    private static final int YEAR = "2025".length();
    private static final int START_OF_DAY = 0;

    private final StatusSentence sentence;
    private final FigureSetting setting;
    private final List<Dates.Dated> dates;
    private final Rule planned;
    private final Rule asked;
    private final Rule done;

    StatusTimes(StatusWords words, Document document, Sentence place, StatusSentence sentence,
            FigureSetting setting) {
        this.sentence = sentence;
        this.setting = setting;
        Period section = document.section(place).map(Section::period).orElse(Period.UNKNOWN);
        Period day = document.dateOf(place);
        boolean year = section.iso().length() == YEAR && section.year() != day.year();
        dates = Dates.in(sentence.text(), year ? section : day).stream()
                .filter(dated -> dated.period().isKnown() && !sentence.isInName(dated.span())).toList();
        planned = words.rule("planned");
        asked = words.rule("asked");
        done = words.rule("done");
    }

    /**
     * The date of a stage.
     *
     * @param told  the words that tell the stage
     * @param taken where the last phrase ends that has a stage of its own; its dates are its own too
     */
    Period date(Span told, int taken) {
        int phrase = sentence.phraseStart(told.start());
        Optional<Period> here = last(phrase, told.start());
        return here.or(() -> last(taken, phrase)).or(() -> last(START_OF_DAY, sentence.phraseEnd(0))
                .filter(p -> sentence.phraseEnd(0) < phrase)).orElseGet(() -> setting.period(told.start(), ""));
    }

    private Optional<Period> last(int from, int to) {
        return dates.stream().filter(d -> from <= d.span().start() && d.span().end() <= to).map(Dates.Dated::period)
                .reduce((a, b) -> b);
    }

    /**
     * Whether a stage was reached or is to be.
     *
     * @param from where the words begin that are about it
     */
    Modality modality(int from, Span told, Period date) {
        String before = sentence.text().substring(Math.min(from, sentence.phraseStart(told.start())), told.end());
        boolean wanted = planned.first(before).isPresent();
        boolean is = done.first(before).isPresent();
        int today = setting.today();
        if (today > 0 && date.year() > today) {
            return Modality.PLANNED;
        }
        return switch (setting.looks()) {
            case PLAN -> is || date.year() > 0 && date.year() < today ? Modality.ACTUAL : Modality.PLANNED;
            case REVIEW -> wanted && !is ? Modality.PLANNED : Modality.ACTUAL;
            case GLOSSARY, OTHER -> !is && (wanted
                    || asked.first(sentence.text().substring(0, told.start())).isPresent())
                    ? Modality.PLANNED : Modality.ACTUAL;
        };
    }
}
