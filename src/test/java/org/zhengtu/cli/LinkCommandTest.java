package org.zhengtu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.build.Build;
import org.zhengtu.build.Progress;

class LinkCommandTest {
    private static final String DATA = """
            PREFIX ex: <https://example.org/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            ex:a a ex:Area ; rdfs:label "渝中区"@zh ; ex:code "500103" .
            ex:b a ex:Area ; rdfs:label "Shapingba"@en ; skos:prefLabel "沙坪坝区"@zh ; ex:code "500106" .
            ex:c a ex:Area ; rdfs:label "沙坪坝区"@zh .
            ex:d a ex:Other ; rdfs:label "重庆市"@zh ; ex:code "500000" .
            """;

    @TempDir
    static Path folder;

    private record Ran(int code, String out, String err) {
    }

    @BeforeAll
    static void build() throws IOException {
        new Build(2, Progress.NONE).run(List.of(Path.of("data", "sample")), folder.resolve("store"));
    }

    private Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(Terminal.of(out, err, false), args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ran link(String with, String... more) {
        List<String> args = new java.util.ArrayList<>(List.of("link", "--store", folder.resolve("store").toString(),
                "--with", with, "--type", "place"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private static List<String> lines(String table) {
        return table.lines().filter(line -> line.startsWith("ztid:")).map(line -> line.split("\t"))
                .map(cells -> cells[1] + " " + cells[3] + " " + cells[4] + " " + cells[5]).toList();
    }

    private static final List<String> EXPECTED = List.of(
            "沙坪坝区 skos:exactMatch  data1:b", "沙坪坝区 skos:exactMatch Not data1:c",
            "渝中区 skos:exactMatch  data1:a");

    @Test
    void aFileOfTurtleIsLinked() throws IOException {
        Path file = Files.writeString(folder.resolve("areas.ttl"), DATA);
        Ran ran = link(file.toString(), "--class", "https://example.org/Area", "--code", "https://example.org/code");
        assertEquals(EXPECTED, lines(ran.out()), ran.err());
        assertTrue(ran.err().contains("3 things with a name"), ran.err());
    }

    @Test
    void anEndpointIsAskedAndLinked() throws IOException {
        Dataset dataset = DatasetFactory.create();
        RDFDataMgr.read(dataset.getDefaultModel(), new StringReader(DATA), null, Lang.TURTLE);
        FusekiServer server = FusekiServer.create().port(0).loopback(true).add("/areas", dataset).build().start();
        try {
            Ran ran = link("http://localhost:" + server.getPort() + "/areas/sparql", "--class", "https://example.org/Area",
                    "--code", "https://example.org/code");
            assertEquals(EXPECTED, lines(ran.out()), ran.err());
        } finally {
            server.stop();
        }
    }

    @Test
    void anAddressThatAnswersNothingIsAnErrorInOneSentence() {
        Ran ran = link("http://localhost:1/sparql");
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("zhengtu: http://localhost:1/sparql does not answer"), ran.err());
    }

    @Test
    void aTableWithoutNamesSaysWhichColumnsItHas() throws IOException {
        Path file = Files.writeString(folder.resolve("no.csv"), "id,what\na,b\n");
        Ran ran = link(file.toString());
        assertEquals(2, ran.code());
        assertEquals("zhengtu: " + file + ":1 has the columns id, what, expected one of label, name, title, or name it\n",
                ran.err().replace("\r", ""));
    }

    @Test
    void anIdThatIsNoIriNeedsABase() throws IOException {
        Path file = Files.writeString(folder.resolve("ids.csv"), "id,name\na b,渝中区\n");
        Ran ran = link(file.toString());
        assertTrue(ran.err().contains("ids.csv:2 has the id 'a b', expected an IRI, or a base for it"), ran.err());
    }

    @Test
    void linksAreExportedAsATable() throws IOException {
        Path file = folder.resolve("links.sssom.tsv");
        Ran ran = run("export", "--store", folder.resolve("store").toString(), "--sssom", file.toString());
        assertEquals(0, ran.code(), ran.err());
        assertEquals(run("export", "--store", folder.resolve("store").toString(), "--sssom", "-").out(),
                Files.readString(file));
        assertTrue(lines(Files.readString(file)).contains("渝中区 skos:exactMatch  wikidata:Q713343"));
    }
}
