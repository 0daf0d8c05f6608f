package org.zhengtu.shacl;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACLM;

/** The SHACL shapes with what they say to a reader. Safe for threads. */
final class ShapeCheck {
    private final Shapes shapes;
    private final Map<String, Violation.Text> messages = new HashMap<>();
    private final Map<String, Violation.Text> mends = new HashMap<>();

    ShapeCheck() {
        Model model = ModelFactory.createDefaultModel();
        CheckFiles.SHAPES.forEach(name ->
                RDFDataMgr.read(model, new StringReader(CheckFiles.shapes(name)), null, Lang.TURTLE));
        shapes = Shapes.parse(model.getGraph());
        model.listResourcesWithProperty(SHACLM.property).forEach(shape -> {
            Violation.Text mend = text(shape, SHACLM.description);
            shape.listProperties(SHACLM.property).mapWith(statement -> statement.getResource())
                    .forEach(property -> {
                        messages.put(property.getURI(), text(property, SHACLM.message));
                        mends.put(property.getURI(), mend);
                    });
        });
    }

    private static Violation.Text text(Resource shape, Property property) {
        return new Violation.Text(text(shape, property, "zh"), text(shape, property, "en"));
    }

    private static String text(Resource shape, Property property, String language) {
        return shape.listProperties(property, language).nextOptional().map(s -> s.getString()).orElseThrow(() ->
                new IllegalStateException(shape + " has no " + property.getLocalName() + "@" + language));
    }

    /** What the shapes find in one document's graph. */
    List<Violation> run(Graph graph, String name) {
        return report(graph).stream().map(entry -> violation(entry, name)).toList();
    }

    /** The entries as the validator gives them. */
    List<ReportEntry> report(Graph graph) {
        return List.copyOf(ShaclValidator.get().validate(shapes, graph).getEntries());
    }

    private Violation violation(ReportEntry entry, String graph) {
        String shape = entry.source().getURI();
        String value = entry.value() == null ? "" : label(entry.value());
        return new Violation(shape.substring(shape.indexOf('#') + 1), graph, label(entry.focusNode()), value,
                messages.get(shape), mends.get(shape));
    }

    private static String label(Node node) {
        RDFNode shown = ModelFactory.createDefaultModel().asRDFNode(node);
        return shown.toString();
    }
}
