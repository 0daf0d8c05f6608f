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

class CheckerTest {
    private static final String HEAD = """
            PREFIX zt: <https://w3id.org/zhengtu/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX : <https://w3id.org/zhengtu/doc/>
            """;

    /** For each violation query a graph, named {@code :d}, in which it must find {@code :it}. */
    private static final Map<String, String> BROKEN = new TreeMap<>(Map.ofEntries(
            Map.entry("blank-node", ":it zt:body [] ."),
            Map.entry("dangling-reference", ":it zt:body :gone ."),
            Map.entry("duplicate-observation", """
                    :it zt:evidence :s ; zt:indicator :i ; zt:printedValue "5" ; zt:figureKind :k ; zt:status :t ;
                        zt:comparator :c ; zt:unit "%" .
                    :it2 zt:evidence :s ; zt:indicator :i ; zt:printedValue "5" ; zt:figureKind :k ; zt:status :t ;
                        zt:comparator :c ; zt:unit "%" .
                    """),
            Map.entry("fact-without-evidence", ":it prov:wasDerivedFrom :d ."),
            Map.entry("first-evidence", ":it zt:firstEvidence :a ; zt:evidence :b ."),
            Map.entry("foreign-evidence", ":it prov:wasDerivedFrom :d ; zt:evidence :s . :s oa:hasSource :other ."),
            Map.entry("holder-without-name", ":it org:member :nobody ."),
            Map.entry("part-of-itself", ":it org:subOrganizationOf :up . :up org:subOrganizationOf :it ."),
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
            Set<String> fired = checker.check(graphs(turtle)).stream().filter(v -> v.check().equals(name))
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
        DatasetGraph graphs = DatasetGraphFactory.create();
        ModelGraph.quads().forEach(graphs::add);
        RDFDataMgr.read(graphs.getGraph(NodeFactory.createURI("https://w3id.org/zhengtu/doc/d")),
                new StringReader(HEAD + turtle), null, Lang.TURTLE);
        return graphs;
    }
}
