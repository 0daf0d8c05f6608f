package org.zhengtu.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;

/** How many things of each of our classes a store holds, the most frequent first. */
record Contents(List<Row> rows) {
    private static final String QUERY = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?type (SAMPLE(?labelEn) AS ?en) (SAMPLE(?labelZh) AS ?zh) (COUNT(DISTINCT ?thing) AS ?n) {
              ?thing a ?type
              FILTER(STRSTARTS(STR(?type), "https://w3id.org/zhengtu/ontology#"))
              OPTIONAL { ?type rdfs:label ?labelEn FILTER(LANG(?labelEn) = "en") }
              OPTIONAL { ?type rdfs:label ?labelZh FILTER(LANG(?labelZh) = "zh") }
            }
            GROUP BY ?type ORDER BY DESC(?n) ?type""";

    /** One class. */
    record Row(String type, String english, String chinese, long count) {
    }

    static Contents of(Store store) {
        Dataset data = store.dataset();
        List<Row> rows = new ArrayList<>();
        data.begin(ReadWrite.READ);
        try (QueryExecution execution = QueryExecutionFactory.create(QUERY, data)) {
            ResultSet results = execution.execSelect();
            while (results.hasNext()) {
                rows.add(row(results.next()));
            }
        } finally {
            data.end();
        }
        return new Contents(List.copyOf(rows));
    }

    private static Row row(QuerySolution solution) {
        String type = solution.getResource("type").getURI();
        String name = type.substring(type.indexOf('#') + 1);
        return new Row(type, label(solution, "en", name), label(solution, "zh", ""),
                solution.getLiteral("n").getLong());
    }

    private static String label(QuerySolution solution, String variable, String otherwise) {
        return solution.contains(variable) ? solution.getLiteral(variable).getString() : otherwise;
    }

    /** The rows of an HTML table. */
    String asTable() {
        StringBuilder html = new StringBuilder();
        for (Row row : rows) {
            html.append("<tr><td>").append(StartPage.escape(row.english())).append("</td><td lang=\"zh\">")
                    .append(StartPage.escape(row.chinese())).append("</td><td class=\"n\">").append(row.count())
                    .append("</td></tr>\n");
        }
        return html.toString();
    }
}
