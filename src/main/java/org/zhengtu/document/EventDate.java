package org.zhengtu.document;

import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;

/** The day that an article tells of, from its first sentences. */
final class EventDate {
    private static final Rule VAGUE = NewsMarks.GRAMMAR.rule("vague");
    private static final int READ = 160;
    private static final int PARAGRAPHS = 2;

    private EventDate() {
    }

    /** The first day named at the beginning; unknown if the text says 近日 and the like before it, or names none. */
    static Period of(List<Paragraph> body, Period reference) {
        for (Paragraph paragraph : body.subList(0, Math.min(PARAGRAPHS, body.size()))) {
            String text = paragraph.text().substring(0, Math.min(READ, paragraph.text().length()));
            Optional<Dates.Dated> day = Dates.in(text, reference).stream()
                    .filter(dated -> dated.period().iso().length() >= 10).findFirst();
            Optional<Match> vague = VAGUE.first(text);
            if (vague.isPresent() && vague.get().span().start() < day.map(d -> d.span().start()).orElse(READ)) {
                return Period.UNKNOWN;
            }
            if (day.isPresent()) {
                return day.get().period();
            }
        }
        return Period.UNKNOWN;
    }
}
