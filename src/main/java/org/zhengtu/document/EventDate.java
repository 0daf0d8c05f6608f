package org.zhengtu.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;

/** The day that an article tells of, from its first sentences. */
final class EventDate {
    private static final Rule VAGUE = NewsMarks.GRAMMAR.rule("vague");
    private static final int READ = 160;
    private static final int DAY = "2000-01-01".length();
    private static final int PARAGRAPHS = 2;

    private EventDate() {
    }

    /**
     * The first day named at the beginning, rather after a dateline or how the news was learnt than in it; unknown if
     * the text says 近日 and the like before it, or names none.
     */
    static Period of(List<Paragraph> body, Period reference) {
        for (Paragraph paragraph : body.subList(0, Math.min(PARAGRAPHS, body.size()))) {
            String text = paragraph.text().substring(0, Math.min(READ, paragraph.text().length()));
            int opening = opening(text);
            List<Dates.Dated> days = Dates.in(text, reference).stream()
                    .filter(dated -> dated.period().iso().length() >= DAY).toList();
            Optional<Dates.Dated> day = days.stream().filter(dated -> dated.span().start() >= opening).findFirst()
                    .or(() -> days.stream().findFirst());
            int at = day.map(d -> d.span().start()).orElse(READ);
            boolean vague = VAGUE.matches(text).mapToInt(match -> match.span().start())
                    .anyMatch(start -> start >= opening && (start < at || at < opening) || start < at && at < opening
                            || at == READ);
            if (vague || day.isPresent()) {
                return vague ? Period.UNKNOWN : day.get().period();
            }
        }
        return Period.UNKNOWN;
    }

    /** Where the text begins that a dateline, or how the news was learnt, stands before. */
    private static int opening(String text) {
        return Stream.of(NewsMarks.byline(text), WebLine.GRAMMAR.rule("agency").at(text, 0),
                NewsMarks.first("kind.told", text)).flatMap(Optional::stream).mapToInt(match -> match.span().end())
                .max().orElse(0);
    }
}
