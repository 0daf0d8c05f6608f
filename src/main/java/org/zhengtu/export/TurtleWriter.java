package org.zhengtu.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.apache.jena.vocabulary.RDF;
import org.zhengtu.quads.QuadLine;
import org.zhengtu.vocab.Prefixes;

/**
 * Turtle, or TriG. Statements on one thing that follow on each other are written together; in Turtle a statement that
 * several graphs make is written once.
 */
final class TurtleWriter implements QuadWriter {
    private static final String TYPE = "<" + RDF.type.getURI() + ">";

    private final Writer out;
    private final boolean graphs;
    private final String indent;
    private String graph = "";
    private String subject = "";
    private String predicate = "";
    private String object = "";

    private TurtleWriter(Writer out, boolean graphs) throws IOException {
        this.out = out;
        this.graphs = graphs;
        this.indent = graphs ? "  " : "";
        for (Map.Entry<String, String> prefix : Prefixes.map().entrySet()) {
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
    }

    /** All graphs merged into one; lines come in the order of their subjects. */
    static TurtleWriter turtle(Writer out) throws IOException {
        return new TurtleWriter(out, false);
    }

    /** A block for each graph; lines come in the order of their graphs. */
    static TurtleWriter trig(Writer out) throws IOException {
        return new TurtleWriter(out, true);
    }

    @Override
    public void write(QuadLine line) throws IOException {
        boolean sameGraph = !graphs || line.graph().equals(graph);
        boolean sameSubject = sameGraph && line.subject().equals(subject);
        boolean samePredicate = sameSubject && line.predicate().equals(predicate);
        if (samePredicate && line.object().equals(object)) {
            return;
        }
        if (!sameGraph) {
            endGraph();
            out.write("\n" + line.graph() + " {\n");
        } else if (!sameSubject) {
            endSubject();
        }
        if (samePredicate) {
            out.write(" , ");
        } else {
            out.write(sameSubject ? " ;\n" + indent + "  " : (graphs ? "" : "\n") + indent + term(line.subject()) + " ");
            out.write((line.predicate().equals(TYPE) ? "a" : Compact.of(line.predicate())) + " ");
        }
        out.write(term(line.object()));
        graph = line.graph();
        subject = line.subject();
        predicate = line.predicate();
        object = line.object();
    }

    /** Literals are written alike in N-Quads and Turtle, except for the prefix of the datatype. */
    private static String term(String token) {
        if (token.charAt(0) == '<') {
            return Compact.of(token);
        }
        int end = token.lastIndexOf('"') + 1;
        return token.startsWith("^^", end) ? token.substring(0, end) + "^^" + Compact.of(token.substring(end + 2))
                : token;
    }

    private void endSubject() throws IOException {
        if (!subject.isEmpty()) {
            out.write(" .\n");
        }
    }

    private void endGraph() throws IOException {
        endSubject();
        if (!subject.isEmpty() && graphs) {
            out.write("}\n");
        }
        subject = "";
    }

    @Override
    public void close() throws IOException {
        endGraph();
        out.close();
    }
}
