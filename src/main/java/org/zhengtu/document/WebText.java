package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;

/** A text that is one article, parted into headline, body and what the page prints around both. */
final class WebText {
    private static final int MOST_HEADINGS = 5;
    private static final int MOST_ASIDES = 3;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_VALUE = 30;

    private final List<Paragraph> lines;
    /** The last lines of a notice are who gives it and when. */
    private final boolean notice;
    private final Piece piece = new Piece();
    private final List<WebLine.Field> fields = new ArrayList<>();
    private int at;
    private int end;

    private WebText(List<Paragraph> lines, DocumentKind kind) {
        this.lines = lines;
        this.notice = kind == DocumentKind.NOTICE || kind == DocumentKind.PLAN;
        this.end = lines.size();
    }

    static WebText of(List<Paragraph> lines, DocumentKind kind) {
        WebText text = new WebText(lines, kind);
        text.readHead();
        text.readFoot();
        text.readBody();
        text.takeNames();
        return text;
    }

    /** The article: its headline's lines, the names in its bylines, its body. */
    Piece piece() {
        return piece;
    }

    /** The day of publication as the page gives it. */
    Optional<Period> date() {
        return Stream.of(values(WebLine.What.DATE), dateline(), values(WebLine.What.WRITTEN))
                .flatMap(Function.identity()).flatMap(words -> Dates.in(words, Period.UNKNOWN).stream())
                .map(Dates.Dated::period)
                .filter(period -> period.iso().length() == Period.day(2000, 1, 1).iso().length())
                .findFirst();
    }

    /** The day in the dateline of an agency's report. */
    private Stream<String> dateline() {
        return piece.body.stream().limit(1).flatMap(p -> NewsMarks.byline(p.text())
                .or(() -> WebLine.GRAMMAR.rule("agency").at(p.text(), 0)).stream()).map(Match::text);
    }

    /** The newspaper, site or body that the text comes from, empty if none is named. */
    String source() {
        return values(WebLine.What.SOURCE).filter(value -> !WebLine.is("person", value)).findFirst()
                .or(() -> piece.body.stream().limit(1).flatMap(p -> WebLine.GRAMMAR.rule("agency").at(p.text(), 0)
                        .stream()).map(match -> match.group("source")).findFirst()).orElse("");
    }

    /** Who wrote the text, empty if no person is named as its author. */
    String author() {
        return values(WebLine.What.AUTHOR).filter(value -> !NewsMarks.names(value).isEmpty()).findFirst().orElse("");
    }

    /** The newspaper or site that is printed in brackets before the headline. */
    Optional<String> prefix() {
        return piece.heading.stream().map(Paragraph::text)
                .flatMap(line -> WebLine.GRAMMAR.rule("prefix").first(line).stream()).map(m -> m.group("column"))
                .filter(column -> WebLine.is("medium", column)).findFirst();
    }

    private Stream<String> values(WebLine.What what) {
        return fields.stream().filter(field -> field.what() == what).map(WebLine.Field::value);
    }

    private void readHead() {
        while (at < end) {
            Paragraph line = lines.get(at);
            String text = line.text();
            Optional<List<WebLine.Field>> said = WebLine.read(text);
            Optional<Match> byline = NewsMarks.first("byline.alone", text);
            if (WebLine.labelAlone(text).isPresent()) {
                takeLabelled(text);
            } else if (said.isPresent()) {
                fields.addAll(said.get());
            } else if (byline.isPresent()) {
                piece.byline(byline.get());
            } else if (isTitle(line)) {
                piece.heading.add(line);
            } else if (piece.heading.isEmpty() || !isAside(text) || !hasProse(at + 1)) {
                return;
            }
            at++;
        }
    }

    /** Whether there is a body without what stands before this line. */
    private boolean hasProse(int from) {
        return lines.stream().skip(from).anyMatch(line -> Marks.isProse(line.text())
                && WebLine.read(line.text()).isEmpty());
    }

    private void takeLabelled(String label) {
        Optional<Paragraph> next = Optional.of(at + 1).filter(i -> i < end).map(lines::get)
                .filter(line -> line.text().length() <= LONGEST_VALUE && WebLine.labelAlone(line.text()).isEmpty());
        next.filter(line -> line.text().indexOf('。') < 0).ifPresent(line -> {
            WebLine.labelAlone(label).ifPresent(what -> WebLine.add(fields, what, line.text()));
            at++;
        });
    }

    private boolean isTitle(Paragraph line) {
        String text = line.text();
        boolean first = piece.heading.isEmpty();
        boolean fits = first ? text.length() <= LONGEST_TITLE && text.indexOf('。') < 0
                && "，、；：".indexOf(text.charAt(text.length() - 1)) < 0 : ArticleCutter.isHeadline(line)
                        && !WebLine.is("salutation", text) && !WebLine.is("turn", text);
        return fits && lines.size() > 1 && piece.heading.size() < MOST_HEADINGS && !WebLine.is("year-heading", text)
                && (first || !SectionCutter.isHeading(line) && !isAside(text))
                && NewsMarks.byline(text).isEmpty();
    }

    /** Captions, and who speaks: lines between headline and body that belong to neither. */
    private static boolean isAside(String text) {
        return WebLine.is("caption", text) || NewsMarks.first("caption", text).isPresent()
                || MetadataReader.isAuthor(text);
    }

    private void readFoot() {
        for (int i = lines.size() - 1; i > at; i--) {
            if (WebLine.is("related", lines.get(i).text())) {
                end = i;
            }
        }
        while (end > at + 1 && isFoot(lines.get(end - 1).text())) {
            end--;
        }
    }

    private boolean isFoot(String text) {
        Optional<List<WebLine.Field>> said = WebLine.read(text);
        if (said.isPresent()) {
            fields.addAll(said.get());
            return !notice || !WebLine.is("date-line", text);
        }
        Optional<Match> byline = NewsMarks.first("byline.alone", text).or(() -> credit(text)
                .filter(match -> match.span().start() == 0));
        byline.ifPresent(piece::byline);
        return byline.isPresent() || ArticleCutter.isFurniture(text) || WebLine.is("caption", text)
                || !notice && WebLine.is("unit", text);
    }

    private static Optional<Match> credit(String text) {
        return Stream.of("credit.both", "credit.names").flatMap(rule -> WebLine.GRAMMAR.rule(rule).first(text).stream())
                .findFirst();
    }

    /** Captions and a summary may stand before the dateline with which the text begins. */
    private int opening() {
        for (int i = at; i < Math.min(at + MOST_ASIDES, end) && lines.get(i).text().length() <= LONGEST_TITLE; i++) {
            String next = i + 1 < end ? lines.get(i + 1).text() : "";
            if (NewsMarks.byline(next).isPresent() || WebLine.GRAMMAR.rule("agency").at(next, 0).isPresent()) {
                return i + 1;
            }
        }
        return at;
    }

    private void readBody() {
        List<Paragraph> body = lines.subList(Math.min(opening(), end), end);
        for (Paragraph line : body) {
            if (piece.body.isEmpty()) {
                NewsMarks.byline(line.text()).or(() -> WebLine.GRAMMAR.rule("byline.opening").at(line.text(), 0))
                        .ifPresent(piece::byline);
            }
            if (piece.body.size() < MOST_HEADINGS) {
                NewsMarks.first("byline.alone", line.text()).ifPresent(piece::byline);
            }
            piece.add(line);
        }
        if (!body.isEmpty()) {
            String last = body.get(body.size() - 1).text();
            credit(last).ifPresent(piece::byline);
            NewsMarks.first("credit.photo", last).filter(match -> body.size() == 1).ifPresent(piece::credit);
        }
        if (piece.isEmpty()) {
            piece.heading.forEach(piece::add);
            piece.heading.clear();
        }
    }

    private void takeNames() {
        Stream.concat(values(WebLine.What.AUTHOR), values(WebLine.What.PHOTO)).forEach(piece::names);
    }
}
