package org.zhengtu.shacl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;

/** A query that must return nothing; its head says in both languages what a row means. Immutable. */
final class ViolationQuery {
    private final String name;
    private final Query query;
    private final Violation.Text what;
    private final Violation.Text mend;

    ViolationQuery(String name, String text) {
        this.name = name;
        this.query = QueryFactory.create(text);
        this.what = new Violation.Text(head(text, "zh"), head(text, "en"));
        this.mend = new Violation.Text(head(text, "mend-zh"), head(text, "mend-en"));
    }

    String name() {
        return name;
    }

    private static String head(String text, String key) {
        Matcher line = Pattern.compile("(?m)^# " + key + ": (.+)$").matcher(text);
        if (!line.find()) {
            throw new IllegalStateException("violation query says no '" + key + ":' in its head: " + text);
        }
        return line.group(1);
    }

    /** What it finds in one document's graph beside the ontology. */
    List<Violation> run(Dataset dataset, String graph) {
        List<Violation> found = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
            ResultSet rows = execution.execSelect();
            while (rows.hasNext()) {
                QuerySolution row = rows.next();
                found.add(new Violation(name, graph, cell(row, "where"), cell(row, "found"), what, mend));
            }
        }
        return found;
    }

    private static String cell(QuerySolution row, String variable) {
        return row.contains(variable) ? row.get(variable).toString() : "";
    }
}
