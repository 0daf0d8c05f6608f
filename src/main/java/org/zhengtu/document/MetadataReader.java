package org.zhengtu.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final int LONGEST_TITLE = 60;
    private static final String COUNTRY = "100000";

    private final List<Paragraph> paragraphs;
    private final List<Paragraph> head;
    private final DocumentKind kind;

    private MetadataReader(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        this.head = paragraphs.subList(0, Math.min(HEAD, paragraphs.size()));
        this.kind = kind();
    }

    static Metadata read(List<Paragraph> paragraphs) {
        MetadataReader reader = new MetadataReader(paragraphs);
        Optional<Division> place = reader.place();
        return new Metadata(reader.title(), reader.kind, reader.publisher(place), reader.group(reader.masthead(),
                "issue", "issue"), reader.date(), place, reader.group(reader.head, "author", "name"),
                reader.group(reader.head, "author", "post"), reader.group(reader.ends(), "source", "source"));
    }

    private DocumentKind kind() {
        if (first(head, "title.communique").isPresent()) {
            return DocumentKind.COMMUNIQUE;
        }
        boolean reports = first(head, "represents").isPresent() || first(head, "national").isPresent();
        if (reports || first(head.subList(0, Math.min(8, head.size())), "title.report").isPresent()) {
            return DocumentKind.REPORT;
        }
        if (first(masthead(), "issue").isPresent() || NewsMarks.onPage(paragraphs) > 1) {
            return DocumentKind.NEWSPAPER;
        }
        return first(head.subList(0, Math.min(2, head.size())), "title.notice").isPresent()
                ? DocumentKind.NOTICE : DocumentKind.ARTICLE;
    }

    private String title() {
        Optional<Match> named = switch (kind) {
            case REPORT -> first(head, "title.report");
            case COMMUNIQUE -> first(head, "title.communique");
            case NEWSPAPER -> first(masthead(), "newspaper");
            default -> Optional.empty();
        };
        if (named.isPresent() || kind == DocumentKind.NEWSPAPER || kind == DocumentKind.REPORT) {
            return named.map(Match::text).orElse("");
        }
        return head.stream().map(Paragraph::text).findFirst()
                .filter(text -> text.length() <= LONGEST_TITLE && !text.endsWith("。")).orElse("");
    }

    /** The page's head: whatever stands before the first byline. */
    private List<Paragraph> masthead() {
        return paragraphs.stream().limit(25).takeWhile(p -> !NewsMarks.isReport(p.text())).toList();
    }

    private List<Paragraph> ends() {
        return Stream.concat(head.stream(), paragraphs.stream().skip(Math.max(head.size(), paragraphs.size() - FOOT)))
                .toList();
    }

    private String publisher(Optional<Division> place) {
        return switch (kind) {
            case NEWSPAPER -> group(masthead(), "newspaper", "name");
            case REPORT -> governmentOf(place);
            default -> group(ends(), "source", "source");
        };
    }

    /** The government that reports, with its full name; the words for it stand in the grammar. */
    private String governmentOf(Optional<Division> place) {
        Optional<Match> national = first(head, "national");
        if (national.isPresent()) {
            return national.get().rule().value("body").orElse("");
        }
        return first(head, "represents").flatMap(m -> m.rule().value("body"))
                .flatMap(body -> place.map(division -> division.fullName() + body)).orElse("");
    }

    private Period date() {
        if (kind == DocumentKind.REPORT) {
            return sessionDate().or(this::published).or(this::titleYear).orElse(Period.UNKNOWN);
        }
        if (kind == DocumentKind.NEWSPAPER) {
            return MastheadDate.of(masthead()).or(this::published).orElse(Period.UNKNOWN);
        }
        return published().orElse(Period.UNKNOWN);
    }

    private Optional<Period> sessionDate() {
        return head.stream().map(Paragraph::text)
                .filter(t -> GRAMMAR.rule("session").first(t).isPresent()
                        || GRAMMAR.rule("session.national").first(t).isPresent())
                .flatMap(t -> days(t)).findFirst();
    }

    private Optional<Period> published() {
        return ends().stream().map(Paragraph::text)
                .filter(t -> t.length() < LONGEST_TITLE && (GRAMMAR.rule("published").first(t).isPresent()
                        || GRAMMAR.rule("published.bare").first(t).isPresent()))
                .flatMap(MetadataReader::days).findFirst();
    }

    private Optional<Period> titleYear() {
        return Dates.first(title(), Period.UNKNOWN).or(() -> paragraphs.stream().map(Paragraph::text)
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
        Optional<Division> said = Stream.of("session", "title.report", "represents", "title.communique", "author")
                .flatMap(rule -> matches(head, rule))
                .map(match -> match.has("place") ? match.group("place") : match.group("post"))
                .flatMap(name -> Places.resolve(name).stream())
                .filter(d -> d.kind() != PlaceKind.ZONE).findFirst();
        if (said.isPresent()) {
            return said;
        }
        return kind == DocumentKind.NEWSPAPER
                ? Stream.of("sponsor", "newspaper").flatMap(rule -> matches(masthead(), rule))
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
