package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Section;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Match;
import org.zhengtu.text.Numerals;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;

/**
 * Follows a report from passage to passage: a sentence that opens with a time (五年来，…; 刚刚过去的2024年，…) says what
 * the figures of the sentences after it are about, over paragraphs, up to the next such sentence or the next part.
 * To be asked for each sentence, in the order of the text. Used by one thread.
 */
final class FigurePassages {
    private final List<Rule> rules;
    private final Document document;
    private Optional<Period> passage = Optional.empty();
    private Period part = Period.UNKNOWN;
    private Section.Part looks = Section.Part.OTHER;

    FigurePassages(List<Rule> rules, Document document) {
        this.rules = rules;
        this.document = document;
    }

    /**
     * What the figures of a sentence are about unless it says otherwise.
     *
     * @param text the sentence as the rules read it
     */
    Period usual(Sentence sentence, String text) {
        Period own = document.section(sentence).map(Section::period).filter(Period::isKnown)
                .orElseGet(() -> document.dateOf(sentence));
        Section.Part side = document.section(sentence).map(Section::part).orElse(Section.Part.OTHER);
        if (document.metadata().kind() != DocumentKind.REPORT || side == Section.Part.GLOSSARY || !own.isKnown()) {
            return own;
        }
        if (!own.equals(part) || side != looks) {
            passage = Optional.empty();
            part = own;
            looks = side;
        }
        opened(text, own).ifPresent(period -> passage = Optional.of(period));
        return passage.orElse(own);
    }

    private Optional<Period> opened(String text, Period own) {
        for (Rule rule : rules) {
            Optional<Match> match = rule.first(text);
            if (match.isPresent()) {
                return period(match.get(), own);
            }
        }
        return Optional.empty();
    }

    private Optional<Period> period(Match match, Period own) {
        return switch (match.rule().id()) {
            case "passage.past-years" -> years(Numerals.whole(match.group("years") + match.group("years2")), own);
            case "passage.plan" -> FigurePeriods.plan(Numerals.whole(match.group("plan")), false)
                    .map(plan -> match.has("since") ? FigurePeriods.upTo(plan, own.year()) : plan);
            case "passage.year" -> Optional.of(Period.year(Numerals.whole(match.group("year"))));
            case "passage.last-year" -> Optional.of(Period.year(own.year()));
            default -> Optional.of(Period.year(document.metadata().date().year())).filter(p -> p.year() > 0);
        };
    }

    private static Optional<Period> years(int count, Period own) {
        return FigurePeriods.interval(own.year() + 1 - count, own.year());
    }
}
