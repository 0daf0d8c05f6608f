package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;

/** Cuts a newspaper page into articles: bodies by their bylines and jump lines, then each headline to its body. */
final class NewsPage {
    private static final int CAPTION = 45;
    private static final int CAPTION_GAP = 4;

    private final Metadata metadata;
    private final List<Piece> pieces = new ArrayList<>();
    /** Lines of headlines that stand before the piece with this index, and after the last piece. */
    private final List<List<Paragraph>> between = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<Match> announced = new ArrayList<>();
    private int read;
    /** The lowest level of headings above bylines: what is marked as high is the headline of an article. */
    private int headlineLevel;

    NewsPage(Metadata metadata) {
        this.metadata = metadata;
    }

    List<Article> cut(List<Paragraph> paragraphs) {
        headlineLevel = headlineLevel(paragraphs);
        for (Paragraph paragraph : paragraphs) {
            take(paragraph);
            read = paragraph.span().end();
        }
        HeadlineOwners.assign(pieces, between);
        List<Article> articles = new ArrayList<>();
        Period reference = YearGuess.reference(metadata, paragraphs);
        for (Piece piece : pieces) {
            if (!piece.isEmpty()) {
                articles.add(article(articles.size() + 1, piece, reference));
            }
        }
        return articles;
    }

    private static int headlineLevel(List<Paragraph> paragraphs) {
        int lowest = 0;
        int highest = 0;
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.level() > 0 && !ArticleCutter.isFurniture(paragraph.text())) {
                highest = highest == 0 ? paragraph.level() : Math.min(highest, paragraph.level());
            } else if (paragraph.level() == 0) {
                lowest = NewsMarks.isReport(paragraph.text()) ? Math.max(lowest, highest) : lowest;
                highest = 0;
            }
        }
        return lowest;
    }

    private void take(Paragraph paragraph) {
        String text = paragraph.text();
        Optional<Match> byline = NewsMarks.byline(text);
        if (ArticleCutter.isFurniture(text) || WebLine.read(text).isPresent()) {
            return;
        }
        if (!pieces.isEmpty() && NewsMarks.first("jump.to", text).filter(m -> m.span().start() == 0).isPresent()) {
            last().add(paragraph);
        } else if (byline.isPresent() || NewsMarks.first("jump.from", text).isPresent()) {
            open(paragraph);
            byline.ifPresent(last()::byline);
        } else if (NewsMarks.first("byline.alone", text).isPresent()) {
            NewsMarks.first("byline.alone", text).ifPresent(announced::add);
        } else if (isCredit(text)) {
            NewsMarks.first("credit", text).ifPresent(last()::credit);
        } else if (isCaption(paragraph)) {
            open(paragraph);
            NewsMarks.first("caption", text).ifPresent(last()::credit);
        } else if (ArticleCutter.isHeadline(paragraph)) {
            pending().add(paragraph);
        } else {
            prose(paragraph);
        }
    }

    private boolean isCredit(String text) {
        return !pieces.isEmpty() && NewsMarks.first("credit", text).filter(m -> m.span().start() == 0).isPresent();
    }

    /** A caption names its photographer, or is one short sentence in the gap that a picture left. */
    private boolean isCaption(Paragraph paragraph) {
        return NewsMarks.first("caption", paragraph.text()).isPresent()
                || paragraph.span().start() - read >= CAPTION_GAP && !pieces.isEmpty()
                && paragraph.text().length() <= CAPTION
                && paragraph.text().indexOf('。') == paragraph.text().length() - 1;
    }

    private void prose(Paragraph paragraph) {
        boolean opens = pieces.isEmpty() || last().isClosed() || !announced.isEmpty()
                || !pending().isEmpty() && NewsMarks.first("lead", paragraph.text()).isPresent()
                || pending().stream().anyMatch(line -> line.level() > 0 && line.level() <= headlineLevel);
        if (opens) {
            open(paragraph);
        } else {
            // Lines between paragraphs of one article are its subheadings.
            pending().clear();
            last().add(paragraph);
        }
    }

    private void open(Paragraph paragraph) {
        pieces.add(new Piece());
        between.add(new ArrayList<>());
        announced.forEach(last()::byline);
        announced.clear();
        last().add(paragraph);
    }

    private Piece last() {
        return pieces.get(pieces.size() - 1);
    }

    private List<Paragraph> pending() {
        return between.get(between.size() - 1);
    }

    private static Article article(int number, Piece piece, Period reference) {
        Headlines.Heading heading = Headlines.choose(piece);
        ArticleKind kind = ArticleKinds.of(piece, heading);
        Period date = kind == ArticleKind.COMMENTARY || piece.isContinuation() ? Period.UNKNOWN
                : EventDate.of(piece.body, reference);
        return new Article(number, heading.main(), heading.span(), heading.kickers(), piece.reporters, piece.span(),
                date, kind, piece.from(), piece.to(), "");
    }
}
