package org.zhengtu.extract;

import java.util.List;
import org.zhengtu.document.Article;
import org.zhengtu.document.Dates;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Section;
import org.zhengtu.extract.Scene.Line;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Tells when a meeting that a line tells of was held, as far as the document says it. Immutable. */
final class MeetingDates {
    private static final int DAY = "2025-01-01".length();
    private static final int NEAR = 40;

    private final List<Rule> when;

    MeetingDates(Grammar grammar) {
        this.when = grammar.rules("when");
    }

    /** Whether the line is the title of a report, which names the session that the report was given to. */
    boolean isOwn(Document document, Line line) {
        boolean aboveBody = document.article(1).filter(a -> line.span().end() <= a.body().start()).isPresent();
        return document.metadata().kind() == DocumentKind.REPORT && aboveBody && !line.text().endsWith("。");
    }

    /** Whether the line stands where a report says what is to come. */
    boolean isAhead(Document document, Line line) {
        return document.metadata().kind() == DocumentKind.REPORT && !isOwn(document, line) && document.sections().stream()
                .filter(section -> section.span().contains(line.span().start())).map(Section::part)
                .reduce((outer, inner) -> inner).filter(part -> part == Section.Part.PLAN).isPresent();
    }

    /** The year of a chronicle that the line stands under. */
    private static Period year(Document document, Line line) {
        return document.metadata().kind() != DocumentKind.ARTICLE ? Period.UNKNOWN : document.sections().stream()
                .filter(section -> section.span().contains(line.span().start())).map(Section::period)
                .filter(Period::isKnown).findFirst().orElse(Period.UNKNOWN);
    }

    /**
     * The day that the line gives before the meeting, else that of the article's event; in a report the day of its
     * session, or the year that a section looks back on.
     */
    Period of(Document document, Line line, Span meeting) {
        if (document.metadata().kind() != DocumentKind.REPORT) {
            Period event = document.article(line.article()).map(Article::dateOfEvent).filter(Period::isKnown)
                    .orElseGet(() -> year(document, line));
            // Yesterday is the day before the paper, not before the event.
            Period day = document.metadata().date();
            Period reference = day.iso().length() == DAY ? day : event;
            return Dates.in(line.text().substring(0, meeting.start()), reference).stream().map(Dates.Dated::period)
                    .filter(p -> p.iso().length() >= DAY).reduce((a, b) -> b).orElse(event);
        }
        return isOwn(document, line) ? document.metadata().date() : document.sections().stream()
                .filter(s -> s.part() == Section.Part.REVIEW && s.span().contains(line.span().start()))
                .map(Section::period).reduce((outer, inner) -> inner).orElse(Period.UNKNOWN);
    }

    /** The day that the text gives for a meeting that is still to come or is over; unknown if it gives none. */
    Period printed(Document document, Line line, Span meeting) {
        int from = Math.max(0, meeting.start() - NEAR);
        String near = line.text().substring(from, meeting.start()) + MarkedText.MEETING
                + line.text().substring(meeting.end(), Math.min(line.text().length(), meeting.end() + NEAR));
        return when.stream().flatMap(rule -> rule.first(near).stream())
                .flatMap(m -> Dates.in(m.group("date"), document.metadata().date()).stream())
                .map(Dates.Dated::period).filter(Period::isKnown).findFirst().orElse(Period.UNKNOWN);
    }
}
