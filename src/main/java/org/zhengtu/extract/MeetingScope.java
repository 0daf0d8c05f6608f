package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Document;

/** Which meeting a place in an article is about. Used by one thread. */
final class MeetingScope {
    private final List<Fact.MeetingNamed> held;

    MeetingScope(Document document, Findings found) {
        this.held = found.all(Fact.MeetingNamed.class).stream()
                .filter(m -> m.kind() == Fact.MeetingKind.HELD && m.article() > 0).toList();
    }

    /** The id of the last meeting told of before {@code offset} in this article, else of its first. */
    Optional<String> at(int article, int offset) {
        Optional<String> first = Optional.empty();
        Optional<String> last = Optional.empty();
        for (Fact.MeetingNamed meeting : held) {
            if (meeting.article() == article) {
                first = first.isPresent() ? first : Optional.of(meeting.id());
                last = meeting.span().start() <= offset ? Optional.of(meeting.id()) : last;
            }
        }
        return last.isPresent() ? last : first;
    }
}
