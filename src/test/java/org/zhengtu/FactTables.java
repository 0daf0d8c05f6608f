package org.zhengtu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhengtu.curation.Curation;
import org.zhengtu.document.Article;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Extractor;
import org.zhengtu.extract.Fact;
import org.zhengtu.link.Entity;
import org.zhengtu.link.Linked;
import org.zhengtu.link.Linker;
import org.zhengtu.link.Quantity;
import org.zhengtu.link.Units;
import org.zhengtu.people.DocumentPeople;
import org.zhengtu.people.Identities;
import org.zhengtu.text.CodePoints;
import org.zhengtu.text.Span;

/**
 * Writes the fact tables straight from the linked facts, without a graph: the yardstick that the tables queried from
 * the graph are held against, and a quick look while working on rules.
 */
public final class FactTables {
    private static final Map<String, String> COLUMNS = columns();
    private static final Units UNITS = new Units();
    private static final Set<String> FIRST_MENTION_ONLY = Set.of("people", "institutions", "meetings", "programmes",
            "places", "participation", "agenda", "relations", "awards", "programme_status");

    private final Map<String, List<List<String>>> tables = new TreeMap<>();

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("articles", "headline kicker continues reporters date_of_event kind");
        columns.put("people", "person post institution as_of");
        columns.put("institutions", "name type parent");
        columns.put("meetings", "name series ordinal date place kind");
        columns.put("participation", "meeting participant role");
        columns.put("agenda", "meeting action item");
        columns.put("programmes", "name kind lead definition");
        columns.put("programme_status", "programme status modality date");
        columns.put("indicators", "indicator kind value unit comparator period status area programme "
                + "normalized_value normalized_unit concept");
        columns.put("statements", "speaker verb article");
        columns.put("places", "name kind code");
        columns.put("relations", "kind subject object date");
        columns.put("awards", "kind subject object date");
        return columns;
    }

    /** Usage: OUTDIR FILE_OR_FOLDER... */
    public static void main(String[] args) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String arg : List.of(args).subList(1, args.length)) {
            try (Stream<Path> found = Files.walk(Path.of(arg))) {
                found.filter(Files::isRegularFile)
                        .filter(f -> f.equals(Path.of(arg)) || f.toString().endsWith(".txt")).forEach(files::add);
            }
        }
        FactTables tables = new FactTables();
        DocumentReader reader = new DocumentReader();
        Extractor extractor = new Extractor();
        Linker linker = new Linker();
        files.sort(Comparator.naturalOrder());
        List<Document> documents = new ArrayList<>();
        for (Path file : files) {
            Reading reading = reader.read(file.getFileName().toString(), Files.readAllBytes(file));
            if (reading instanceof Reading.Read read) {
                documents.add(read.document());
            } else if (reading instanceof Reading.Rejected rejected) {
                System.err.println(rejected.name() + ": " + rejected.reason());
            }
        }
        IssueIndex index = IssueIndex.of(documents.stream().map(IssueIndex::entryOf).toList());
        List<Linked> all = documents.stream().map(index::complete).map(extractor::extract).map(linker::link).toList();
        identified(all).forEach(tables::add);
        tables.write(Path.of(args[0]));
    }

    /** The same with the persons that all documents together know. */
    static List<Linked> identified(List<Linked> all) {
        Identities identities = Identities.of(all.stream().flatMap(linked -> DocumentPeople.of(linked, name(linked),
                fact -> name(linked) + fact).stream()).toList(), Curation.NONE);
        return all.stream().map(linked -> identities.complete(linked, name(linked))).toList();
    }

    private static String name(Linked linked) {
        return linked.extraction().document().name() + linked.extraction().document().digest();
    }

    /** Adds one document's rows. */
    public void add(Linked linked) {
        Document document = linked.extraction().document();
        CodePoints codePoints = new CodePoints(document.text().original());
        Set<List<String>> seen = new LinkedHashSet<>();
        Set<String> withPost = new LinkedHashSet<>();
        linked.extraction().facts(Fact.PersonNamed.class).stream().filter(p -> !p.post().isEmpty())
                .forEach(p -> withPost.add(p.name()));
        Set<String> told = new LinkedHashSet<>(withPost);
        linked.extraction().facts(Fact.PersonNamed.class).stream().filter(p -> !p.body().isEmpty())
                .forEach(p -> told.add(p.name()));
        for (Fact fact : linked.extraction().facts()) {
            if (fact instanceof Fact.ProgrammePart || fact instanceof Fact.ProgrammeAlias) {
                continue;
            }
            if (fact instanceof Fact.PersonNamed p && p.post().isEmpty()
                    && (p.body().isEmpty() ? told : withPost).contains(p.name())) {
                continue;
            }
            Row row = row(fact, linked);
            List<String> said = new ArrayList<>(row.cells());
            said.add(0, row.table());
            if (FIRST_MENTION_ONLY.contains(row.table()) && !seen.add(said)) {
                continue;
            }
            Span span = document.text().quotable(fact.span());
            List<String> cells = new ArrayList<>(List.of(document.name(), "" + codePoints.at(span.start()),
                    "" + codePoints.at(span.end()), span.of(document.text().original())));
            cells.addAll(row.cells());
            tables.computeIfAbsent(row.table(), key -> new ArrayList<>()).add(cells);
        }
    }

    /** Writes one file a table; all tables get a file. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
            List<List<String>> rows = new ArrayList<>(tables.getOrDefault(table.getKey(), List.of()));
            rows.sort(Comparator.comparing((List<String> r) -> r.get(0)).thenComparing(r -> Integer.parseInt(r.get(1)))
                    .thenComparing(r -> Integer.parseInt(r.get(2))).thenComparing(r -> String.join("\t", r)));
            StringBuilder out = new StringBuilder("document\tstart\tend\tquote\t"
                    + table.getValue().replace(' ', '\t') + "\n");
            rows.forEach(row -> out.append(String.join("\t", row.stream().map(FactTables::escape).toList()))
                    .append('\n'));
            Files.writeString(folder.resolve(table.getKey() + ".tsv"), out, StandardCharsets.UTF_8);
        }
    }

    private static String escape(String cell) {
        return cell.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }

    private record Row(String table, List<String> cells) {
        static Row of(String table, Object... cells) {
            return new Row(table, Stream.of(cells).map(String::valueOf).toList());
        }
    }

    private static Row row(Fact fact, Linked linked) {
        if (fact instanceof Fact.ArticlePiece f) {
            return article(f.article());
        }
        if (fact instanceof Fact.PersonNamed f) {
            return Row.of("people", person(linked, f.name()), f.post(),
                    linked.bodyOf(f.post(), f.body()).map(Entity.Body::name).orElse(""), f.asOf());
        }
        if (fact instanceof Fact.BodyNamed f) {
            Entity.Body body = linked.bodies().get(f.surface());
            return body == null ? Row.of("institutions", f.surface(), "", "")
                    : Row.of("institutions", body.name(), body.bodyType().code(),
                            body.parent().map(Entity.Body::name).orElse(""));
        }
        if (fact instanceof Fact.MeetingNamed f) {
            Entity.Meeting meeting = linked.meetings().get(f.id());
            return meeting == null ? Row.of("meetings", f.name(), "", "", f.date(), f.place(), f.kind().code())
                    : Row.of("meetings", meeting.name(), meeting.series(),
                            meeting.ordinal() == 0 ? "" : "" + meeting.ordinal(), f.date(),
                            placeName(linked, f.place()), f.kind().code());
        }
        if (fact instanceof Fact.Participation f) {
            return Row.of("participation", meeting(linked, f.meeting()), named(linked, f.participant()),
                    f.role().code());
        }
        if (fact instanceof Fact.AgendaItem f) {
            return Row.of("agenda", meeting(linked, f.meeting()), f.action().code(), f.item());
        }
        return otherRow(fact, linked);
    }

    private static Row otherRow(Fact fact, Linked linked) {
        if (fact instanceof Fact.ProgrammeNamed f) {
            Entity.Programme programme = linked.programmes().get(f.name());
            return Row.of("programmes", programme == null ? f.name() : programme.name(), f.kind().code(),
                    named(linked, f.lead()), f.definition());
        }
        if (fact instanceof Fact.ProgrammeStatus f) {
            return Row.of("programme_status", linked.programmes().get(f.programme()).name(), f.stage().code(),
                    f.modality().code(), f.date());
        }
        if (fact instanceof Fact.Figure f) {
            Optional<Quantity> quantity = UNITS.normalize(f.value(), f.unit(), f.kind());
            return Row.of("indicators", f.indicator(), f.kind().code(), f.value(), f.unit(), f.comparator().sign(),
                    f.period(), f.status().code(), area(linked, f.area()), f.programme(),
                    quantity.map(q -> q.value().toPlainString()).orElse(""), quantity.map(Quantity::unit).orElse(""),
                    linked.indicators().get(f.indicator()).name());
        }
        if (fact instanceof Fact.Statement f) {
            return Row.of("statements", f.speakerKind() == Fact.ActorKind.MEETING
                    ? meeting(linked, f.speaker()) : named(linked, f.speaker()), f.verb(),
                    headline(linked, f.article()));
        }
        if (fact instanceof Fact.PlaceNamed f) {
            Entity.Place place = linked.place(f).orElse(null);
            return place == null ? Row.of("places", f.name(), f.kind().code(), "")
                    : Row.of("places", place.name(), place.kind().code(), place.code());
        }
        Fact.Relation f = (Fact.Relation) fact;
        boolean award = f.kind() == Fact.RelationKind.AWARDED || f.kind() == Fact.RelationKind.INVESTED_IN;
        return Row.of(award ? "awards" : "relations", f.kind().code(),
                related(linked, f.kind(), f.subject()), related(linked, f.kind(), f.object()), f.date());
    }

    private static Row article(Article a) {
        return Row.of("articles", a.headline(), String.join("|", a.kickers()),
                a.continues().filter(Article.Jump::isJoined)
                        .map(jump -> jump.document() + ":" + a.headline()).orElse(""),
                String.join("|", a.reporters()), a.dateOfEvent(), a.kind().code());
    }

    private static String headline(Linked linked, int article) {
        return linked.extraction().document().article(article).map(Article::headline).orElse("");
    }

    private static String person(Linked linked, String name) {
        Entity.Person person = linked.persons().get(name);
        return person == null ? name : person.name();
    }

    private static String meeting(Linked linked, String id) {
        Entity.Meeting meeting = linked.meetings().get(id);
        return meeting != null ? meeting.name() : linked.extraction().facts(Fact.MeetingNamed.class).stream()
                .filter(m -> m.id().equals(id)).map(Fact.MeetingNamed::name).findFirst().orElse(id);
    }

    private static String placeName(Linked linked, String surface) {
        Entity.Place place = linked.places().get(surface);
        return place == null ? surface : place.name();
    }

    private static String area(Linked linked, String surface) {
        return surface.isEmpty()
                ? linked.extraction().document().metadata().place().map(p -> p.name()).orElse("")
                : named(linked, surface);
    }

    private static String related(Linked linked, Fact.RelationKind kind, String surface) {
        return linked.related(kind, surface).map(Entity::name).orElse(surface);
    }

    private static String named(Linked linked, String surface) {
        return linked.named(surface).map(Entity::name).orElse(surface);
    }
}
