package org.zhengtu.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.zhengtu.quads.QuadLine;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.Prefixes;

/** What the graph says of itself, with the sizes and checksums of the files of one dump. */
final class DumpDescription {
    static final String FILE = "void.ttl";
    private static final String GRAPH = "<" + Prefixes.DATASET_GRAPH + ">";
    private static final Node DATASET = NodeFactory.createURI(Prefixes.DATASET_GRAPH);

    /** Small: it grows with classes and properties, not with documents. */
    private final Set<byte[]> lines = new TreeSet<>(Arrays::compareUnsigned);

    /** Takes what belongs to the description. */
    void add(QuadLine line, byte[] bytes) {
        if (line.graph().equals(GRAPH)) {
            lines.add(bytes);
        }
    }

    /** Says that the sentences of the source were left out. */
    void withoutQuotes() {
        lines.addAll(QuadLines.of(out -> out.accept(new Quad(DATASET, DATASET, DCTerms.conformsTo.asNode(),
                NodeFactory.createURI(Prefixes.DATASET_GRAPH + "/without-quotes")))));
    }

    /** Says how large the file of a format is, and what its checksum is. */
    void file(DumpFormat format, Path file) throws IOException {
        long size = Files.size(file);
        String checksum = Checksums.of(file);
        lines.addAll(QuadLines.of(out -> describe(format, size, checksum, out)));
    }

    private static void describe(DumpFormat format, long size, String sum, Consumer<Quad> out) {
        Node file = NodeFactory.createURI(Prefixes.DATASET_GRAPH + "/" + format.words());
        Node checksum = NodeFactory.createURI(file.getURI() + "/checksum");
        out.accept(new Quad(DATASET, file, DCAT.byteSize.asNode(),
                NodeFactory.createLiteralDT(Long.toString(size), XSDDatatype.XSDnonNegativeInteger)));
        out.accept(new Quad(DATASET, file, spdx("checksum"), checksum));
        out.accept(new Quad(DATASET, checksum, RDF.type.asNode(), spdx("Checksum")));
        out.accept(new Quad(DATASET, checksum, spdx("algorithm"), spdx("checksumAlgorithm_sha256")));
        out.accept(new Quad(DATASET, checksum, spdx("checksumValue"),
                NodeFactory.createLiteralDT(sum, XSDDatatype.XSDhexBinary)));
    }

    private static Node spdx(String name) {
        return NodeFactory.createURI(Others.SPDX + name);
    }

    /** Writes it as Turtle; closes {@code out}. */
    void write(Writer out) throws IOException {
        try (TurtleWriter turtle = TurtleWriter.turtle(out)) {
            for (byte[] line : lines) {
                turtle.write(QuadLine.of(line));
            }
        }
    }
}
