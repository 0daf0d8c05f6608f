package org.zhengtu.document;

import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;

/** A document that is one article: a web page's text, a report, a notice. */
final class SingleArticle {
    private static final int HEAD = 6;
    private static final int LONGEST_HEAD = 20;
    private static final int LONGEST_VALUE = 40;
    private static final int FEATURE = 1800;

    private SingleArticle() {
    }

    static Article of(List<Paragraph> paragraphs, Metadata metadata) {
        return switch (metadata.kind()) {
            case REPORT, COMMUNIQUE -> report(paragraphs, metadata);
            default -> article(WebText.of(paragraphs, metadata.kind()), paragraphs, metadata);
        };
    }

    private static Article report(List<Paragraph> all, Metadata metadata) {
        // A page's controls stand above the title.
        List<Paragraph> head = all.subList(0, Math.min(LONGEST_HEAD, all.size()));
        int top = TitleLines.of(metadata.title(), head).map(title -> (int) head.stream()
                .filter(p -> p.span().end() <= title.span().start()).count()).orElse(0);
        List<Paragraph> paragraphs = all.subList(top, all.size());
        Piece piece = new Piece();
        boolean title = true;
        boolean labelled = false;
        for (Paragraph paragraph : paragraphs) {
            boolean value = labelled && isValue(paragraph, metadata);
            labelled = piece.isEmpty() && WebLine.labelAlone(paragraph.text()).isPresent();
            if (piece.isEmpty() && paragraphs.size() > 1
                    && (value || labelled || WebLine.read(paragraph.text()).isPresent())) {
                continue;
            }
            Optional<Match> byline = paragraph.number() - top < HEAD ? NewsMarks.first("byline.alone", paragraph.text())
                    : Optional.empty();
            if (ArticleCutter.isFurniture(paragraph.text()) && paragraphs.size() > 1) {
                continue;
            }
            if (byline.isPresent()) {
                byline.ifPresent(piece::byline);
            } else if (title && ArticleCutter.isHeadline(paragraph) && piece.heading.size() < HEAD
                    && paragraphs.size() > 1 && !opens(paragraph)) {
                piece.heading.add(paragraph);
            } else {
                title = false;
                piece.add(paragraph);
            }
        }
        boolean report = metadata.kind() == DocumentKind.REPORT;
        // What stands above a report that prints no title is the session and its author.
        Optional<TitleLines> main = TitleLines.of(metadata.title(), piece.heading).or(() -> piece.heading.stream()
                .filter(p -> !report).findFirst().map(p -> new TitleLines(p.text(), p.span())));
        if (piece.isEmpty()) {
            piece.heading.forEach(piece::add);
        }
        return new Article(1, main.map(TitleLines::text).orElse(report ? "" : metadata.title()),
                main.map(TitleLines::span), List.of(), piece.reporters, piece.span(), metadata.date(),
                ArticleKind.REPORT, piece.from(), piece.to(), "");
    }

    /** Whether a line may be what a label on the line before it announces (来源：, 发布时间：). */
    private static boolean isValue(Paragraph line, Metadata metadata) {
        return line.text().length() <= LONGEST_VALUE && line.text().indexOf('。') < 0
                && TitleLines.of(metadata.title(), List.of(line)).isEmpty();
    }

    /** A report's heading ends where its author's name or its first words stand. */
    private static boolean opens(Paragraph paragraph) {
        return SectionCutter.isHeading(paragraph)
                || HardWraps.starts(paragraph.text()) && !paragraph.text().startsWith("—");
    }

    private static Article article(WebText text, List<Paragraph> paragraphs, Metadata metadata) {
        Piece piece = text.piece();
        Headlines.Heading heading = Headlines.ofSingle(piece);
        ArticleKind kind = kind(piece, heading, metadata);
        Period date = switch (kind) {
            case REPORT -> metadata.date();
            case NOTICE, COMMENTARY -> Period.UNKNOWN;
            default -> WebLine.GRAMMAR.rule("chronicle").first(heading.main()).isPresent() ? Period.UNKNOWN
                    : EventDate.of(piece.body, YearGuess.reference(metadata, paragraphs));
        };
        return new Article(1, heading.main(), heading.span(), heading.kickers(), piece.reporters, piece.span(), date,
                kind, piece.from(), piece.to(), "");
    }

    private static ArticleKind kind(Piece piece, Headlines.Heading heading, Metadata metadata) {
        if (metadata.kind() == DocumentKind.NOTICE) {
            return ArticleKind.NOTICE;
        }
        if (metadata.kind() == DocumentKind.SPEECH
                || WebLine.GRAMMAR.rule("speech").first(heading.main()).isPresent()) {
            return ArticleKind.REPORT;
        }
        if (WebLine.GRAMMAR.rule("chronicle").first(heading.main()).isPresent()) {
            return ArticleKind.NEWS;
        }
        ArticleKind said = ArticleKinds.of(piece, heading);
        return said == ArticleKind.NEWS && piece.span().length() > FEATURE ? ArticleKind.FEATURE : said;
    }
}
