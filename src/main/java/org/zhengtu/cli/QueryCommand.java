package org.zhengtu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.zhengtu.sparql.NamedQuery;
import org.zhengtu.sparql.Store;
import org.zhengtu.vocab.Prefixes;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "query", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Asks a store in SPARQL.", "Our prefixes (zt, skos, org, …) need not be declared."},
        footer = {"", "Examples:", "  zhengtu query --store store who-chaired-what",
            "  zhengtu query --store store -e 'SELECT ?name { ?p a zt:Person ; skos:prefLabel ?name }' --format csv"})
final class QueryCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: table, or ttl where the answer is a graph).")
    private AnswerFormat format;

    private final Terminal terminal;

    /** The query. */
    private static final class What {
        @Parameters(paramLabel = "FILE.rq|NAME", description = "A file, or the name of a query of queries/.")
        private String name;

        @Option(names = "-e", paramLabel = "QUERY", description = "The query itself.")
        private String text;
    }

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Query query = parse(what.text != null ? what.text : load(what.name));
        try (Store open = store.open()) {
            open.graph().begin(TxnType.READ);
            try (QueryExecution execution = QueryExecutionFactory.create(query, open.dataset())) {
                new Answer(terminal, format).print(execution);
            } catch (JenaException e) {
                throw new UsageException("the query cannot be answered: " + e.getMessage(), e);
            } finally {
                open.graph().end();
            }
        }
        return 0;
    }

    private static String load(String name) throws IOException {
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return Files.readString(file, StandardCharsets.UTF_8);
        }
        return NamedQuery.find(name).map(NamedQuery::text).orElseThrow(() -> new UsageException(
                "there is no file and no query '" + name + "'; known queries: "
                        + String.join(", ", NamedQuery.names())));
    }

    private static Query parse(String text) {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(Prefixes.map());
        try {
            return QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            if (isUpdate(text)) {
                throw new UsageException("this is an update, but a store is only read: ask with SELECT, ASK, CONSTRUCT"
                        + " or DESCRIBE", e);
            }
            throw new UsageException("this is no SPARQL query: " + e.getMessage().strip().replaceAll("\\s+", " "), e);
        }
    }

    private static boolean isUpdate(String text) {
        try {
            UpdateRequest request = new UpdateRequest();
            request.setPrefixMapping(Prefixes.mapping());
            UpdateFactory.parse(request, text);
            return true;
        } catch (QueryParseException e) {
            return false;
        }
    }
}
