package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.EscapeStr;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhengtu.describe.Description;
import org.zhengtu.describe.Statistics;
import org.zhengtu.vocab.Prefixes;

/** What the graph says of itself is true, and is what editors of queries and catalogues look for. */
class SelfDescriptionTest {
    private static final String HEAD = """
            PREFIX zt: <https://w3id.org/zhengtu/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX dqv: <http://www.w3.org/ns/dqv#>
            PREFIX schema: <https://schema.org/>
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX void-ext: <http://ldf.fi/void-ext#>
            PREFIX : <https://w3id.org/zhengtu/dataset/>
            """;
    private static final Pattern PREFIX = Pattern.compile("(?m)^PREFIX ([\\w-]*): <([^>]+)>$");
    private static final Pattern TABLES = Pattern.compile("(?m)(^\\|.*\\n)+");

    private static SampleGraph graph;

    @BeforeAll
    static void build() {
        graph = SampleGraph.build();
    }

    /** The rows of an answer, without its head. */
    private static List<String> ask(String query) {
        List<String> lines = graph.ask(QueryFactory.create(HEAD + query));
        return lines.subList(1, lines.size());
    }

    @Test
    void editors_find_classes_with_properties_datatypes_and_classes_of_objects() {
        List<String> rows = ask("""
                SELECT DISTINCT ?subjectClass ?prop ?objectClass ?objectDatatype {
                  ?cp void:class ?subjectClass ; void:propertyPartition ?pp .
                  ?pp void:property ?prop .
                  OPTIONAL {
                    { ?pp void:classPartition [ void:class ?objectClass ] }
                    UNION { ?pp void-ext:datatypePartition [ void-ext:datatype ?objectDatatype ] }
                  }
                }""");
        String zt = "https://w3id.org/zhengtu/ontology#";
        assertTrue(rows.contains(zt + "Figure\t" + zt + "area\t" + zt + "Place\t"), "an object of a class");
        assertTrue(rows.contains(zt + "Figure\t" + zt + "unit\t\thttp://www.w3.org/2001/XMLSchema#string"), "text");
        assertTrue(rows.contains(zt + "Figure\t" + zt + "figureKind\t\t"), "a concept that this graph does not hold");
    }

    @Test
    void every_count_of_things_and_statements_is_what_counting_gives() {
        assertEquals(List.of(), ask("""
                SELECT ?class ?said (COUNT(DISTINCT ?thing) AS ?n) {
                  <https://w3id.org/zhengtu/dataset> void:classPartition [ void:class ?class ; void:entities ?said ] .
                  ?thing a ?class FILTER(!STRSTARTS(STR(?thing), "https://w3id.org/zhengtu/dataset"))
                } GROUP BY ?class ?said HAVING (COUNT(DISTINCT ?thing) != ?said)"""));
        List<String> wrong = ask("""
                SELECT ?class ?prop ?triples ?subjects ?objects (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?ns)
                  (COUNT(DISTINCT ?o) AS ?no) {
                  ?cp void:class ?class ; void:propertyPartition ?pp .
                  ?pp void:property ?prop ; void:triples ?triples ; void:distinctSubjects ?subjects .
                  OPTIONAL { ?pp void:distinctObjects ?objects }
                  ?s a ?class ; ?prop ?o FILTER(!STRSTARTS(STR(?s), "https://w3id.org/zhengtu/dataset"))
                } GROUP BY ?class ?prop ?triples ?subjects ?objects
                HAVING (COUNT(*) != ?triples || COUNT(DISTINCT ?s) != ?subjects
                  || BOUND(?objects) && COUNT(DISTINCT ?o) != ?objects)""");
        assertEquals(List.of(), wrong);
        assertTrue(ask("SELECT ?p { ?p void:distinctObjects ?n }").size() > 50, "objects are counted");
    }

    @Test
    void classes_of_objects_are_complete_and_counted() {
        assertEquals(List.of(), ask("""
                SELECT ?class ?prop ?target ?said (COUNT(DISTINCT ?o) AS ?n) {
                  ?cp void:class ?class ; void:propertyPartition ?pp . ?pp void:property ?prop .
                  ?s a ?class ; ?prop ?o . ?o a ?target
                  FILTER(!STRSTARTS(STR(?s), "https://w3id.org/zhengtu/dataset"))
                  OPTIONAL { ?pp void:classPartition [ void:class ?target ; void:entities ?said ] }
                } GROUP BY ?class ?prop ?target ?said HAVING (!BOUND(?said) || COUNT(DISTINCT ?o) != ?said)"""));
    }

    @Test
    void the_dataset_has_title_licence_version_coverage_and_a_service() throws IOException {
        Matcher version = Pattern.compile("<version>(.+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(version.find());
        assertEquals(List.of(version.group(1) + "\t2016-02-19\t2025-02-12"), ask("""
                SELECT ?version ?from ?to {
                  <https://w3id.org/zhengtu/dataset> a dcat:Dataset ; dcat:version ?version ; dcterms:license ?licence ;
                    dcterms:publisher ?who ; dcterms:temporal [ dcat:startDate ?from ; dcat:endDate ?to ] ;
                    dcat:distribution/dcat:accessService/dcat:endpointURL ?endpoint ; void:documents 12 .
                }"""));
        assertEquals(ask("SELECT DISTINCT ?p { ?d a zt:Document ; dcterms:spatial ?p } ORDER BY ?p"),
                ask("SELECT ?p { <https://w3id.org/zhengtu/dataset> dcterms:spatial ?p } ORDER BY ?p"));
        assertEquals(List.of("en", "zh"), ask("""
                SELECT (LANG(?title) AS ?language) { <https://w3id.org/zhengtu/dataset> dcterms:title ?title }
                ORDER BY ?language"""));
    }

    @Test
    void every_question_is_an_example_that_runs_with_the_declared_prefixes() throws IOException {
        List<String> rows = ask("""
                SELECT ?name ?query {
                  ?q a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ; sh:select ?query ; sh:prefixes :prefixes ;
                     schema:target <https://w3id.org/zhengtu/sparql> ; schema:keywords ?zh, ?en ;
                     rdfs:comment ?questionZh, ?questionEn ; dcterms:title ?titleZh, ?titleEn .
                  FILTER(LANG(?zh) = "zh" && LANG(?en) = "en" && LANG(?questionZh) = "zh" && LANG(?questionEn) = "en"
                    && LANG(?titleZh) = "zh" && LANG(?titleEn) = "en")
                  BIND(STRAFTER(STR(?q), "/query/") AS ?name)
                } ORDER BY ?name""");
        List<String> names = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("\t");
            names.add(cells[0]);
            String text = EscapeStr.unescapeStr(cells[1]);
            Query whole = QueryFactory.create(text);
            Query bare = new Query();
            bare.getPrefixMapping().setNsPrefixes(Prefixes.map());
            QueryFactory.parse(bare, PREFIX.matcher(text).replaceAll(""), null, null);
            bare.setPrefixMapping(whole.getPrefixMapping());
            assertEquals(whole, bare, cells[0]);
        }
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            assertEquals(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".rq"))
                    .map(name -> name.replace(".rq", "")).sorted().toList(), names);
        }
    }

    @Test
    void every_prefix_that_a_query_uses_is_declared() throws IOException {
        Set<String> declared = new TreeSet<>(ask("""
                SELECT ?prefix ?namespace { :prefixes sh:declare [ sh:prefix ?prefix ; sh:namespace ?namespace ] }"""));
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("queries"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".rq")
                    && !path.startsWith(Path.of("queries", "pages"))).toList()) {
                Matcher prefix = PREFIX.matcher(Files.readString(file));
                while (prefix.find()) {
                    if (!declared.contains(prefix.group(1) + "\t" + prefix.group(2))) {
                        missing.add(file + " " + prefix.group());
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void measured_quality_is_that_of_the_readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher table = TABLES.matcher(readme.substring(readme.indexOf("## How good it is")));
        List<String> printed = new ArrayList<>();
        assertTrue(table.find());
        rows(table.group(), printed, "gold annotated", "gold precision", "gold recall", "gold f1-found",
                "gold f1-full", "sample annotated", "sample f1-found");
        assertTrue(table.find());
        rows(table.group(), printed, "news-blind annotated", "news-blind f1-found", "news-blind f1-full",
                "news-after f1-found", "news-after f1-full");
        assertTrue(table.find());
        rows(table.group(), printed, "mixed-blind annotated", "mixed-blind precision", "mixed-blind recall",
                "mixed-blind f1-found", "mixed-blind f1-full");
        List<String> told = ask("""
                SELECT (CONCAT(?evaluation, " ", ?metric, " ", ?table, " ", STR(?value)) AS ?row) {
                  ?m a dqv:QualityMeasurement ; dqv:value ?value ; dqv:computedOn/dcterms:identifier ?table ;
                     dqv:isMeasurementOf/dcterms:identifier ?metric ; dcterms:source/dcterms:identifier ?evaluation .
                }""");
        assertEquals(printed.stream().sorted().toList(), told.stream().sorted().toList());
    }

    private static void rows(String table, List<String> into, String... columns) {
        table.lines().skip(2).forEach(line -> {
            String[] cells = Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new);
            for (int i = 0; i < columns.length; i++) {
                if (cells.length > i + 2 && !cells[i + 2].isEmpty()) {
                    into.add(columns[i] + " " + cells[1] + " " + cells[i + 2]);
                }
            }
        });
    }

    @Test
    void counted_quality_is_what_counting_gives() {
        assertEquals(ask("""
                SELECT (xsd:decimal(ROUND(1000 * SUM(IF(BOUND(?body), 1, 0)) / COUNT(*))) AS ?share) {
                  ?post a zt:PostHolding OPTIONAL { ?post <http://www.w3.org/ns/org#organization> ?body }
                }""").get(0).replaceAll("[.]0$", ""),
                ask("SELECT (xsd:decimal(1000 * ?v) AS ?share) { "
                        + "<https://w3id.org/zhengtu/dataset/quality/build/people/post-body> dqv:value ?v }").get(0)
                        .replaceAll("[.]0+$", ""));
        assertEquals(List.of("true"), ask("""
                SELECT (?sure / ?all > ?v - 0.001 && ?sure / ?all < ?v + 0.001 AS ?ok) {
                  <https://w3id.org/zhengtu/dataset/quality/build/indicators/confident> dqv:value ?v .
                  { SELECT (COUNT(*) AS ?all) { ?f a zt:Figure } }
                  { SELECT (COUNT(*) AS ?sure) { ?f a zt:Figure ; zt:confidence ?c FILTER(?c >= 0.8) } }
                }"""));
    }

    @Test
    void links_are_counted_by_what_they_lead_to() throws IOException {
        JenaSystem.init();
        Statistics statistics = new Statistics(lines -> { });
        for (String line : List.of(link("a", "exactMatch", "http://www.wikidata.org/entity/Q1"),
                link("b", "exactMatch", "http://www.wikidata.org/entity/Q2"),
                link("b", "closeMatch", "http://www.wikidata.org/entity/Q3"),
                link("c", "exactMatch", "https://w3id.org/zhengtu/id/place/d"),
                link("d", "exactMatch", "https://example.org/things/1"))) {
            statistics.line(line.getBytes(StandardCharsets.UTF_8));
        }
        statistics.finish();
        DatasetGraph described = DatasetGraphFactory.create();
        Description.write(statistics, described::add);
        List<String> found = new ArrayList<>();
        described.find().forEachRemaining(quad -> {
            if (quad.getSubject().toString().contains("/linkset/")
                    && Stream.of("triples", "objectsTarget").anyMatch(quad.getPredicate().getURI()::endsWith)) {
                found.add(quad.getSubject().getURI().replaceFirst(".*/", "") + " " + (quad.getObject().isLiteral()
                        ? quad.getObject().getLiteralLexicalForm() : quad.getObject().getURI().replaceFirst(".*/", "")));
            }
        });
        assertEquals(Arrays.asList("example-org-things-skos-exactMatch 1", "example-org-things-skos-exactMatch example-org-things",
                "www-wikidata-org-entity-skos-closeMatch 1", "www-wikidata-org-entity-skos-closeMatch wikidata",
                "www-wikidata-org-entity-skos-exactMatch 2", "www-wikidata-org-entity-skos-exactMatch wikidata"),
                found.stream().sorted().toList());
    }

    private static String link(String from, String property, String to) {
        return "<https://w3id.org/zhengtu/id/place/" + from + "> <http://www.w3.org/2004/02/skos/core#" + property + "> <"
                + to + "> <https://w3id.org/zhengtu/links> .";
    }
}
