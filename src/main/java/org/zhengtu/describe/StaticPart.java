package org.zhengtu.describe;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.zhengtu.text.Resources;

/** {@code ontology/dataset.ttl}: what is said whatever the documents are, and what is to be counted. */
final class StaticPart {
    private static final String FILE = "ontology/dataset.ttl";

    static {
        JenaSystem.init();
    }

    private final Model model = ModelFactory.createDefaultModel();

    /** @throws IllegalStateException if the program is incomplete */
    StaticPart() {
        String text = Resources.read(FILE).orElseThrow(() -> new IllegalStateException(FILE + " is missing"));
        RDFDataMgr.read(model, new StringReader(text), null, Lang.TURTLE);
    }

    void write(Sink sink) {
        model.listStatements().forEach(statement -> sink.add(statement.getSubject().asNode(), statement.getPredicate(),
                statement.getObject().asNode()));
    }

    /** The table, metric, evaluation … of this kind and identifier, if it is described. */
    Optional<Node> find(String kind, String identifier) {
        Node node = Sink.part(kind + "-" + identifier);
        return model.containsResource(model.getResource(node.getURI())) ? Optional.of(node) : Optional.empty();
    }

    /** All fact tables, in their order. */
    List<Resource> tables() {
        return model.listResourcesWithProperty(VOID._class).filterKeep(node -> node.getURI()
                .startsWith(Sink.part("table-").getURI())).toList().stream()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI())).toList();
    }

    /** The metrics that are the share of things with a property, in their order. */
    List<Resource> shares() {
        return model.listResourcesWithProperty(VOID.property).toList().stream()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI())).toList();
    }

    /** The dataset whose IRIs begin so, if it is described. */
    Optional<Node> target(String uriSpace) {
        return model.listResourcesWithProperty(VOID.uriSpace, uriSpace).nextOptional().map(Resource::asNode);
    }

    /** What a thing is called, in several languages. */
    List<Node> titles(Node thing) {
        return model.getResource(thing.getURI()).listProperties(DCTerms.title)
                .mapWith(statement -> statement.getObject().asNode()).toList();
    }
}
