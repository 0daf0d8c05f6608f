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
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.GraphView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.build.Build;
import org.zhengtu.build.BuildReport;
import org.zhengtu.build.Progress;
import org.zhengtu.curation.Curation;
import org.zhengtu.shacl.Checker;
import org.zhengtu.sparql.Store;

/** Who is who, from files to the store: pages of one issue, several years, and decisions that win. */
class IdentityGraphTest {
    private static final String PREFIXES = """
            PREFIX zt: <https://w3id.org/zhengtu/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            """;

    @TempDir
    private Path folder;
    private Path documents;

    @BeforeEach
    void documents() throws IOException {
        documents = Files.createDirectories(folder.resolve("documents"));
        write("page1.txt", """
                沙坪坝报 2024年5月2日 第1版

                沙坪坝区召开政协工作会议

                本报讯 5月1日，沙坪坝区召开政协工作会议。区委书记王明主持会议，区政协主席李华东出席。
                """);
        write("page2.txt", """
                沙坪坝报 2024年5月2日 第2版

                政协工作有新进展

                本报讯 5月1日，沙坪坝区召开协商座谈会，听取工作汇报。

                李华代表区政协党组作工作汇报。
                """);
        write("later.txt", """
                沙坪坝报 2025年3月2日 第1版

                沙坪坝区召开重点项目会议

                本报讯 3月1日，沙坪坝区召开重点项目会议。区委书记王明主持会议。
                """);
        write("city.txt", """
                重庆日报 2025年6月2日 第1版

                重庆市召开水利工作会议

                本报讯 6月1日，重庆市召开水利工作会议。副市长李华东主持会议。
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name), text, StandardCharsets.UTF_8);
    }

    private BuildReport build(String... decisions) throws IOException {
        Path curation = Files.createDirectories(folder.resolve("curation"));
        List<String> lines = new ArrayList<>();
        lines.add("decision\tkind\tname\twhere\twhen\tother name\tother where\tother when\treason\tsource\twho\tdecided");
        List.of(decisions).forEach(line -> lines.add(line + "\t李编\t2025-03-01"));
        Files.write(curation.resolve("a.tsv"), lines);
        return new Build(2, Progress.NONE, Curation.read(curation)).run(List.of(documents), folder.resolve("store"));
    }

    private List<String> ask(String query) throws IOException {
        return answer(PREFIXES + query);
    }

    private List<String> answer(String query) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Store store = Store.open(folder.resolve("store"))) {
            store.graph().begin(TxnType.READ);
            Model model = ModelFactory.createModelForGraph(GraphView.createUnionGraph(store.graph()));
            try (QueryExecution execution = QueryExecution.model(model).query(QueryFactory.create(query)).build()) {
                execution.execSelect().forEachRemaining(row -> {
                    List<String> cells = new ArrayList<>();
                    row.varNames().forEachRemaining(name -> cells.add(row.get(name).isLiteral()
                            ? row.getLiteral(name).getLexicalForm() : row.get(name).toString()));
                    rows.add(String.join(" ", cells));
                });
            }
            assertEquals(List.of(), new Checker().check(store.graph()));
            store.graph().end();
        }
        rows.sort(null);
        return rows;
    }

    @Test
    void a_post_told_of_in_two_years_is_one_tenure_between_them() throws IOException {
        build();
        assertEquals(List.of("区委书记 2024-05-01 2025-03-01 2024-05-01/2025-03-01 2"), ask("""
                SELECT (CONCAT(?post, " ", STR(?from), " ", STR(?to), " ", ?during, " ", STR(COUNT(?fact))) AS ?row) {
                  ?t a zt:Tenure ; org:member/rdfs:label "王明"@zh ; zt:post ?post ; zt:attestedFrom ?from ;
                     zt:attestedTo ?to ; org:memberDuring/skos:prefLabel ?during ; zt:attestation ?fact .
                } GROUP BY ?post ?from ?to ?during"""));
    }

    @Test
    void a_name_that_lost_a_character_on_another_page_is_the_whole_one_and_both_forms_stay() throws IOException {
        build();
        assertEquals(List.of("李华 李华东"), ask("""
                SELECT (CONCAT(?other, " ", ?name) AS ?row) { ?p a zt:Person ; rdfs:label ?name ; skos:altLabel ?other }"""));
        assertEquals(List.of("李华"), ask("""
                SELECT DISTINCT ?words {
                  ?h a zt:PostHolding ; org:member/skos:altLabel ?words ; zt:firstEvidence ?s .
                  ?s <http://www.w3.org/ns/oa#hasSource>/zt:fileName "page2.txt" ;
                     <http://www.w3.org/ns/oa#hasSelector>/<http://www.w3.org/ns/oa#exact> ?printed .
                  FILTER(CONTAINS(?printed, STR(?words)))
                }"""));
    }

    @Test
    void persons_of_neighbouring_levels_may_be_one_and_the_question_finds_them() throws IOException {
        assertEquals(1, build().identity().hypotheses());
        List<String> rows = answer(Files.readString(Path.of("queries", "possibly-same.rq")));
        assertEquals(1, rows.size());
        assertTrue(rows.get(0).contains("李华东") && rows.get(0).contains("0."), rows.get(0));
    }

    @Test
    void decisions_win_and_are_in_the_graph_with_reason_source_and_line() throws IOException {
        BuildReport report = build(
                "same\tperson\t李华东\t重庆市\t\t李华东\t沙坪坝区\t\tpromoted in 2025\thttps://example.org/a",
                "different\tperson\t王明\t\t2024\t王明\t\t2025\tborn in 1960 and 1985\thttps://example.org/b",
                "same\tperson\t赵六\t\t\t赵七\t\t\tmisprint\thttps://example.org/c");
        assertEquals(List.of("a.tsv:4 is about nobody in these documents: 赵六"), report.identity().notes());
        assertTrue(Files.readString(folder.resolve("store").resolve(Build.REPORT_TEXT))
                .contains("warning: a.tsv:4 is about nobody"));
        assertEquals(List.of("李华东 1", "王明 2"), ask("""
                SELECT (CONCAT(?name, " ", STR(COUNT(DISTINCT ?p))) AS ?row) {
                  ?p prov:wasInfluencedBy ?d ; rdfs:label ?name . ?d a zt:CurationDecision
                } GROUP BY ?name"""));
        assertEquals(List.of("born in 1960 and 1985 https://example.org/b a.tsv 3"), ask("""
                SELECT DISTINCT (CONCAT(?why, " ", STR(?source), " ", ?file, " ", STR(?line)) AS ?row) {
                  ?one owl:differentFrom ?other ; prov:wasInfluencedBy ?d .
                  ?d zt:reasonText ?why ; dcterms:source ?source ; zt:fileName ?file ; zt:line ?line
                }"""));
    }

    @Test
    void a_graph_with_decisions_is_the_same_again_to_the_byte() throws IOException {
        String decision = "same\tperson\t李华东\t重庆市\t\t李华东\t沙坪坝区\t\tpromoted\thttps://example.org/a";
        build(decision);
        byte[] first = Files.readAllBytes(folder.resolve("store").resolve(Build.GRAPH));
        build(decision);
        assertEquals(0, Arrays.compare(first, Files.readAllBytes(folder.resolve("store")
                .resolve(Build.GRAPH))));
    }
}
