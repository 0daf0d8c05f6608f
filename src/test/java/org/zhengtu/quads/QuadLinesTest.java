package org.zhengtu.quads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class QuadLinesTest {
    private static final Node GRAPH = NodeFactory.createURI("https://example.org/g");
    private static final Node OTHER_GRAPH = NodeFactory.createURI("https://example.org/图");
    private static final Node PROPERTY = NodeFactory.createURI("https://example.org/p");

    /** Each character of the first plane but halves of pairs, with some text around it. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of("", "区委“书记”", "𠮷田", "a\nb\\c\"d\te\rf\fg\bh", "\"\"\"", "\ufffd"));
        IntStream.range(0, 0x10000).filter(c -> !Character.isSurrogate((char) c))
                .forEach(c -> texts.add("青" + (char) c + "z"));
        return texts;
    }

    private static List<Quad> quads() {
        List<Quad> quads = new ArrayList<>();
        for (String text : texts()) {
            Node subject = NodeFactory.createURI("https://example.org/" + text);
            Node graph = quads.size() % 7 < 3 ? GRAPH : OTHER_GRAPH;
            quads.add(new Quad(graph, subject, PROPERTY, NodeFactory.createLiteralString(text)));
            quads.add(new Quad(graph, subject, PROPERTY, NodeFactory.createLiteralLang(text, "zh")));
            quads.add(new Quad(graph, subject, subject, NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate)));
            quads.add(new Quad(graph, PROPERTY, PROPERTY, subject));
        }
        return quads;
    }

    @Test
    void lines_are_those_of_jenas_own_writer() {
        List<Quad> quads = quads();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamRDF jena = StreamRDFWriter.getWriterStream(bytes, Lang.NQUADS);
        jena.start();
        quads.forEach(jena::quad);
        jena.finish();
        String[] expected = bytes.toString(StandardCharsets.UTF_8).split("\n", -1);

        List<byte[]> lines = QuadLines.of(quads::forEach);

        assertEquals(expected.length - 1, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(expected[i], new String(lines.get(i), StandardCharsets.UTF_8));
        }
    }
}
