package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Extractor;
import org.zhengtu.link.Linker;
import org.zhengtu.rdf.GraphWriter;

/** An article that a newspaper prints on several pages is one thing in the graph, whichever files hold the pages. */
class JoinedArticlesTest {
    private static final Map<String, String> PAGES = Map.of(
            "page1.txt", """
                    玄武报 2019年7月3日 第1版

                    玄武湖清淤见成效

                    本报讯（记者 赵一）7月2日，玄武湖清淤工程完成第一阶段任务，清出淤泥三万方。（下转2版）
                    """,
            "page2.txt", """
                    玄武报 2019年7月3日 第2版

                    （上接1版）施工队分三班作业，淤泥运往荒山复绿。（下转4版）
                    """,
            "page4.txt", """
                    玄武报 2019年7月3日 第4版

                    （上接2版）市民说，湖水比去年清了。
                    """);

    @Test
    void pieces_on_three_pages_are_parts_of_one_article_and_each_names_its_file_and_place() {
        assertEquals(List.of("page1.txt 29", "page2.txt 25", "page4.txt 25"), ask("""
                PREFIX zt: <https://w3id.org/zhengtu/ontology#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX oa: <http://www.w3.org/ns/oa#>
                SELECT (CONCAT(?file, " ", STR(?start)) AS ?found) {
                  ?article a zt:Article ; skos:prefLabel "玄武湖清淤见成效"@zh .
                  ?piece zt:partOfArticle ?article ; zt:firstEvidence ?span .
                  ?span oa:hasSource/zt:fileName ?file ; oa:hasSelector [ oa:start ?start ] .
                } ORDER BY ?file"""));
        assertEquals(List.of("1"), ask("""
                PREFIX zt: <https://w3id.org/zhengtu/ontology#>
                SELECT (STR(COUNT(DISTINCT ?article)) AS ?found) { ?article a zt:Article }"""));
    }

    @Test
    void each_page_knows_its_newspaper_day_and_number() {
        assertEquals(List.of("玄武报 2019-07-03 1", "玄武报 2019-07-03 2", "玄武报 2019-07-03 4"), ask("""
                PREFIX zt: <https://w3id.org/zhengtu/ontology#>
                PREFIX dc: <http://purl.org/dc/elements/1.1/>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                SELECT (CONCAT(STR(?paper), " ", STR(?day), " ", ?page) AS ?found) {
                  ?document dc:publisher ?paper ; dcterms:date ?day ; zt:newspaperPage ?page .
                } ORDER BY ?page"""));
    }

    private static List<String> ask(String query) {
        JenaSystem.init();
        DocumentReader reader = new DocumentReader();
        List<Document> pages = PAGES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(page -> reader.read(page.getKey(), page.getValue().getBytes(StandardCharsets.UTF_8)))
                .flatMap(read -> Stream.of(read).filter(Reading.Read.class::isInstance).map(Reading.Read.class::cast))
                .map(Reading.Read::document).toList();
        IssueIndex index = IssueIndex.of(pages.stream().map(IssueIndex::entryOf).toList());
        DatasetGraph graphs = DatasetGraphFactory.create();
        GraphWriter writer = new GraphWriter();
        Linker linker = new Linker();
        Extractor extractor = new Extractor();
        pages.forEach(page -> writer.write(linker.link(extractor.extract(index.complete(page))), graphs::add));
        Model model = ModelFactory.createModelForGraph(GraphView.createUnionGraph(graphs));
        List<String> found = new ArrayList<>();
        try (QueryExecution execution = QueryExecution.create().model(model).query(query).build()) {
            execution.execSelect().forEachRemaining(row -> found.add(row.getLiteral("found").getString()));
        }
        return found;
    }
}
