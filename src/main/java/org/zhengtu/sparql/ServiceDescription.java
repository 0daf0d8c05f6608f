package org.zhengtu.sparql;

import java.util.Iterator;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What the endpoint says of itself to who asks it nothing: the SPARQL 1.1 service description with the named graphs, and
 * what the graph says of itself (VoID). Browsers are sent to the start page.
 */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final AcceptList FORMS = AcceptList.create("text/turtle", "application/rdf+xml",
            "application/ld+json", "application/n-triples", "text/html");
    private static final MediaType TURTLE = MediaType.create("text/turtle");
    private static final Query ABOUT = QueryFactory.create("""
            PREFIX void: <http://rdfs.org/ns/void#>
            CONSTRUCT { ?s ?p ?o }
            { { SELECT DISTINCT ?g { GRAPH ?g { ?any a void:Dataset } } } GRAPH ?g { ?s ?p ?o } }""");

    private final boolean asksOthers;
    private Graph known;
    private DatasetGraph knownOf;

    /** @param asksOthers whether {@code SERVICE} may be used */
    ServiceDescription(boolean asksOthers) {
        this.asksOthers = asksOthers;
    }

    /** Answers with the description in the form that the client likes best. */
    void send(HttpAction action) {
        MediaType form = ConNeg.chooseContentType(action.getRequest(), FORMS, TURTLE);
        action.setResponseHeader("Vary", "Accept");
        if (form.getSubType().equals("html")) {
            action.setResponseStatus(303);
            action.setResponseHeader("Location", "/");
            return;
        }
        Graph graph = GraphFactory.createDefaultGraph();
        action.beginRead();
        try {
            known(action.getActiveDSG()).find().forEachRemaining(graph::add);
        } finally {
            action.endRead();
        }
        addService(graph, NodeFactory.createURI(action.getRequestRequestURL()));
        graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("void", "http://rdfs.org/ns/void#");
        Responses.doResponseGraph(action, graph);
    }

    /** What follows from the store; looked up once for each, since stores do not change. */
    private synchronized Graph known(DatasetGraph data) {
        if (knownOf != data) {
            Graph graph = GraphFactory.createDefaultGraph();
            try (QueryExec execution = QueryExec.dataset(data).query(ABOUT).build()) {
                execution.construct(graph);
            }
            Node dataset = NodeFactory.createBlankNode("dataset");
            add(graph, dataset, RDF.type.asNode(), sd("Dataset"));
            Node union = NodeFactory.createBlankNode("union");
            add(graph, dataset, sd("defaultGraph"), union);
            add(graph, union, RDF.type.asNode(), sd("Graph"));
            Iterator<Node> names = data.listGraphNodes();
            while (names.hasNext()) {
                Node name = names.next();
                Node named = NodeFactory.createBlankNode("graph " + name.getURI());
                add(graph, dataset, sd("namedGraph"), named);
                add(graph, named, RDF.type.asNode(), sd("NamedGraph"));
                add(graph, named, sd("name"), name);
            }
            known = graph;
            knownOf = data;
        }
        return known;
    }

    private void addService(Graph graph, Node service) {
        add(graph, service, RDF.type.asNode(), sd("Service"));
        add(graph, service, sd("endpoint"), service);
        add(graph, service, sd("supportedLanguage"), sd("SPARQL11Query"));
        add(graph, service, sd("feature"), sd("UnionDefaultGraph"));
        if (asksOthers) {
            add(graph, service, sd("feature"), sd("BasicFederatedQuery"));
        }
        add(graph, service, sd("propertyFeature"), NodeFactory.createURI("http://jena.apache.org/text#query"));
        for (String format : new String[] {"SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV",
            "SPARQL_Results_TSV", "Turtle", "N-Triples", "RDF_XML", "JSON-LD"}) {
            add(graph, service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
        }
        add(graph, service, sd("defaultDataset"), NodeFactory.createBlankNode("dataset"));
    }

    private static void add(Graph graph, Node subject, Node property, Node object) {
        graph.add(subject, property, object);
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
