package org.zhengtu.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.build.Build;
import org.zhengtu.build.BuildException;
import org.zhengtu.sparql.Store;
import org.zhengtu.vocab.Prefixes;

/** Dumps of the sample say what the store says, in every format. */
class DumpTest {
    private static final Set<DumpFormat> ALL = EnumSet.allOf(DumpFormat.class);

    @TempDir
    private static Path folder;
    private static Path store;
    private static Path dump;

    @TempDir
    private Path own;

    @BeforeAll
    static void dumps() throws IOException {
        store = SampleDumps.build(folder);
        dump = folder.resolve("dump");
        dump(dump, ALL, true);
    }

    private static void dump(Path target, Set<DumpFormat> formats, boolean quotes) throws IOException {
        SampleDumps.write(store, target, formats, quotes);
    }

    private static Set<Quad> stored() throws IOException {
        try (Store open = Store.open(store)) {
            open.graph().begin(TxnType.READ);
            try {
                Set<Quad> quads = SampleDumps.quads(open.graph());
                quads.removeIf(Quad::isDefaultGraph);
                return quads;
            } finally {
                open.graph().end();
            }
        }
    }

    @Test
    void quads_in_every_syntax_are_those_of_the_store() throws IOException {
        Set<Quad> stored = stored();
        assertTrue(stored.size() > 10_000);
        assertSame(stored, SampleDumps.quads(SampleDumps.read(dump, DumpFormat.NQUADS, Lang.NQUADS)));
        assertSame(stored, SampleDumps.quads(SampleDumps.read(dump, DumpFormat.TRIG, Lang.TRIG)));
        assertSame(stored, SampleDumps.quads(SampleDumps.read(dump, DumpFormat.JSONLD, Lang.JSONLD11)));
    }

    /** Says what differs, not all that there is. */
    private static <T> void assertSame(Set<T> expected, Set<T> found) {
        Set<T> missing = new HashSet<>(expected);
        missing.removeAll(found);
        Set<T> surplus = new HashSet<>(found);
        surplus.removeAll(expected);
        assertEquals("missing [], surplus []", "missing " + missing + ", surplus " + surplus);
    }

    @Test
    void turtle_is_the_union_of_all_graphs() throws IOException {
        Set<Triple> union = new HashSet<>();
        stored().forEach(quad -> union.add(quad.asTriple()));
        Set<Triple> read = new HashSet<>();
        SampleDumps.quads(SampleDumps.read(dump, DumpFormat.TURTLE, Lang.TURTLE)).forEach(quad -> read.add(quad.asTriple()));
        assertSame(union, read);
    }

    @Test
    void the_same_store_gives_the_same_bytes() throws IOException {
        Path again = own.resolve("again");
        dump(again, ALL, true);
        for (String line : Files.readAllLines(dump.resolve(Checksums.FILE))) {
            String name = line.substring(line.indexOf("  ") + 2);
            assertArrayEquals(Files.readAllBytes(dump.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
        }
        assertEquals(files(dump), files(again));
    }

    private static List<String> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).map(file -> place.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void checksums_cover_every_other_file_and_are_right() throws IOException {
        List<String> covered = new ArrayList<>(List.of(Checksums.FILE));
        for (String line : Files.readAllLines(dump.resolve(Checksums.FILE))) {
            String name = line.substring(line.indexOf("  ") + 2);
            assertEquals(Checksums.of(dump.resolve(name)) + "  " + name, line);
            covered.add(name);
        }
        assertEquals(files(dump), covered.stream().sorted().toList());
    }

    @Test
    void the_description_says_how_large_the_files_are() throws IOException {
        var description = RDFDataMgr.loadGraph(dump.resolve(DumpDescription.FILE).toString());
        for (DumpFormat format : EnumSet.complementOf(EnumSet.of(DumpFormat.CSV))) {
            Node file = NodeFactory.createURI(Prefixes.DATASET_GRAPH + "/" + format.words());
            assertTrue(description.contains(file, DCAT.byteSize.asNode(), NodeFactory.createLiteralDT(
                    Long.toString(Files.size(dump.resolve(format.file()))), XSDDatatype.XSDnonNegativeInteger)),
                    format.words());
            assertTrue(description.contains(file, DCAT.downloadURL.asNode(),
                    NodeFactory.createURI(Prefixes.BASE + "dump/" + format.file())), "the graph names the same file");
        }
        assertTrue(description.contains(NodeFactory.createURI(Prefixes.DATASET_GRAPH + "/csv"),
                DCAT.downloadURL.asNode(), NodeFactory.createURI(Prefixes.BASE + "dump/" + DumpFormat.CSV.file())));
    }

    @Test
    void the_context_leads_short_names_to_the_ontology() {
        String node = """
                {"@context": %s, "id": "https://example.org/f", "type": "Figure", "value": "5.5",
                 "figureKind": "https://example.org/kind"}""";
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(node.formatted(contextOf(dump)), Lang.JSONLD11).parse(read);
        Node figure = NodeFactory.createURI("https://example.org/f");
        String zt = "https://w3id.org/zhengtu/ontology#";
        assertTrue(read.getDefaultGraph().contains(figure, NodeFactory.createURI(zt + "value"),
                NodeFactory.createLiteralDT("5.5", XSDDatatype.XSDdecimal)), read.toString());
        assertTrue(read.getDefaultGraph().contains(figure, NodeFactory.createURI(zt + "figureKind"),
                NodeFactory.createURI("https://example.org/kind")));
    }

    private static String contextOf(Path place) {
        try {
            String file = Files.readString(place.resolve(Dump.CONTEXT));
            return file.substring(file.indexOf('{', 2), file.lastIndexOf('}'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void only_formats_that_are_asked_for_are_there() throws IOException {
        Path some = own.resolve("some");
        dump(some, EnumSet.of(DumpFormat.TURTLE), false);
        assertEquals(List.of("README.md", "SHA256SUMS", "context.jsonld", "void.ttl", "zhengtu-dump.properties",
                "zhengtu.ttl.gz"), files(some));
        String readme = Files.readString(some.resolve("README.md"));
        assertTrue(readme.contains("zhengtu.ttl.gz") && !readme.contains("zhengtu.nq.gz")
                && readme.contains("40 characters") && !readme.contains("{"), readme);
        assertFalse(Files.readString(dump.resolve("README.md")).contains("Left out"));
    }

    @Test
    void an_earlier_dump_is_replaced_and_anything_else_is_left_alone() throws IOException {
        Path target = own.resolve("target");
        dump(target, EnumSet.of(DumpFormat.TURTLE), true);
        dump(target, EnumSet.of(DumpFormat.NQUADS), true);
        assertFalse(Files.exists(target.resolve(DumpFormat.TURTLE.file())));
        Path mine = Files.createDirectory(own.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "mine");
        String said = assertThrows(BuildException.class, () -> dump(mine, ALL, true)).getMessage();
        assertTrue(said.contains("is not a dump and not empty") && said.contains("--dump"), said);
        assertEquals(List.of("thesis.txt"), files(mine));
        assertThrows(BuildException.class, () -> dump(store, ALL, true));
    }

    @Test
    void a_store_without_its_graph_file_is_named() throws IOException {
        Path bare = own.resolve("bare");
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(path -> !path.endsWith(Build.GRAPH)).toList()) {
                Files.copy(file, bare.resolve(store.relativize(file)));
            }
        }
        try (Store open = Store.open(bare)) {
            String said = assertThrows(ExportException.class, () -> new Dump(open, ALL, true, DumpProgress.NONE)
                    .write(own.resolve("none"))).getMessage();
            assertTrue(said.contains("graph.nq.gz") && said.contains("build it again"), said);
        }
    }
}
