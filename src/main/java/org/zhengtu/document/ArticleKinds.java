package org.zhengtu.document;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what an article is. */
final class ArticleKinds {
    private static final int LEAD = 80;
    /** Holds the second sentence too: somebody inspected, and then held a meeting. */
    private static final int OPENING = 110;
    /** What is longer tells more than of the meeting that it begins with. */
    private static final int LONGEST_REPORT = 1800;
    /** What is longer has a picture, but is not about it. */
    private static final int LONGEST_CAPTION = 350;

    private ArticleKinds() {
    }

    static ArticleKind of(Piece piece, Headlines.Heading heading) {
        String headings = heading.main() + "\n" + String.join("\n", heading.kickers());
        if (piece.isPhoto() && piece.span().length() <= LONGEST_CAPTION) {
            return ArticleKind.PHOTO_NEWS;
        }
        String byline = piece.reporters.stream().collect(Collectors.joining(" "));
        if (NewsMarks.first("kind.commentary", headings + "\n" + byline).isPresent()) {
            return ArticleKind.COMMENTARY;
        }
        if (Stream.concat(Stream.of(heading.main()), heading.kickers().stream())
                .anyMatch(line -> NewsMarks.first("kind.feature", line).isPresent())) {
            return ArticleKind.FEATURE;
        }
        String lead = piece.lead();
        if (heading.main().isEmpty()) {
            boolean caption = !piece.isContinuation() && piece.body.size() == 1 && lead.length() < LEAD;
            return caption ? ArticleKind.PHOTO_NEWS : byWords(start(lead, LEAD));
        }
        ArticleKind said = byWords(heading.main());
        return said == ArticleKind.NEWS && NewsMarks.first("kind.told", start(lead, OPENING)).isEmpty()
                && piece.span().length() <= LONGEST_REPORT
                && NewsMarks.first("kind.meeting-lead", start(lead, OPENING)).isPresent()
                ? ArticleKind.MEETING_REPORT : said;
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length())).replace("\n", "");
    }

    private static ArticleKind byWords(String headline) {
        if (NewsMarks.first("kind.notice", headline).isPresent()) {
            return ArticleKind.NOTICE;
        }
        return NewsMarks.first("kind.meeting", headline).isPresent() ? ArticleKind.MEETING_REPORT : ArticleKind.NEWS;
    }
}
