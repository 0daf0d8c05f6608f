package org.zhengtu.quads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class QuadLineTest {
    private static final Node GRAPH = NodeFactory.createURI("https://example.org/g");
    private static final Node SUBJECT = NodeFactory.createURI("https://example.org/s");
    private static final Node PROPERTY = NodeFactory.createURI("https://example.org/p");

    private static byte[] bytes(Node graph, Node object) {
        return QuadLines.of(out -> out.accept(new Quad(graph, SUBJECT, PROPERTY, object))).get(0);
    }

    @Test
    void terms_are_those_that_were_written() {
        String text = "区委“书记” said: \"a <b> .\"\n\\ end .";
        for (Node object : List.of(NodeFactory.createLiteralString(text), NodeFactory.createLiteralLang(text, "zh"),
                NodeFactory.createLiteralDT("5.5", XSDDatatype.XSDdecimal), SUBJECT)) {
            byte[] bytes = bytes(GRAPH, object);
            for (QuadLine line : List.of(QuadLine.of(bytes), QuadLine.ofByGraph(QuadLine.of(bytes).byGraph()))) {
                assertEquals(GRAPH.getURI(), QuadLine.iri(line.graph()));
                assertEquals(SUBJECT.getURI(), QuadLine.iri(line.subject()));
                assertEquals(PROPERTY.getURI(), QuadLine.iri(line.predicate()));
                assertEquals(object.isURI(), line.objectIsIri());
                if (object.isLiteral()) {
                    assertEquals(object.getLiteralLexicalForm(), line.text());
                    assertEquals(object.getLiteralDatatypeURI(), line.datatype());
                    assertEquals(object.getLiteralLanguage(), line.language());
                }
            }
        }
    }

    @Test
    void the_same_statement_in_another_graph_is_the_same() {
        Node other = NodeFactory.createURI("https://example.org/other");
        Node text = NodeFactory.createLiteralString("a");
        assertTrue(QuadLine.sameStatement(bytes(GRAPH, text), bytes(other, text)));
        assertFalse(QuadLine.sameStatement(bytes(GRAPH, text), bytes(GRAPH, NodeFactory.createLiteralString("b"))));
    }

    @Test
    void a_statement_without_a_graph_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> QuadLine.of(
                "<https://example.org/s> <https://example.org/p> \"text\" .".getBytes(StandardCharsets.UTF_8)));
    }
}
