package org.zhengtu.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.zhengtu.vocab.Prefixes;

/** Prints what a query answers. */
final class Answer {
    private final Terminal terminal;
    private final AnswerFormat asked;

    /** @param asked the format that was asked for, or null for what suits the answer */
    Answer(Terminal terminal, AnswerFormat asked) {
        this.terminal = terminal;
        this.asked = asked;
    }

    void print(QueryExecution execution) throws IOException {
        terminal.out().flush();
        OutputStream out = terminal.stream();
        if (execution.getQuery().isSelectType()) {
            rows(execution.execSelect(), out);
        } else if (execution.getQuery().isAskType()) {
            truth(execution.execAsk(), out);
        } else if (execution.getQuery().isConstructType()) {
            graph(execution.execConstruct(), out);
        } else if (execution.getQuery().isDescribeType()) {
            graph(execution.execDescribe(), out);
        } else {
            throw new UsageException("only SELECT, ASK, CONSTRUCT and DESCRIBE can be answered");
        }
        out.flush();
    }

    private void rows(ResultSet rows, OutputStream out) {
        switch (asked == null ? AnswerFormat.TABLE : asked) {
            case TABLE -> new TextTable(rows).print(terminal.out());
            case CSV -> ResultSetFormatter.outputAsCSV(out, rows);
            case TSV -> ResultSetFormatter.outputAsTSV(out, rows);
            case JSON -> ResultSetFormatter.outputAsJSON(out, rows);
            case TTL -> throw unsuitable("rows", "table, csv, tsv or json");
        }
        terminal.out().flush();
    }

    private void truth(boolean answer, OutputStream out) {
        switch (asked == null ? AnswerFormat.TABLE : asked) {
            case TABLE -> terminal.out().println(answer ? "yes" : "no");
            case CSV -> ResultSetFormatter.outputAsCSV(out, answer);
            case TSV -> ResultSetFormatter.outputAsTSV(out, answer);
            case JSON -> ResultSetFormatter.outputAsJSON(out, answer);
            case TTL -> throw unsuitable("yes or no", "table, csv, tsv or json");
        }
        terminal.out().flush();
    }

    private void graph(Model answer, OutputStream out) {
        answer.setNsPrefixes(Prefixes.map());
        switch (asked == null ? AnswerFormat.TTL : asked) {
            case TTL -> RDFDataMgr.write(out, answer, Lang.TURTLE);
            case JSON -> RDFDataMgr.write(out, answer, RDFFormat.JSONLD11_PRETTY);
            case TABLE, CSV, TSV -> throw unsuitable("a graph", "ttl or json");
        }
    }

    private UsageException unsuitable(String answer, String formats) {
        return new UsageException("the query answers with " + answer + ", which --format " + asked
                + " cannot show; take " + formats);
    }
}
