package org.zhengtu.mapping;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;

/** A user's data to be linked with: a table, a file of RDF, or a SPARQL endpoint. All of it is kept in memory. */
public final class ForeignData {
    private static final String DATA = "foreign";
    private static final int PAGE = 10_000;
    private static final List<String> IDS = List.of("id", "iri", "uri", "qid", "code");
    private static final List<String> LABELS = List.of("label", "name", "title");

    private final List<Reference> references;

    private ForeignData(List<Reference> references) {
        this.references = List.copyOf(references);
    }

    /** The things in it that have a name. */
    List<Reference> references() {
        return references;
    }

    /** How many things in it have a name. */
    public int size() {
        return references.size();
    }

    /** What is gathered of one thing. */
    private static final class Thing {
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> places = new LinkedHashSet<>();
        private final Set<String> bodies = new LinkedHashSet<>();
        private String code = "";

        Reference reference(String iri, Set<EntityKind> kinds) {
            return new Reference(iri, DATA, List.copyOf(names), kinds, code, List.copyOf(places), List.copyOf(bodies), false);
        }
    }

    /**
     * Reads a file: CSV or TSV by its ending, otherwise RDF in the format of its ending.
     *
     * @throws MappingException if it cannot be understood, or has no such column
     */
    public static ForeignData read(Path file, EntityKind kind, ForeignFields fields) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return table(file, name.endsWith(".csv") ? ',' : '\t', kind, fields);
        }
        Lang language = RDFLanguages.pathnameToLang(name);
        if (language == null) {
            throw new MappingException(file + " has no ending that is known, expected .csv, .tsv, .ttl, .nt, .nq, .trig,"
                    + " .jsonld or .rdf");
        }
        Dataset dataset = DatasetFactory.create();
        try {
            RDFDataMgr.read(dataset, file.toUri().toString(), language);
        } catch (JenaException e) {
            throw new MappingException(file + " is no " + language.getName() + ": " + e.getMessage(), e);
        }
        dataset.getDefaultModel().add(dataset.getUnionModel());
        return graph(query -> QueryExecution.dataset(dataset).query(query).build(), file.toString(), kind, fields,
                count -> { });
    }

    /**
     * Asks a SPARQL endpoint, page by page.
     *
     * @param progress is told how many answers there are so far
     * @throws MappingException if it does not answer as an endpoint does
     */
    public static ForeignData ask(String endpoint, EntityKind kind, ForeignFields fields, IntConsumer progress)
            throws IOException {
        return graph(query -> QueryExecutionHTTP.service(endpoint).query(query).build(), endpoint, kind, fields, progress);
    }

    /** Makes the execution of a query. */
    private interface Asked {
        QueryExecution of(org.apache.jena.query.Query query);
    }

    private static ForeignData graph(Asked asked, String source, EntityKind kind, ForeignFields fields,
            IntConsumer progress) throws IOException {
        Map<String, Thing> things = new TreeMap<>();
        Pages pages = new Pages(asked, source, fields.only().isPresent()
                ? "?item a " + ForeignFields.iri(fields.only().get()) + " . " : "", progress);
        pages.each("?item " + fields.labels() + " ?value", (item, value) ->
                things.computeIfAbsent(item, i -> new Thing()).names.add(value));
        pages.each("?item " + fields.aliases() + " ?value", (item, value) -> of(things, item).names.add(value));
        if (fields.place().isPresent()) {
            pages.each(named(fields.place().get(), fields.labels()), (item, value) -> of(things, item).places.add(value));
        }
        if (fields.body().isPresent()) {
            pages.each(named(fields.body().get(), fields.labels()), (item, value) -> of(things, item).bodies.add(value));
        }
        if (fields.code().isPresent()) {
            pages.each("?item " + ForeignFields.iri(fields.code().get()) + " ?value",
                    (item, value) -> of(things, item).code = code(value));
        }
        Set<EntityKind> kinds = fields.only().isPresent() ? Set.of(kind) : Set.of();
        List<Reference> references = new ArrayList<>();
        things.forEach((iri, thing) -> references.add(thing.reference(iri, kinds)));
        return new ForeignData(references);
    }

    private static Thing of(Map<String, Thing> things, String item) {
        return things.getOrDefault(item, new Thing());
    }

    /** A value, or the name of the thing that it is. */
    private static String named(String property, String labels) throws MappingException {
        String iri = ForeignFields.iri(property);
        return "{ ?item " + iri + " ?value FILTER(isLiteral(?value)) } UNION { ?item " + iri + "/(" + labels + ") ?value }";
    }

    /** GB/T 2260 writes six digits; some leave out zeros at the end or put spaces between. */
    private static String code(String text) {
        String digits = text.replaceAll("\\s", "");
        return digits.matches("\\d{2}|\\d{4}|\\d{6}") ? (digits + "0000").substring(0, 6) : digits;
    }

    /** Asks for pairs of things and values until no more come. */
    private static final class Pages {
        private final Asked asked;
        private final String source;
        private final String filter;
        private final IntConsumer progress;
        private int count;

        Pages(Asked asked, String source, String filter, IntConsumer progress) {
            this.asked = asked;
            this.source = source;
            this.filter = filter;
            this.progress = progress;
        }

        void each(String pattern, java.util.function.BiConsumer<String, String> out) throws MappingException {
            for (int offset = 0, found = PAGE; found == PAGE; offset += PAGE) {
                String query = "SELECT DISTINCT ?item ?value { " + filter + pattern
                        + " FILTER(isIRI(?item) && (!isLiteral(?value) || LANG(?value) = \"\" || LANGMATCHES(LANG(?value),"
                        + " \"zh\"))) } ORDER BY ?item ?value LIMIT " + PAGE + " OFFSET " + offset;
                found = 0;
                try (QueryExecution execution = asked.of(QueryFactory.create(query))) {
                    for (ResultSet rows = execution.execSelect(); rows.hasNext();) {
                        QuerySolution row = rows.next();
                        out.accept(row.getResource("item").getURI(), row.get("value").isLiteral()
                                ? row.getLiteral("value").getLexicalForm().strip() : row.get("value").toString());
                        found++;
                    }
                } catch (JenaException | org.apache.jena.atlas.AtlasException e) {
                    throw new MappingException(source + " does not answer: " + Optional.ofNullable(e.getMessage())
                            .orElse(e.getClass().getSimpleName()).strip().replaceAll("\\s+", " ")
                            + "; expected a SPARQL 1.1 endpoint", e);
                }
                count += found;
                progress.accept(count);
            }
        }
    }

    private static ForeignData table(Path file, char separator, EntityKind kind, ForeignFields fields) throws IOException {
        List<TextTables.Line> lines;
        try {
            lines = TextTables.read(Files.readString(file), separator, "");
        } catch (CharacterCodingException e) {
            throw new MappingException(file + " is not UTF-8", e);
        }
        if (lines.isEmpty()) {
            throw new MappingException(file + " is empty, expected a line with the names of columns");
        }
        Table table = new Table(file.toString(), lines.get(0));
        table.check(fields);
        List<Reference> references = new ArrayList<>();
        for (TextTables.Line line : lines.subList(1, lines.size())) {
            table.reference(line, kind, fields).ifPresent(references::add);
        }
        return new ForeignData(references);
    }

    /** The head of a table, by which its lines are read. */
    private record Table(String file, TextTables.Line head) {

        /** @throws MappingException if a column that is needed or was named is not there */
        void check(ForeignFields fields) throws MappingException {
            column(fields.id(), IDS, true);
            column(fields.label(), LABELS, true);
            for (Optional<String> named : List.of(fields.alias(), fields.type(), fields.place(), fields.code(),
                    fields.body())) {
                column(named, List.of(), false);
            }
        }

        /** The thing of a line; empty if it has no id or name, or is not of the class that is meant. */
        Optional<Reference> reference(TextTables.Line line, EntityKind kind, ForeignFields fields)
                throws MappingException {
            Thing thing = new Thing();
            cells(line, column(fields.label(), LABELS, true)).findFirst().ifPresent(thing.names::add);
            cells(line, column(fields.alias(), List.of("alias"), false)).forEach(thing.names::add);
            cells(line, column(fields.place(), List.of("place"), false)).forEach(thing.places::add);
            cells(line, column(fields.body(), List.of("body"), false)).forEach(thing.bodies::add);
            cells(line, column(fields.code(), List.of("code"), false)).findFirst()
                    .ifPresent(code -> thing.code = code(code));
            int type = column(fields.type(), List.of("type"), false);
            Optional<String> key = cells(line, column(fields.id(), IDS, true)).findFirst();
            boolean meant = fields.only().isEmpty() || cells(line, type).anyMatch(fields.only().get()::equals);
            return meant && key.isPresent() && !thing.names.isEmpty()
                    ? Optional.of(thing.reference(iri(key.get(), fields.base(), line), Set.of(kind))) : Optional.empty();
        }

        private int column(Optional<String> chosen, List<String> usual, boolean needed) throws MappingException {
            int found = chosen.map(List::of).orElse(usual).stream().mapToInt(head.cells()::indexOf)
                    .filter(index -> index >= 0).findFirst().orElse(-1);
            if (found < 0 && (needed || chosen.isPresent())) {
                throw MappingException.at(file, head.number(), "the columns " + String.join(", ", head.cells()),
                        chosen.map(name -> "one called '" + name + "'").orElse("one of " + String.join(", ", usual)
                                + ", or name it"));
            }
            return found;
        }

        private Stream<String> cells(TextTables.Line line, int column) {
            return column < 0 || column >= line.cells().size() ? Stream.empty()
                    : Stream.of(line.cells().get(column).split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty());
        }

        private String iri(String id, String base, TextTables.Line line) throws MappingException {
            String iri = id.matches("(https?|urn):.*") ? id : base + id;
            if (!iri.matches("(https?|urn):[^\\s<>\"{}|^`\\\\]+")) {
                throw MappingException.at(file, line.number(), "the id '" + id + "'", "an IRI, or a base for it");
            }
            return iri;
        }
    }
}
