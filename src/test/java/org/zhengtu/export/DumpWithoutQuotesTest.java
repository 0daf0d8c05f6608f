package org.zhengtu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.vocab.Prefixes;

/** A dump without quotes holds no sentence of a document, and all else. */
class DumpWithoutQuotesTest {
    private static final Pattern SENTENCE = Pattern.compile("([^。！？；]{13,})[。！？；]");

    @TempDir
    private static Path folder;
    private static Path dump;
    private static Path facts;

    @BeforeAll
    static void dumps() throws IOException {
        Path store = SampleDumps.build(folder);
        dump = folder.resolve("dump");
        facts = folder.resolve("facts");
        SampleDumps.write(store, dump, EnumSet.allOf(DumpFormat.class), true);
        SampleDumps.write(store, facts, EnumSet.allOf(DumpFormat.class), false);
    }

    @Test
    void no_text_holds_a_sentence_of_a_document() throws IOException {
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
    void text_is_short_and_that_of_names_and_codes_that_are_listed() throws IOException {
        String listed = Files.readString(Path.of("ontology", "texts.tsv"));
        Map<String, String> wrong = new HashMap<>();
        documents(SampleDumps.read(facts, DumpFormat.NQUADS, Lang.NQUADS)).forEach(quad -> {
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
        documents(SampleDumps.read(dump, DumpFormat.NQUADS, Lang.NQUADS)).forEach(quad -> {
            String property = Compact.of("<" + quad.getPredicate() + ">");
            if (quad.getObject().isLiteral() && quad.getObject().getLiteralDatatypeURI().matches(".*#(string|langString)")
                    && !listed.contains("\n" + property + "\t")) {
                unlisted.add(property);
            }
        });
        assertEquals(Set.of(), unlisted, "say in ontology/texts.tsv whether these copy the source");
    }

    @Test
    void facts_keep_their_offsets_and_all_else() throws IOException {
        Set<Quad> whole = SampleDumps.quads(SampleDumps.read(dump, DumpFormat.NQUADS, Lang.NQUADS));
        Set<Quad> left = SampleDumps.quads(SampleDumps.read(facts, DumpFormat.NQUADS, Lang.NQUADS));
        assertTrue(whole.containsAll(left));
        whole.removeAll(left);
        Set<String> gone = new TreeSet<>();
        whole.forEach(quad -> gone.add(Compact.of("<" + quad.getPredicate() + ">")));
        assertEquals(Set.of("dcterms:title", "oa:exact", "oa:hasSelector", "rdf:type", "rdfs:label", "skos:definition",
                "skos:prefLabel", "zt:definition", "zt:heading", "zt:headline", "zt:identityKey", "zt:item", "zt:kicker",
                "zt:kickerLine"),
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
        for (DatasetGraph graphs : List.of(SampleDumps.read(place, DumpFormat.NQUADS, Lang.NQUADS),
                SampleDumps.read(place, DumpFormat.TRIG, Lang.TRIG), SampleDumps.read(place, DumpFormat.JSONLD, Lang.JSONLD11))) {
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
        try (Stream<Path> files = Files.list(SampleDumps.SAMPLE)) {
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
}
