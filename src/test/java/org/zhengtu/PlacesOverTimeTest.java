package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhengtu.content.UnreadableException;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.document.Sidecar;
import org.zhengtu.extract.Extractor;
import org.zhengtu.link.Linked;
import org.zhengtu.link.Linker;
import org.zhengtu.rdf.GraphWriter;
import org.zhengtu.vocab.ZT;

/** A text of 2005 speaks of a city that is a district today; the graph leads from the one to the other. */
class PlacesOverTimeTest {
    private static final String TEXT = """
            永川市召开防汛工作会议

            本报讯 2005年6月3日，永川市召开防汛工作会议。市委书记王明主持会议。市长李华到三教镇、陈食镇检查防汛工作。
            """;
    private static Linked linked;
    private static Model model;

    @BeforeAll
    static void read() {
        Document document = ((Reading.Read) new DocumentReader().read("a.txt", TEXT.getBytes(StandardCharsets.UTF_8)))
                .document();
        linked = new Linker().link(new Extractor().extract(document));
        DatasetGraph graphs = DatasetGraphFactory.create();
        new GraphWriter().write(linked, graphs::add);
        model = ModelFactory.createModelForGraph(GraphView.createUnionGraph(graphs));
    }

    @Test
    void theDocumentIsOneOfTheCityThatThereWas() {
        assertEquals("500383", linked.extraction().document().metadata().place().orElseThrow().code());
    }

    @Test
    void theDateOfADocumentTellsWhichOfBothItIs() throws UnreadableException {
        assertEquals("500383", place("date: 2005-06-03\nplace: 500118"));
        assertEquals("500118", place("date: 2015-06-03\nplace: 500118"));
    }

    private static String place(String sidecar) throws UnreadableException {
        Reading reading = new DocumentReader().read("a.txt", "防汛工作会议召开。".getBytes(StandardCharsets.UTF_8),
                Optional.of(Sidecar.read("a.meta.yaml", sidecar.getBytes(StandardCharsets.UTF_8))));
        return ((Reading.Read) reading).document().metadata().place().orElseThrow().code();
    }

    @Test
    void postsBelongToTheBodiesOfThatCity() {
        assertEquals("中共重庆市永川市委员会", linked.bodyOf("市委书记", "市委").orElseThrow().name());
    }

    @Test
    void theCityLeadsToTheDistrictThatItBecame() {
        assertEquals(List.of("500383 2006 500118"), rows("""
                ?p rdfs:label "永川市"@zh ; zt:divisionCode ?a ; zt:ceasedIn ?c ;
                   dcterms:isReplacedBy/zt:divisionCode ?d
                FILTER NOT EXISTS { ?p zt:cameToBeIn ?b }
                BIND(CONCAT(?a, " ", STR(?c), " ", ?d) AS ?row)
                """));
    }

    @Test
    void townsLieInTheDistrictOfToday() {
        assertEquals(List.of("三教镇 重庆市"), rows("""
                ?p zt:placeKind <https://w3id.org/zhengtu/concept/place-kind/town> ; rdfs:label ?a ;
                   dcterms:isPartOf/dcterms:isPartOf/rdfs:label ?b ; zt:divisionCode ?code
                BIND(CONCAT(?a, " ", ?b) AS ?row)
                """));
    }

    @Test
    void aTownOfAnotherRankMayBeTheStreetOfToday() {
        assertEquals(List.of("陈食镇 陈食街道 other_rank"), rows("""
                ?h a zt:PossibleIdentity ; zt:candidate ?p , ?q ; zt:reason ?r .
                ?p rdfs:label ?a ; zt:possiblySame ?q . ?q rdfs:label ?b ; zt:divisionCode ?code
                BIND(CONCAT(?a, " ", ?b, " ", STRAFTER(STR(?r), "reason/")) AS ?row)
                """));
    }

    private static List<String> rows(String pattern) {
        Query query = QueryFactory.create("PREFIX zt: <" + ZT.NS + "> PREFIX dcterms: <" + DCTerms.getURI()
                + "> PREFIX rdfs: <" + RDFS.getURI() + "> SELECT DISTINCT ?row { " + pattern + " } ORDER BY ?row");
        List<String> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecution.model(model).query(query).build()) {
            ResultSet result = execution.execSelect();
            result.forEachRemaining(row -> rows.add(row.getLiteral("row").getLexicalForm()));
        }
        return rows;
    }
}
