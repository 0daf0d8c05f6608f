package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.text.Match;
import org.zhengtu.text.Span;

/** An article while its page is being cut. */
final class Piece {
    private static final int LEAD = 500;
    private static final int WORDS = 3000;

    final List<Paragraph> heading = new ArrayList<>();
    final List<String> reporters = new ArrayList<>();
    final List<Paragraph> body = new ArrayList<>();
    private int start = -1;
    private int end = -1;
    private Optional<Article.Jump> from = Optional.empty();
    private Optional<Article.Jump> to = Optional.empty();
    private boolean photo;
    private boolean closed;

    /** Adds a paragraph of the body; a jump line or a reporter's name at its end closes the piece. */
    void add(Paragraph paragraph) {
        int first = paragraph.span().start();
        int last = paragraph.span().end();
        Optional<Match> comes = NewsMarks.first("jump.from", paragraph.text());
        if (comes.isPresent()) {
            from = Optional.of(jump(false, comes.get()));
            first += comes.get().span().end();
        }
        Optional<Match> goes = NewsMarks.first("jump.to", paragraph.text());
        if (goes.isPresent()) {
            to = Optional.of(jump(true, goes.get()));
            last = paragraph.span().start() + goes.get().span().start();
            closed = true;
        }
        while (last > first && Paragraph.isBlank(paragraph.text().charAt(last - 1 - paragraph.span().start()))) {
            last--;
        }
        NewsMarks.first("credit", paragraph.text()).ifPresent(this::credit);
        body.add(paragraph);
        if (last > first) {
            start = start < 0 ? first : start;
            end = last;
        }
    }

    /** Takes the names of a byline. */
    void byline(Match match) {
        Stream.of("names", "by", "n1", "n2", "n3", "n4").flatMap(group -> NewsMarks.names(match.group(group)).stream())
                .forEach(this::reporter);
        if (reporters.isEmpty() && match.has("who")) {
            reporters.add(match.text().substring(match.span("who").start() - match.span().start()).strip());
        }
    }

    /** Takes those names of a list that are surely people's. */
    void names(String list) {
        NewsMarks.names(list).stream().filter(name -> WebLine.is("person", name)).forEach(this::reporter);
    }

    private void reporter(String name) {
        if (!reporters.contains(name)) {
            reporters.add(name);
        }
    }

    /** Takes the name below an article, which closes it. */
    void credit(Match match) {
        byline(match);
        photo |= match.has("photo") || match.has("words");
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isPhoto() {
        return photo;
    }

    boolean isContinuation() {
        return from.isPresent();
    }

    Optional<Article.Jump> from() {
        return from;
    }

    Optional<Article.Jump> to() {
        return to;
    }

    boolean isEmpty() {
        return end < 0;
    }

    Span span() {
        return new Span(start, end);
    }

    /** The beginning of the body, which says what a headline says. */
    String lead() {
        return beginning(LEAD);
    }

    /** As much of the body as may say what the lines over it say. */
    String words() {
        return beginning(WORDS);
    }

    private String beginning(int length) {
        StringBuilder lead = new StringBuilder();
        for (Paragraph paragraph : body) {
            if (lead.length() < length) {
                lead.append(paragraph.text()).append('\n');
            }
        }
        return lead.toString();
    }

    private static Article.Jump jump(boolean forward, Match match) {
        return new Article.Jump(forward, DateWords.number(match.group("page")), "", 0);
    }
}
