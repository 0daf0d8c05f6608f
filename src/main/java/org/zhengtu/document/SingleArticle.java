package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;

/** A document that is one article: a web page's text, a report, a notice. */
final class SingleArticle {
    private static final int HEAD = 6;
    private static final int FEATURE = 1800;

    private SingleArticle() {
    }

    static Article of(List<Paragraph> paragraphs, Metadata metadata) {
        Piece piece = new Piece();
        boolean title = true;
        for (Paragraph paragraph : paragraphs) {
            Optional<Match> byline = paragraph.number() < HEAD ? NewsMarks.first("byline.alone", paragraph.text())
                    : Optional.empty();
            if (ArticleCutter.isFurniture(paragraph) && paragraphs.size() > 1) {
                continue;
            }
            if (byline.isPresent()) {
                byline.ifPresent(piece::byline);
                NewsMarks.first("credit", paragraph.text()).ifPresent(piece::credit);
            } else if (title && ArticleCutter.isHeadline(paragraph) && piece.heading.size() < HEAD
                    && paragraphs.size() > 1 && !opensReport(paragraph, metadata)) {
                piece.heading.add(paragraph);
            } else {
                title = false;
                NewsMarks.byline(paragraph.text()).filter(m -> piece.body.isEmpty()).ifPresent(piece::byline);
                piece.add(paragraph);
            }
        }
        return article(piece, paragraphs, metadata);
    }

    /** A report's heading ends where its author's name or its first words stand. */
    private static boolean opensReport(Paragraph paragraph, Metadata metadata) {
        return metadata.kind() == DocumentKind.REPORT && (SectionCutter.isHeading(paragraph)
                || HardWraps.starts(paragraph.text()) && !paragraph.text().startsWith("—"));
    }

    private static Article article(Piece piece, List<Paragraph> paragraphs, Metadata metadata) {
        List<Paragraph> heading = new ArrayList<>(piece.heading);
        if (piece.isEmpty()) {
            heading.forEach(piece::add);
            heading.clear();
        }
        boolean report = metadata.kind() == DocumentKind.REPORT;
        // What stands above a report that prints no title is the session and its author.
        Optional<TitleLines> main = TitleLines.of(metadata.title(), heading).or(() -> heading.stream()
                .filter(p -> !report).findFirst().map(p -> new TitleLines(p.text(), p.span())));
        String headline = main.map(TitleLines::text).orElse(report ? "" : metadata.title());
        List<String> kickers = heading.stream().filter(p -> !p.text().equals(headline)).map(Paragraph::text).toList();
        ArticleKind kind = kind(piece, headline, kickers, metadata);
        Period date = switch (kind) {
            case REPORT -> metadata.date();
            case NOTICE, COMMENTARY -> Period.UNKNOWN;
            default -> EventDate.of(piece.body, YearGuess.reference(metadata, paragraphs));
        };
        return new Article(1, headline, main.map(TitleLines::span), report ? List.of() : kickers, piece.reporters, piece.span(), date, kind,
                piece.jump());
    }

    private static ArticleKind kind(Piece piece, String headline, List<String> kickers, Metadata metadata) {
        return switch (metadata.kind()) {
            case REPORT, COMMUNIQUE -> ArticleKind.REPORT;
            case NOTICE -> ArticleKind.NOTICE;
            default -> {
                ArticleKind said = ArticleKinds.of(piece, new Headlines.Heading(headline, Optional.empty(), kickers));
                yield said == ArticleKind.NEWS && piece.span().length() > FEATURE ? ArticleKind.FEATURE : said;
            }
        };
    }
}
