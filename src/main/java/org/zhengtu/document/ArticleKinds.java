package org.zhengtu.document;

import java.util.stream.Collectors;

/** Tells what an article is. */
final class ArticleKinds {
    private static final int LEAD = 80;

    private ArticleKinds() {
    }

    static ArticleKind of(Piece piece, Headlines.Heading heading) {
        String headings = heading.main() + "\n" + String.join("\n", heading.kickers());
        if (piece.isPhoto()) {
            return ArticleKind.PHOTO_NEWS;
        }
        String byline = piece.reporters.stream().collect(Collectors.joining(" "));
        if (NewsMarks.first("kind.commentary", headings + "\n" + byline).isPresent()) {
            return ArticleKind.COMMENTARY;
        }
        if (heading.main().isEmpty()) {
            String lead = piece.lead();
            boolean caption = !piece.isContinuation() && piece.body.size() == 1 && lead.length() < LEAD;
            return caption ? ArticleKind.PHOTO_NEWS : byWords(lead.substring(0, Math.min(LEAD, lead.length())));
        }
        return byWords(heading.main());
    }

    static ArticleKind byWords(String headline) {
        if (NewsMarks.first("kind.notice", headline).isPresent()) {
            return ArticleKind.NOTICE;
        }
        return NewsMarks.first("kind.meeting", headline).isPresent() ? ArticleKind.MEETING_REPORT : ArticleKind.NEWS;
    }
}
