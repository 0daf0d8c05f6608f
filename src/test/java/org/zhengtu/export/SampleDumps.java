package org.zhengtu.export;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.zhengtu.build.Build;
import org.zhengtu.build.Progress;
import org.zhengtu.sparql.Store;

/** Dumps of the sample documents, and what is in them. */
final class SampleDumps {
    static final Path SAMPLE = Path.of("data", "sample");

    private SampleDumps() {
    }

    /** A store of the sample. */
    static Path build(Path folder) throws IOException {
        Path store = folder.resolve("store");
        new Build(2, Progress.NONE).run(List.of(SAMPLE), store);
        return store;
    }

    static void write(Path store, Path target, Set<DumpFormat> formats, boolean quotes) throws IOException {
        try (Store open = Store.open(store)) {
            new Dump(open, formats, quotes, DumpProgress.NONE).write(target);
        }
    }

    static DatasetGraph read(Path place, DumpFormat format, Lang lang) throws IOException {
        DatasetGraph read = DatasetGraphFactory.create();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(place.resolve(format.file())))) {
            RDFParser.source(in).lang(lang).parse(read);
        }
        return read;
    }

    /** As values: stores write numbers in another way. */
    private static Node value(Node node) {
        if (node.isLiteral() && node.getLiteralDatatypeURI().equals(XSDDatatype.XSDdecimal.getURI())) {
            return NodeFactory.createLiteralDT(new BigDecimal(node.getLiteralLexicalForm()).stripTrailingZeros()
                    .toPlainString(), XSDDatatype.XSDdecimal);
        }
        if (node.isLiteral() && node.getLiteralDatatypeURI().equals(XSDDatatype.XSDdouble.getURI())) {
            return NodeFactory.createLiteralDT(Double.toString(Double.parseDouble(node.getLiteralLexicalForm())),
                    XSDDatatype.XSDdouble);
        }
        return node;
    }

    static Set<Quad> quads(DatasetGraph graphs) {
        Set<Quad> quads = new HashSet<>();
        graphs.find().forEachRemaining(quad -> quads.add(new Quad(quad.getGraph(), quad.getSubject(),
                quad.getPredicate(), value(quad.getObject()))));
        return quads;
    }
}
