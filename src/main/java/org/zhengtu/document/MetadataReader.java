package org.zhengtu.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengtu.content.SourceText;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;

/** Reads what a document says of itself, by {@code data/grammar/masthead.grammar}. */
final class MetadataReader {
    private static final Grammar GRAMMAR = Grammar.load("masthead");
    private static final int HEAD = 14;
    private static final int FOOT = 3;
    private static final int MASTHEAD = 25;
    private static final int TITLE_LINES = 8;
    private static final int LONGEST_TITLE = 60;
    private static final String COUNTRY = "100000";

    private final List<Paragraph> paragraphs;
    private final List<Paragraph> head;
    /** Whatever stands before the first byline. */
    private final List<Paragraph> masthead;
    private final DocumentKind kind;
    private final Optional<WebText> web;

    private MetadataReader(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        this.head = paragraphs.subList(0, Math.min(HEAD, paragraphs.size()));
        this.masthead = paragraphs.stream().limit(MASTHEAD).takeWhile(p -> !NewsMarks.isReport(p.text())
                && NewsMarks.first("jump.from", p.text()).isEmpty()).toList();
        DocumentKind said = kind();
        Optional<WebText> text = web(said);
        // What stands above a headline may hide it from the rules for the first lines.
        boolean notice = said == DocumentKind.ARTICLE && text.map(t -> Headlines.ofSingle(t.piece()).main())
                .filter(headline -> GRAMMAR.rule("title.notice").first(headline).isPresent()).isPresent();
        this.kind = notice ? DocumentKind.NOTICE : said;
        this.web = notice ? web(kind) : text;
    }

    private Optional<WebText> web(DocumentKind of) {
        return switch (of) {
            case ARTICLE, NOTICE, SPEECH, PLAN, OTHER -> Optional.of(WebText.of(paragraphs, of));
            case NEWSPAPER, REPORT, COMMUNIQUE -> Optional.empty();
        };
    }

    /** What the text says, and where it says nothing what its file does. */
    static Metadata read(List<Paragraph> paragraphs, SourceText.Said said) {
        Metadata own = read(paragraphs);
        Period published = Dates.in(said.published(), Period.UNKNOWN).stream().map(Dates.Dated::period)
                .filter(Period::isKnown).findFirst().orElse(Period.UNKNOWN);
        boolean titled = !own.title().isEmpty() || own.kind() == DocumentKind.NEWSPAPER;
        return new Metadata(titled ? own.title() : said.title(), own.kind(),
                own.publisher().isEmpty() && own.kind() == DocumentKind.ARTICLE ? said.source() : own.publisher(),
                own.issue(), own.page(), own.date().isKnown() ? own.date() : published, own.place(),
                own.author().isEmpty() ? said.author() : own.author(), own.authorPost(),
                own.source().isEmpty() ? said.source() : own.source(), said.url(), said.language());
    }

    private static Metadata read(List<Paragraph> paragraphs) {
        MetadataReader reader = new MetadataReader(paragraphs);
        Optional<Division> place = reader.place();
        Optional<Match> author = first(reader.head, "author");
        return new Metadata(reader.title(), reader.kind, reader.publisher(place), reader.issue(), reader.page(),
                reader.date(), place,
                author.map(m -> m.group("name")).or(() -> reader.web.map(WebText::author)).orElse(""),
                author.map(m -> m.group("post")).orElse(""), reader.source(), "", "");
    }

    private DocumentKind kind() {
        if (title("title.communique").isPresent()) {
            return DocumentKind.COMMUNIQUE;
        }
        boolean reports = first(head, "represents").isPresent() || first(head, "national").isPresent();
        if (reports || title("title.report").isPresent()) {
            return DocumentKind.REPORT;
        }
        if (first(masthead, "issue").isPresent() || NewsMarks.onPage(paragraphs) > 1
                || first(masthead, "newspaper").isPresent() && (first(masthead, "page").isPresent()
                        || NewsMarks.jumps(paragraphs))) {
            return DocumentKind.NEWSPAPER;
        }
        if (title("title.notice").isPresent()) {
            return DocumentKind.NOTICE;
        }
        if (title("title.summary").isPresent()) {
            return DocumentKind.REPORT;
        }
        if (title("title.speech").isPresent()) {
            return DocumentKind.SPEECH;
        }
        return title("title.plan").isPresent() && paragraphs.stream().anyMatch(SectionCutter::isHeading)
                ? DocumentKind.PLAN : DocumentKind.ARTICLE;
    }

    private String title() {
        Optional<String> named = switch (kind) {
            case REPORT -> title("title.report").or(() -> title("title.summary")).map(TitleLines::text)
                    .or(() -> Stream.of("national", "represents").flatMap(rule -> matches(head, rule))
                            .flatMap(match -> match.rule().value("title").stream()).findFirst());
            case COMMUNIQUE -> title("title.communique").map(TitleLines::text);
            case SPEECH -> title("title.speech").map(TitleLines::text);
            case NEWSPAPER -> first(masthead, "newspaper").map(match -> match.group("name"));
            default -> Optional.empty();
        };
        if (named.isPresent() || kind == DocumentKind.NEWSPAPER || kind == DocumentKind.REPORT) {
            return named.orElse("");
        }
        return web.map(text -> Headlines.ofSingle(text.piece()).main()).orElseGet(() -> head.stream()
                .map(Paragraph::text).findFirst()
                .filter(text -> text.length() <= LONGEST_TITLE && !text.endsWith("。")).orElse(""));
    }

    private String issue() {
        String counted = group(masthead, "issue", "issue");
        return counted.isEmpty() && kind == DocumentKind.NEWSPAPER ? group(masthead, "number", "issue") : counted;
    }

    private String page() {
        return kind != DocumentKind.NEWSPAPER ? "" : matches(masthead, "page").findFirst()
                .map(match -> match.group("letter")
                        + DateWords.number(match.group("page") + match.group("page1") + match.group("page2")))
                .orElse("");
    }

    /** Whether a line names the post and name of who gives a report or speech. */
    static boolean isAuthor(String line) {
        return GRAMMAR.rules("author").stream().anyMatch(rule -> rule.whole(line).isPresent());
    }

    private Optional<TitleLines> title(String rule) {
        int lines = rule.equals("title.notice") || rule.equals("title.plan") ? 2 : TITLE_LINES;
        return TitleLines.find(head.subList(0, Math.min(lines, head.size())), GRAMMAR.rule(rule));
    }

    private List<Paragraph> ends() {
        return Stream.concat(head.stream(), paragraphs.stream().skip(Math.max(head.size(), paragraphs.size() - FOOT)))
                .toList();
    }

    private String publisher(Optional<Division> place) {
        return switch (kind) {
            case NEWSPAPER -> group(masthead, "newspaper", "name");
            case REPORT -> governmentOf(place).or(() -> said(title(), "title.body")).orElse("");
            case COMMUNIQUE -> matches(head, "bureau").flatMap(match -> Stream.of(match.group("body"),
                    match.group("second"))).filter(body -> !body.isEmpty()).collect(Collectors.joining("、"));
            case NOTICE, PLAN -> said(title(), "title.from").or(() -> said(title(), "title.body")).orElse(source());
            default -> source();
        };
    }

    private static Optional<String> said(String title, String rule) {
        return GRAMMAR.rule(rule).first(title).map(match -> match.group("body"));
    }

    /** Where a text comes from: what the page says, else the newspaper in brackets before its headline. */
    private String source() {
        return web.map(WebText::source).filter(source -> !source.isEmpty()).or(this::sourceLine)
                .or(() -> web.flatMap(WebText::prefix)).orElse("");
    }

    private Optional<String> sourceLine() {
        return Stream.concat(matches(ends(), "source"), kind == DocumentKind.NEWSPAPER ? Stream.empty()
                : GRAMMAR.rules("source.bare").stream().flatMap(rule -> head.stream().limit(TITLE_LINES)
                        .flatMap(p -> rule.first(p.text()).stream())))
                .map(match -> match.group("source")).findFirst();
    }

    /** The government that reports, with its full name; the words for it stand in the grammar. */
    private Optional<String> governmentOf(Optional<Division> place) {
        Optional<Match> national = first(head, "national");
        if (national.isPresent()) {
            return national.get().rule().value("body");
        }
        return first(head, "represents").or(() -> GRAMMAR.rule("title.government").first(title()))
                .flatMap(m -> m.rule().value("body"))
                .flatMap(body -> place.map(division -> division.fullName() + body));
    }

    private Period date() {
        if (kind == DocumentKind.REPORT) {
            return sessionDate().or(this::published).or(this::titleYear).orElse(Period.UNKNOWN);
        }
        if (kind == DocumentKind.NEWSPAPER) {
            return MastheadDate.of(masthead).or(this::published).orElse(Period.UNKNOWN);
        }
        return web.flatMap(WebText::date).or(this::published).orElse(Period.UNKNOWN);
    }

    private Optional<Period> sessionDate() {
        return head.stream().map(Paragraph::text)
                .filter(t -> GRAMMAR.rule("session").first(t).isPresent()
                        || GRAMMAR.rule("session.national").first(t).isPresent())
                .flatMap(t -> days(t)).findFirst().or(this::sessionMonth);
    }

    /** A session whose line says the month only. */
    private Optional<Period> sessionMonth() {
        return head.stream().map(Paragraph::text).filter(t -> t.length() < LONGEST_TITLE
                && (GRAMMAR.rule("session").first(t).isPresent()
                        || GRAMMAR.rule("published.month").first(t).isPresent()))
                .flatMap(t -> Dates.in(t, Period.UNKNOWN).stream()).map(Dates.Dated::period)
                .filter(p -> p.iso().length() == 7).findFirst();
    }

    private Optional<Period> published() {
        return ends().stream().map(Paragraph::text)
                .filter(t -> t.length() < LONGEST_TITLE && (GRAMMAR.rule("published").first(t).isPresent()
                        || GRAMMAR.rule("published.bare").first(t).isPresent()))
                .flatMap(MetadataReader::days).findFirst();
    }

    /** The year of the session in a title; what sums up a year is dated later. */
    private Optional<Period> titleYear() {
        if (title("title.report").isEmpty() && title("title.summary").isPresent()) {
            return Optional.empty();
        }
        return Dates.first(title(), Period.UNKNOWN).or(() -> GRAMMAR.rule("title.year").first(title())
                .map(match -> Period.year(Integer.parseInt(match.group("year")))))
                .or(() -> paragraphs.stream().map(Paragraph::text)
                        .filter(t -> GRAMMAR.rule("plan.year").first(t).isPresent())
                .flatMap(t -> Dates.first(t, Period.UNKNOWN).stream()).findFirst());
    }

    private static Stream<Period> days(String text) {
        return Dates.in(text, Period.UNKNOWN).stream().map(Dates.Dated::period)
                .filter(p -> p.iso().length() == 10);
    }

    private Optional<Division> place() {
        if (first(head, "national").isPresent() || first(head, "session.national").isPresent()) {
            return Divisions.load().byCode(COUNTRY);
        }
        Optional<Division> said = Stream
                .of("session", "title.report", "represents", "title.communique", "author", "title.summary")
                .flatMap(rule -> matches(head, rule))
                .map(match -> match.has("place") ? match.group("place") : match.group("post"))
                .flatMap(name -> Places.resolve(name).stream())
                .filter(d -> d.kind() != PlaceKind.ZONE).findFirst();
        if (said.isPresent()) {
            return said;
        }
        return kind == DocumentKind.NEWSPAPER
                ? Stream.of("sponsor", "newspaper").flatMap(rule -> matches(masthead, rule))
                        .flatMap(match -> Places.resolve(match.text()).stream()).findFirst()
                        .or(() -> PlaceFinder.find(paragraphs))
                : PlaceFinder.find(paragraphs);
    }

    private String group(List<Paragraph> where, String rule, String group) {
        return matches(where, rule).map(match -> match.group(group)).findFirst().orElse("");
    }

    private static Optional<Match> first(List<Paragraph> where, String rule) {
        return matches(where, rule).findFirst();
    }

    private static Stream<Match> matches(List<Paragraph> where, String rule) {
        List<Rule> rules = GRAMMAR.rules(rule);
        return where.stream().flatMap(p -> rules.stream().flatMap(r -> r.first(p.text()).stream()));
    }
}
