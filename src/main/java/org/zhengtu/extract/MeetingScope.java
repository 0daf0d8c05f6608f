package org.zhengtu.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Article;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.extract.Scene.Line;
import org.zhengtu.text.Span;

/** Which meeting a line of an article is about. Used by one thread. */
final class MeetingScope {
    private final Document document;
    private final List<Fact.MeetingNamed> held;

    MeetingScope(Document document, Findings found) {
        this.document = document;
        this.held = found.all(Fact.MeetingNamed.class).stream()
                .filter(m -> m.kind() == Fact.MeetingKind.HELD && m.article() > 0)
                .filter(m -> isHome(m, found.all(Fact.MeetingNamed.class))).toList();
    }

    /** The meeting told of last, up to this line, else that of the headline, else the first of the article. */
    Optional<String> at(Line line) {
        List<Fact.MeetingNamed> here = held.stream().filter(m -> m.article() == line.article()).toList();
        // A report tells of many meetings in passing.
        boolean report = document.metadata().kind() == DocumentKind.REPORT;
        Span before = new Span(report ? line.span().start() : 0, line.span().end());
        Optional<Fact.MeetingNamed> near = here.stream()
                .filter(m -> !MeetingFinder.isReception(m) && before.contains(m.span())).reduce((a, b) -> b);
        return near.or(() -> here.stream().filter(m -> !report).min(Comparator.comparing(this::rank)))
                .map(Fact.MeetingNamed::id);
    }

    /** The reception told of in a line, else the last one told of in its article before. */
    Optional<String> reception(Line line) {
        List<Fact.MeetingNamed> receptions = held.stream().filter(MeetingFinder::isReception).toList();
        return receptions.stream().filter(m -> line.span().overlaps(m.span())).findFirst()
                .or(() -> receptions.stream().filter(m -> m.article() == line.article()
                        && m.span().end() <= line.span().start()).reduce((a, b) -> b))
                .map(Fact.MeetingNamed::id);
    }

    /** Whether a mention stands in the article that first names the meeting, or in one headed by it. */
    private boolean isHome(Fact.MeetingNamed meeting, List<Fact.MeetingNamed> all) {
        return all.stream().filter(m -> m.id().equals(meeting.id()))
                .anyMatch(m -> m.article() == meeting.article() && isHeadline(m))
                || all.stream().filter(m -> m.id().equals(meeting.id())).findFirst()
                .filter(m -> m.article() == meeting.article()).isPresent();
    }

    private boolean isHeadline(Fact.MeetingNamed meeting) {
        return MeetingFinder.isFromHeadline(meeting) || document.article(meeting.article())
                .flatMap(Article::headlineSpan).filter(span -> span.overlaps(meeting.span())).isPresent();
    }

    private int rank(Fact.MeetingNamed meeting) {
        return MeetingFinder.isReception(meeting) ? 2 : isHeadline(meeting) ? 0 : 1;
    }
}
