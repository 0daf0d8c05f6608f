package org.zhengtu.sparql;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;

/**
 * Answers queries of the SPARQL 1.1 protocol under the {@link Watch} of the current thread, and describes itself where
 * no query is asked. Jena's own extensions of the language are left out, since some of them have no bound.
 */
final class QueryService extends SPARQL_QueryDataset {
    /** Would put foreign scripts or styles around an answer, fetch a query from elsewhere, or change the graph. */
    private static final Set<String> REFUSED = Set.of(HttpNames.paramCallback, HttpNames.paramStyleSheet,
            HttpNames.paramQueryRef, HttpNames.paramUpdate, HttpNames.paramRequest, HttpNames.paramUsingGraphURI,
            HttpNames.paramUsingNamedGraphURI, HttpNames.paramForceAccept);
    private static final Pattern CLASS = Pattern.compile("([a-z]\\w*\\.)+[A-Z]\\w*(Exception|Error): ");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

    private final ServiceDescription description;
    private final ServiceGuard services;

    QueryService(ServiceDescription description, ServiceGuard services) {
        this.description = description;
        this.services = services;
    }

    /** The timeout that a client asks for, in milliseconds; {@link Long#MAX_VALUE} if it asks for none. */
    static long timeout(String seconds) {
        return seconds == null || !SECONDS.matcher(seconds).matches() ? Long.MAX_VALUE
                : Math.max(1, Math.round(Double.parseDouble(seconds) * 1000));
    }

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestParameter(HttpNames.paramQuery) == null && action.getRequestParameterMap().isEmpty()) {
            description.send(action);
        } else {
            super.execGet(action);
        }
    }

    @Override
    protected void validateRequest(HttpAction action) {
        for (String parameter : REFUSED) {
            if (action.getRequestParameter(parameter) != null) {
                ServletOps.errorBadRequest("This endpoint has no parameter '" + parameter + "'");
            }
        }
        String timeout = action.getRequestParameter(HttpNames.paramTimeout);
        if (timeout != null && !SECONDS.matcher(timeout).matches()) {
            ServletOps.errorBadRequest("timeout= must be seconds, as 5 or 0.5");
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        Exchange.of(action.getRequest()).noteQuery(text);
        if (text.isBlank()) {
            ServletOps.errorBadRequest("The query is empty");
        }
        try {
            answer(QueryFactory.create(text, Fuseki.BaseParserSPARQL, Syntax.syntaxSPARQL_11), action);
        } catch (QueryParseException e) {
            ServletOps.errorBadRequest(plain(SPARQLProtocol.messageForParseException(e)));
        } catch (QueryCancelledException | QueryDeniedException e) {
            throw e;
        } catch (QueryException e) {
            ServletOps.errorBadRequest("The query cannot be answered: " + plain(e.getMessage()));
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest("The query is nested too deeply");
        } catch (OutOfMemoryError e) {
            throw Watch.current().refuse(Refusal.memory());
        }
    }

    /** A message without the names of classes. */
    private static String plain(String message) {
        if (message == null || message.contains("StackOverflowError")) {
            return "The query is nested too deeply";
        }
        return CLASS.matcher(message).replaceAll("");
    }

    private void answer(Query query, HttpAction action) {
        Watch watch = Watch.current();
        guard(action.getContext(), watch);
        action.beginRead();
        try {
            Pair<DatasetGraph, Query> asked = decideDataset(action, query, "");
            try (QueryExec execution = createQueryExec(action, asked.getRight(), asked.getLeft())) {
                sendResults(action, result(query, execution, watch), query.getPrologue());
            }
        } finally {
            action.endRead();
        }
    }

    private void guard(Context context, Watch watch) {
        context.set(ARQConstants.symCancelQuery, watch.signal());
        context.set(ARQConstants.sysOptimizerFactory, GuardedExpressions.before(services));
        QC.setFactory(context, GuardedExecutor::new);
        AllowedFunctions.install(context);
        services.install(context);
    }

    private static QueryExecResult result(Query query, QueryExec execution, Watch watch) {
        if (query.isSelectType()) {
            return new QueryExecResult(execution.select());
        }
        if (query.isAskType()) {
            return new QueryExecResult(execution.ask());
        }
        Graph graph = WatchedGraph.empty(watch);
        if (query.isConstructType()) {
            execution.construct(graph);
        } else {
            execution.describe(graph);
        }
        return new QueryExecResult(graph);
    }
}
