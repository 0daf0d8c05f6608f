package org.zhengtu.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhengtu.sparql.NamedQuery;
import org.zhengtu.vocab.Prefixes;

/**
 * What editors of SPARQL ask any endpoint about itself, over HTTP: the prefixes, classes with their properties and the
 * examples, in the shapes of the Swiss Institute of Bioinformatics, and plain classes and properties as YASGUI asks.
 */
class EditorMetadataTest {
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.sample();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static List<String> rows(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get("/sparql?query=" + Call.encode(query), "Accept",
                "text/tab-separated-values");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().lines().skip(1).toList();
    }

    @Test
    void all_prefixes_are_declared() throws Exception {
        List<String> rows = rows("PREFIX sh: <http://www.w3.org/ns/shacl#>"
                + " SELECT DISTINCT ?prefix ?namespace { [] sh:prefix ?prefix ; sh:namespace ?namespace } ORDER BY ?prefix");
        assertEquals(Prefixes.map().size(), rows.size());
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("\"zt\"\t") && row.contains("zhengtu/ontology#")),
                rows.toString());
    }

    @Test
    void classes_lead_to_properties_and_these_to_classes_and_datatypes() throws Exception {
        List<String> rows = rows("PREFIX void: <http://rdfs.org/ns/void#> PREFIX ext: <http://ldf.fi/void-ext#>"
                + " SELECT DISTINCT ?class ?property ?target ?datatype { ?c void:class ?class ; void:propertyPartition ?p ."
                + " ?p void:property ?property . OPTIONAL { { ?p void:classPartition [ void:class ?target ] }"
                + " UNION { ?p ext:datatypePartition [ ext:datatype ?datatype ] } } }");
        assertTrue(rows.size() > 200, "rows: " + rows.size());
        assertTrue(rows.stream().anyMatch(row -> row.contains("#Participation>") && row.contains("#meeting>")
                && row.contains("#Meeting>")), "a class of objects");
        assertTrue(rows.stream().anyMatch(row -> row.contains("#Figure>") && row.contains("#normalizedValue>")
                && row.contains("XMLSchema#decimal")), "a datatype");
    }

    @Test
    void every_question_is_an_example_in_both_languages_that_can_be_parsed() throws Exception {
        String examples = "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                + " SELECT DISTINCT ?example ?comment ?query { ?example a sh:SPARQLExecutable ; rdfs:comment ?comment ;"
                + " sh:select|sh:ask|sh:construct ?query FILTER(LANG(?comment) = \"%s\") } ORDER BY ?example";
        for (String language : List.of("zh", "en")) {
            List<String> rows = rows(examples.formatted(language));
            assertEquals(NamedQuery.all().size(), rows.size());
            for (String row : rows) {
                QueryFactory.create(NodeFactoryExtra.parseNode(row.split("\t")[2]).getLiteralLexicalForm());
            }
        }
    }

    @Test
    void classes_and_properties_are_found_by_their_beginning() throws Exception {
        List<String> classes = rows("SELECT DISTINCT ?c { [] a ?c FILTER(STRSTARTS(STR(?c),"
                + " \"https://w3id.org/zhengtu/ontology#Me\")) }");
        assertTrue(classes.contains("<https://w3id.org/zhengtu/ontology#Meeting>"), classes.toString());
        List<String> properties = rows("SELECT DISTINCT ?p { [] ?p [] FILTER(STRSTARTS(STR(?p),"
                + " \"https://w3id.org/zhengtu/ontology#parti\")) }");
        assertTrue(properties.contains("<https://w3id.org/zhengtu/ontology#participant>"), properties.toString());
    }
}
