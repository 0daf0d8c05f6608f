package org.zhengtu.export;

import java.io.IOException;
import java.io.Writer;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.zhengtu.quads.QuadLine;

/**
 * JSON-LD 1.1, one named graph a line, so that a program may take the lines one by one; values are written out with
 * their datatypes. Lines come in the order of their graphs.
 */
final class JsonLdWriter implements QuadWriter {
    private static final String TYPE = "<" + RDF.type.getURI() + ">";

    private final Writer out;
    private String graph = "";
    private String subject = "";
    private String predicate = "";

    JsonLdWriter(Writer out) throws IOException {
        this.out = out;
        out.write("{\"@context\":" + Context.prefixes() + ",\n\"@graph\":[");
    }

    @Override
    public void write(QuadLine line) throws IOException {
        boolean sameGraph = line.graph().equals(graph);
        boolean sameSubject = sameGraph && line.subject().equals(subject);
        if (!sameGraph) {
            out.write(graph.isEmpty() ? "\n" : "]}]},\n");
            out.write("{\"@id\":" + iri(line.graph()) + ",\"@graph\":[");
        } else if (!sameSubject) {
            out.write("]},");
        }
        if (!sameSubject) {
            out.write("{\"@id\":" + iri(line.subject()) + ",");
        }
        if (sameSubject && line.predicate().equals(predicate)) {
            out.write(",");
        } else {
            out.write((sameSubject ? "]," : "") + key(line.predicate()) + ":[");
        }
        out.write(value(line));
        graph = line.graph();
        subject = line.subject();
        predicate = line.predicate();
    }

    private static String key(String token) {
        return token.equals(TYPE) ? "\"@type\"" : name(token);
    }

    private static String value(QuadLine line) {
        if (line.objectIsIri()) {
            return line.predicate().equals(TYPE) ? name(line.object()) : "{\"@id\":" + iri(line.object()) + "}";
        }
        String text = "{\"@value\":" + quoted(line.text());
        if (!line.language().isEmpty()) {
            return text + ",\"@language\":" + quoted(line.language()) + "}";
        }
        return line.datatype().equals(XSD.xstring.getURI()) ? text + "}"
                : text + ",\"@type\":" + name("<" + line.datatype() + ">") + "}";
    }

    private static String name(String token) {
        String compact = Compact.of(token);
        return compact.charAt(0) == '<' ? iri(token) : quoted(compact);
    }

    private static String iri(String token) {
        return quoted(QuadLine.iri(token));
    }

    private static String quoted(String text) {
        return new JsonString(text).toString();
    }

    @Override
    public void close() throws IOException {
        out.write((graph.isEmpty() ? "" : "]}]}") + "\n]}\n");
        out.close();
    }
}
