package org.zhengtu.extract;

import org.zhengtu.document.Article;
import org.zhengtu.document.Dates;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Section;
import org.zhengtu.extract.Scene.Line;
import org.zhengtu.text.Period;
import org.zhengtu.text.Span;

/** Tells when a meeting that a line tells of was held, as far as the document says it. Immutable. */
final class MeetingDates {
    private static final int DAY = "2025-01-01".length();

    /** Whether the line is the title of a report, which names the session that the report was given to. */
    boolean isOwn(Document document, Line line) {
        boolean aboveBody = document.article(1).filter(a -> line.span().end() <= a.body().start()).isPresent();
        return document.metadata().kind() == DocumentKind.REPORT && aboveBody && !line.text().endsWith("。");
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
            return event.isKnown() ? Dates.in(line.text().substring(0, meeting.start()), event).stream()
                    .map(Dates.Dated::period).filter(p -> p.iso().length() >= DAY).reduce((a, b) -> b).orElse(event)
                    : event;
        }
        return isOwn(document, line) ? document.metadata().date() : document.sections().stream()
                .filter(s -> s.part() == Section.Part.REVIEW && s.span().contains(line.span().start()))
                .map(Section::period).reduce((outer, inner) -> inner).orElse(Period.UNKNOWN);
    }
}
