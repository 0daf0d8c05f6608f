package org.zhengtu.export;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/** The JSON-LD context of the project: its prefixes, and every term of the ontology by its short name. */
final class Context {
    private Context() {
    }

    /** The prefixes alone, in one line. */
    static String prefixes() {
        StringBuilder json = new StringBuilder("{");
        Prefixes.map().forEach((prefix, namespace) -> json.append(json.length() > 1 ? "," : "")
                .append(new JsonString(prefix)).append(':').append(new JsonString(namespace)));
        return json.append('}').toString();
    }

    /** Prefixes and terms, as a file. Objects of object properties are IRIs, values have the datatype of their range. */
    static String of(Graph ontology) {
        Model model = ModelFactory.createModelForGraph(ontology);
        Map<String, Resource> terms = new TreeMap<>();
        model.listSubjectsWithProperty(RDF.type).filterKeep(term -> term.isURIResource()
                && term.getURI().startsWith(ZT.NS)).forEach(term -> terms.put(term.getLocalName(), term));
        JsonBuilder json = new JsonBuilder();
        json.startObject().key("@context").startObject();
        json.pair("id", "@id").pair("type", "@type");
        Prefixes.map().forEach(json::pair);
        terms.forEach((name, term) -> {
            json.key(name).startObject().pair("@id", "zt:" + name);
            type(json, term);
            json.finishObject();
        });
        json.finishObject().finishObject();
        return json.build() + "\n";
    }

    private static void type(JsonBuilder json, Resource term) {
        if (term.hasProperty(RDF.type, OWL.ObjectProperty)) {
            json.pair("@type", "@id");
            return;
        }
        Statement range = term.getProperty(RDFS.range);
        if (range != null && range.getObject().isURIResource() && term.hasProperty(RDF.type, OWL.DatatypeProperty)) {
            String compact = Compact.of("<" + range.getResource().getURI() + ">");
            if (compact.startsWith("xsd:") && !compact.equals("xsd:string")) {
                json.pair("@type", compact);
            }
        }
    }
}
