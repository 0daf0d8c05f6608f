package org.zhengtu.shacl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.zhengtu.rdf.GraphWriter;
import org.zhengtu.rdf.ModelGraph;
import org.zhengtu.rdf.SmallDocument;
import org.zhengtu.vocab.Prefixes;

class CheckerTest {
    private static final String DOCUMENT = "https://w3id.org/zhengtu/doc/d";
    private static final String HEAD = """
            PREFIX zt: <https://w3id.org/zhengtu/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX qb: <http://purl.org/linked-data/cube#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX : <https://w3id.org/zhengtu/doc/>
            """;

    /** All that IC-12 groups by. */
    private static final String SAME = """
            qb:dataSet <https://w3id.org/zhengtu/dataset/figures> ; prov:wasDerivedFrom :d ; zt:firstEvidence :s ;
            zt:area :a ; zt:interval :p ; zt:indicator :i ; zt:figureKind :k ; zt:status :t .
            """;

    /** For each violation query a graph, named {@code :d} or the ontology's, in which it must find {@code :it}. */
    private static final Map<String, String> BROKEN = new TreeMap<>(Map.ofEntries(
            Map.entry("blank-node", ":it zt:body [] ."),
            Map.entry("cube-01-one-data-set", ":it a qb:Observation ."),
            Map.entry("cube-02-one-structure", ":it a qb:DataSet ; qb:structure :a, :b ."),
            Map.entry("cube-03-measure", ":it a qb:DataStructureDefinition ; qb:component [ qb:dimension zt:area ] ."),
            Map.entry("cube-04-dimension-range", ":it a qb:DimensionProperty ."),
            Map.entry("cube-05-code-list", ":it a qb:DimensionProperty ; rdfs:range zt:Indicator ."),
            Map.entry("cube-06-only-attributes-optional", ":it qb:measure zt:value ; qb:componentRequired false ."),
            Map.entry("cube-11-all-dimensions", ":it qb:dataSet <https://w3id.org/zhengtu/dataset/figures> ."),
            Map.entry("cube-12-no-duplicates", ":it " + SAME + ":it2 " + SAME),
            Map.entry("cube-13-required-attributes", ":it qb:dataSet <https://w3id.org/zhengtu/dataset/figures> ."),
            Map.entry("cube-14-all-measures", ":it qb:dataSet <https://w3id.org/zhengtu/dataset/figures> ."),
            Map.entry("cube-19-code-from-list", """
                    :it qb:dataSet <https://w3id.org/zhengtu/dataset/figures> ;
                        zt:normalizedUnit <https://w3id.org/zhengtu/concept/status/actual> .
                    """),
            Map.entry("cube-unchecked", ":it a qb:Slice ."),
            Map.entry("dangling-reference", ":it zt:body :gone ."),
            Map.entry("duplicate-observation", """
                    :it zt:evidence :s ; zt:indicator :i ; zt:printedValue "5" ; zt:figureKind :k ; zt:status :t ;
                        zt:comparator :c ; zt:unit "%" .
                    :it2 zt:evidence :s ; zt:indicator :i ; zt:printedValue "5" ; zt:figureKind :k ; zt:status :t ;
                        zt:comparator :c ; zt:unit "%" .
                    """),
            Map.entry("fact-without-evidence", ":it prov:wasDerivedFrom :d ."),
            Map.entry("figure-link", ":it zt:qualifies :level ; zt:area :a . :level zt:area :b ."),
            Map.entry("first-evidence", ":it zt:firstEvidence :a ; zt:evidence :b ."),
            Map.entry("foreign-evidence", ":it prov:wasDerivedFrom :d ; zt:evidence :s . :s oa:hasSource :other ."),
            Map.entry("former-with-day", """
                    :it zt:postStatus <https://w3id.org/zhengtu/concept/post-status/former> ; zt:asOf "2025" .
                    """),
            Map.entry("holder-without-name", ":it org:member :nobody ."),
            Map.entry("identity", ":it a zt:Body ; zt:identityKey \"a\", \"b\" ."),
            Map.entry("part-of-itself", ":it org:subOrganizationOf :up . :up org:subOrganizationOf :it ."),
            Map.entry("possibly-same", ":it zt:possiblySame :other ."),
            Map.entry("quote-length", """
                    :it oa:hasSelector :p, :q . :p oa:start 1 ; oa:end 3 . :q oa:exact "three" .
                    """),
            Map.entry("unknown-concept", ":it zt:role <https://w3id.org/zhengtu/concept/role/juggler> ."),
            Map.entry("unknown-term", ":it zt:colour \"green\" .")));

    private final Checker checker = new Checker();

    @Test
    void everyViolationQueryCanFire() {
        assertEquals(CheckFiles.QUERIES, List.copyOf(BROKEN.keySet()));
        BROKEN.forEach((name, turtle) -> {
            String graph = CheckFiles.OF_ONTOLOGY.contains(name) ? Prefixes.ONTOLOGY_GRAPH : DOCUMENT;
            Set<String> fired = checker.check(graphs(graph, turtle)).stream().filter(v -> v.check().equals(name))
                    .map(Violation::where).collect(Collectors.toSet());
            assertTrue(fired.contains("https://w3id.org/zhengtu/doc/it"), name + " found " + fired);
        });
    }

    @Test
    void everyFileOfChecksIsUsed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries/checks"))) {
            assertEquals(CheckFiles.QUERIES, files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace("-violation.rq", "")).sorted().toList());
        }
    }

    @Test
    void aGraphAsWrittenHoldsNothingWrong() {
        DatasetGraph graphs = DatasetGraphFactory.create();
        ModelGraph.quads().forEach(graphs::add);
        new GraphWriter().write(SmallDocument.linked(), graphs::add);
        assertEquals(List.of(), checker.check(graphs));
    }

    @Test
    void theIndicatorsOfTheOntologyKeepTheirShape() {
        assertEquals(List.of(), new ShapeCheck().run(ModelGraph.load(), "ontology"));
    }

    @Test
    void theLengthOfAQuoteCountsCodePoints() {
        assertEquals(List.of(), checker.check(graphs("""
                :it oa:hasSelector :p, :q . :p oa:start 1 ; oa:end 3 . :q oa:exact "\\U00020BB7\\u533A" .
                """)).stream().filter(v -> v.check().equals("quote-length")).toList());
    }

    @Test
    void aViolationSaysWhatIsWrongWhereAndHowToMendIt() {
        Violation violation = checker.check(graphs("""
                :it a zt:BodyMention ; prov:wasDerivedFrom :d ; zt:body :nobody .
                """)).stream().filter(v -> v.check().equals("BodyMention-body")).findFirst().orElseThrow();
        assertEquals("https://w3id.org/zhengtu/doc/it", violation.where());
        assertEquals("https://w3id.org/zhengtu/doc/d", violation.graph());
        assertEquals("https://w3id.org/zhengtu/doc/nobody", violation.found());
        assertEquals("a mention names exactly one body", violation.what().en());
        assertTrue(violation.mend().en().startsWith("Look at the rule"), violation.mend().en());
    }

    private static DatasetGraph graphs(String turtle) {
        return graphs(DOCUMENT, turtle);
    }

    private static DatasetGraph graphs(String graph, String turtle) {
        DatasetGraph graphs = DatasetGraphFactory.create();
        ModelGraph.quads().forEach(graphs::add);
        RDFDataMgr.read(graphs.getGraph(NodeFactory.createURI(graph)),
                new StringReader(HEAD + turtle), null, Lang.TURTLE);
        return graphs;
    }
}
