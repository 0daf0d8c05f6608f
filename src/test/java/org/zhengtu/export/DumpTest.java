package org.zhengtu.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
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
import org.zhengtu.build.Progress;
import org.zhengtu.sparql.Store;
import org.zhengtu.vocab.Prefixes;

/** Dumps of the sample say what the store says, in every format, and without quotes nothing that a document says. */
class DumpTest {
    private static final Set<DumpFormat> ALL = EnumSet.allOf(DumpFormat.class);
    private static final Pattern SENTENCE = Pattern.compile("([^。！？；]{13,})[。！？；]");
    private static final Path SAMPLE = Path.of("data", "sample");

    @TempDir
    private static Path folder;
    private static Path store;
    private static Path dump;
    private static Path facts;

    @TempDir
    private Path own;

    @BeforeAll
    static void dumps() throws IOException {
        store = folder.resolve("store");
        new Build(2, Progress.NONE).run(List.of(SAMPLE), store);
        dump = folder.resolve("dump");
        facts = folder.resolve("facts");
        dump(dump, ALL, true);
        dump(facts, ALL, false);
    }

    private static void dump(Path target, Set<DumpFormat> formats, boolean quotes) throws IOException {
        try (Store open = Store.open(store)) {
            new Dump(open, formats, quotes, DumpProgress.NONE).write(target);
        }
    }

    private static DatasetGraph read(Path place, DumpFormat format, Lang lang) throws IOException {
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
        return node;
    }

    private static Set<Quad> quads(DatasetGraph graphs) {
        Set<Quad> quads = new HashSet<>();
        graphs.find().forEachRemaining(quad -> quads.add(new Quad(quad.getGraph(), quad.getSubject(),
                quad.getPredicate(), value(quad.getObject()))));
        return quads;
    }

    private static Set<Quad> stored() throws IOException {
        try (Store open = Store.open(store)) {
            open.graph().begin(TxnType.READ);
            try {
                Set<Quad> quads = quads(open.graph());
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
        assertEquals(stored, quads(read(dump, DumpFormat.NQUADS, Lang.NQUADS)));
        assertEquals(stored, quads(read(dump, DumpFormat.TRIG, Lang.TRIG)));
        assertEquals(stored, quads(read(dump, DumpFormat.JSONLD, Lang.JSONLD11)));
    }

    @Test
    void turtle_is_the_union_of_all_graphs() throws IOException {
        Set<Triple> union = new HashSet<>();
        stored().forEach(quad -> union.add(quad.asTriple()));
        Set<Triple> read = new HashSet<>();
        quads(read(dump, DumpFormat.TURTLE, Lang.TURTLE)).forEach(quad -> read.add(quad.asTriple()));
        assertEquals(union, read);
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
    void without_quotes_no_text_holds_a_sentence_of_a_document() throws IOException {
        Set<String> sentences = sentences();
        assertTrue(sentences.size() > 100);
        List<String> texts = texts(facts);
        assertTrue(texts.size() > 1000, "names are there");
        List<String> copied = texts.stream().filter(text -> holds(text, sentences)).toList();
        assertEquals(List.of(), copied);
        assertFalse(texts(dump).stream().filter(text -> holds(text, sentences)).toList()
                .isEmpty(), "with quotes there are some");
    }

    @Test
    void without_quotes_text_is_short_and_that_of_names_and_codes_that_are_listed() throws IOException {
        String listed = Files.readString(Path.of("ontology", "texts.tsv"));
        Map<String, String> wrong = new HashMap<>();
        documents(read(facts, DumpFormat.NQUADS, Lang.NQUADS)).forEach(quad -> {
            boolean isCode = listed.contains("\n" + Compact.of("<" + quad.getPredicate() + ">") + "\tcode\n");
            if (quad.getObject().isLiteral() && !isCode) {
                String text = quad.getObject().getLiteralLexicalForm();
                boolean isChinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c)
                        == Character.UnicodeScript.HAN);
                if (isChinese && (text.length() > 40 || text.matches("(?s).*[。！？；\n].*"))) {
                    wrong.put(quad.getPredicate().toString(), text);
                }
            }
        });
        assertEquals(Map.of(), wrong);
        Set<String> unlisted = new TreeSet<>();
        documents(read(dump, DumpFormat.NQUADS, Lang.NQUADS)).forEach(quad -> {
            String property = Compact.of("<" + quad.getPredicate() + ">");
            if (quad.getObject().isLiteral() && quad.getObject().getLiteralDatatypeURI().matches(".*#(string|langString)")
                    && !listed.contains("\n" + property + "\t")) {
                unlisted.add(property);
            }
        });
        assertEquals(Set.of(), unlisted, "say in ontology/texts.tsv whether these copy the source");
    }

    @Test
    void without_quotes_facts_keep_their_offsets_and_all_else() throws IOException {
        Set<Quad> whole = quads(read(dump, DumpFormat.NQUADS, Lang.NQUADS));
        Set<Quad> left = quads(read(facts, DumpFormat.NQUADS, Lang.NQUADS));
        assertTrue(whole.containsAll(left));
        whole.removeAll(left);
        Set<String> gone = new TreeSet<>();
        whole.forEach(quad -> gone.add(Compact.of("<" + quad.getPredicate() + ">")));
        assertEquals(Set.of("dcterms:title", "oa:exact", "oa:hasSelector", "rdf:type", "rdfs:label", "skos:definition",
                "skos:prefLabel", "zt:definition", "zt:heading", "zt:headline", "zt:item", "zt:kicker", "zt:kickerLine"),
                gone);
    }

    private static Stream<Quad> documents(DatasetGraph graphs) {
        List<Quad> quads = new ArrayList<>();
        graphs.find().forEachRemaining(quad -> {
            String graph = quad.getGraph().toString();
            if (graph.startsWith(Prefixes.DOCUMENT) || graph.equals(Prefixes.IDENTITY_GRAPH)) {
                quads.add(quad);
            }
        });
        return quads.stream();
    }

    /** All texts of the documents' graphs in all syntaxes, and all cells of the tables. */
    private static List<String> texts(Path place) throws IOException {
        List<String> texts = new ArrayList<>();
        for (DatasetGraph graphs : List.of(read(place, DumpFormat.NQUADS, Lang.NQUADS),
                read(place, DumpFormat.TRIG, Lang.TRIG), read(place, DumpFormat.JSONLD, Lang.JSONLD11))) {
            documents(graphs).map(Quad::getObject).filter(Node::isLiteral).map(Node::getLiteralLexicalForm)
                    .forEach(texts::add);
        }
        try (Stream<Path> tables = Files.list(place.resolve("tables"))) {
            for (Path table : tables.filter(file -> file.toString().endsWith(".csv")).toList()) {
                texts.addAll(List.of(Files.readString(table).split(",")));
            }
        }
        return texts;
    }

    /** What stands before a full stop; a dozen characters may well be a name. */
    private static Set<String> sentences() throws IOException {
        Set<String> sentences = new TreeSet<>();
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                Charset charset = file.toString().contains("gb18030") ? Charset.forName("GB18030")
                        : StandardCharsets.UTF_8;
                Matcher sentence = SENTENCE.matcher(bare(Files.readString(file, charset)));
                while (sentence.find()) {
                    sentences.add(sentence.group(1));
                }
            }
        }
        return sentences;
    }

    private static boolean holds(String text, Set<String> sentences) {
        String bare = bare(text);
        return bare.length() > 12 && sentences.stream().anyMatch(bare::contains);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
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
