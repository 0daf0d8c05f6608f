package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.TxnType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.build.Build;
import org.zhengtu.build.BuildReport;
import org.zhengtu.build.Progress;
import org.zhengtu.curation.Curation;
import org.zhengtu.shacl.Checker;
import org.zhengtu.sparql.Store;

/** What people decide of bodies, programmes, meetings and places, and of facts, from files to the store. */
class CurationGraphTest {
    private static final String IDENTITY = "decision\tkind\tname\twhere\twhen\tother name\tother where\tother when\t"
            + "reason\tsource\twho\tdecided\n";
    private static final String NAMES = "kind\tname\twhere\twhen\tnew name\treason\tsource\twho\tdecided\n";
    private static final String WITHDRAWN = "document\ttable\tstart\tend\tquote\tonly\treason\tsource\twho\tdecided\n";
    private static final String END = "\thttps://example.org/a\t李编\t2025-03-01\n";
    private static final String BODY = "<https://w3id.org/zhengtu/id/body/";

    @TempDir
    private Path folder;
    private Path documents;
    private final Map<String, String> tables = new TreeMap<>();

    @BeforeEach
    void documents() throws IOException {
        documents = Files.createDirectories(folder.resolve("documents"));
        write("a.txt", """
                沙坪坝报 2024年5月2日 第1版

                沙坪坝区召开水利工作会议

                本报讯 5月1日，沙坪坝区召开水利工作会议。区卫生和计划生育委员会主任王明主持会议，区教育局局长李华出席会议。
                """);
        write("b.txt", """
                沙坪坝报 2025年3月2日 第1版

                沙坪坝区召开重点项目会议

                本报讯 3月1日，沙坪坝区召开重点项目会议。区卫生健康委员会主任王明主持会议。
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name), text, StandardCharsets.UTF_8);
    }

    private BuildReport build() throws IOException {
        Path curation = Files.createDirectories(folder.resolve("curation"));
        try (Stream<Path> old = Files.list(curation)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Files.writeString(curation.resolve(table.getKey()), table.getValue());
        }
        BuildReport report = new Build(2, Progress.NONE, Curation.read(curation)).run(List.of(documents),
                folder.resolve("store"));
        try (Store store = Store.open(folder.resolve("store"))) {
            store.graph().begin(TxnType.READ);
            assertEquals(List.of(), new Checker().check(store.graph()));
            store.graph().end();
        }
        return report;
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(folder.resolve("store").resolve(Build.GRAPH));
    }

    private List<String> lines() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private List<String> lines(String... parts) throws IOException {
        return lines().stream().filter(line -> Stream.of(parts).allMatch(line::contains)).toList();
    }

    private String subject(String label) throws IOException {
        String line = lines("#label> \"" + label + "\"@zh").get(0);
        return line.substring(0, line.indexOf(' '));
    }

    @Test
    void two_bodies_that_are_one_get_one_node_and_the_other_IRI_leads_to_it() throws IOException {
        build();
        String old = subject("重庆市沙坪坝区卫生和计划生育委员会");
        String kept = subject("重庆市沙坪坝区卫生健康委员会");
        tables.put("merge.tsv", IDENTITY + "same\tbody\t重庆市沙坪坝区卫生健康委员会\t\t\t重庆市沙坪坝区卫生和计划生育委员会\t\t\t"
                + "renamed in 2018" + END);
        BuildReport report = build();
        assertEquals(List.of(), report.identity().notes());
        assertEquals(1, report.identity().decisions());
        assertEquals(List.of("dcterms:isReplacedBy", "owl:sameAs"), lines().stream().filter(l -> l.contains(old + " "))
                .map(l -> l.contains("isReplacedBy") ? "dcterms:isReplacedBy" : l.contains("sameAs") ? "owl:sameAs" : l)
                .toList());
        assertEquals(2, lines(kept + " ", "#prefLabel> \"重庆市沙坪坝区卫生健康委员会\"").size() - lines(kept + " ",
                "#prefLabel> \"重庆市沙坪坝区卫生健康委员会\"", "zhengtu/identity>").size());
        assertFalse(lines(kept + " ", "#altLabel> \"重庆市沙坪坝区卫生和计划生育委员会\"").isEmpty());
        assertFalse(lines("ns/org#organization> " + kept, "zhengtu/doc/a-txt").isEmpty());
        assertFalse(lines(kept, "identity-rule/decision>").isEmpty());
        // Who held one post before and after the body got its new name held it all the time.
        assertEquals(1, lines("ontology#Tenure>", "zhengtu/identity>").stream().filter(l -> l.contains("wang-ming"))
                .count());
    }

    @Test
    void the_order_of_files_changes_nothing_in_what_is_one() throws IOException {
        String one = "same\tbody\t重庆市沙坪坝区卫生健康委员会\t\t\t重庆市沙坪坝区卫生和计划生育委员会\t\t\trenamed" + END;
        String other = "same\tbody\t重庆市沙坪坝区教育局\t\t\t重庆市沙坪坝区卫生和计划生育委员会\t\t\twrong, but decided" + END;
        tables.put("a.tsv", IDENTITY + one);
        tables.put("b.tsv", IDENTITY + other);
        build();
        List<String> first = lines("zhengtu/doc/");
        tables.put("a.tsv", IDENTITY + other);
        tables.put("b.tsv", IDENTITY + one);
        build();
        assertEquals(first, lines("zhengtu/doc/"));
        byte[] bytes = bytes();
        build();
        assertArrayEquals(bytes, bytes());
    }

    @Test
    void one_body_can_be_held_apart_in_two_documents() throws IOException {
        write("b.txt", Files.readString(documents.resolve("b.txt")).replace("区卫生健康委员会主任", "区教育局局长"));
        tables.put("split.tsv", IDENTITY + "different\tbody\t重庆市沙坪坝区教育局\ta.txt\t\t重庆市沙坪坝区教育局\tb.txt\t\ttwo" + END);
        assertEquals(List.of(), build().identity().notes());
        List<String> nodes = lines(BODY, "#label> \"重庆市沙坪坝区教育局\"@zh", "zhengtu/doc/").stream()
                .map(line -> line.substring(0, line.indexOf(' '))).distinct().toList();
        assertEquals(2, nodes.size());
        assertEquals(1, lines("owl#differentFrom>", "zhengtu/identity>").size());
        assertEquals(1, lines("identityKey> \"重庆市沙坪坝区教育局#b.txt\"", "zhengtu/doc/").size());
    }

    @Test
    void a_new_name_stands_in_all_graphs_and_the_IRI_stays() throws IOException {
        build();
        String node = subject("重庆市沙坪坝区教育局");
        tables.put("names.tsv", NAMES + "body\t重庆市沙坪坝区教育局\t\t\t重庆市沙坪坝区教育委员会\tofficial" + END
                + "person\t王明\t\t\t王茗\tmisprint" + END);
        assertEquals(2, build().identity().decisions());
        assertEquals(node, subject("重庆市沙坪坝区教育委员会"));
        assertEquals(List.of(), lines(node + " ", "Label> \"重庆市沙坪坝区教育局\"").stream()
                .filter(l -> !l.contains("altLabel")).toList());
        assertTrue(lines("#label> \"王明\"").isEmpty());
        assertFalse(lines("#altLabel> \"王明\"").isEmpty());
        assertTrue(subject("王茗").contains("wang-ming"));
    }

    @Test
    void of_a_withdrawn_fact_nothing_remains_but_that_it_was_withdrawn() throws IOException {
        String text = Files.readString(documents.resolve("a.txt"));
        int start = text.indexOf("区教育局局长李华");
        tables.put("wrong.tsv", WITHDRAWN + "a.txt\tpeople\t" + start + "\t" + (start + 8)
                + "\t区教育局局长李华\t\tno such person\t\t李编\t2025-03-01\n");
        build();
        assertEquals(List.of(), lines("李华\"@zh"));
        assertEquals(List.of(), lines("li-hua"));
        assertEquals(1, lines("ontology#withdrawnTable> \"people\"").size());
        assertEquals(1, lines("ontology#withdrawnFrom> <https://w3id.org/zhengtu/doc/a-txt").size());
        assertFalse(lines("王明\"@zh").isEmpty());
    }

    @Test
    void a_line_that_no_longer_applies_is_reported_with_its_place() throws IOException {
        tables.put("identity.tsv", IDENTITY + "same\tbody\t东江市教育局\t\t\t东江市教委\t\t\trenamed" + END);
        tables.put("names.tsv", NAMES + "programme\t东江绿色行动\t\t\t绿色行动\tofficial" + END);
        tables.put("withdrawn.tsv", WITHDRAWN + "a.txt\tpeople\t3\t5\t赵六\t\tno person" + END
                + "other.txt\tpeople\t3\t5\t赵六\t\tno person" + END);
        BuildReport report = build();
        assertEquals(List.of("identity.tsv:2 is about nothing in these documents: 东江市教育局",
                "names.tsv:2 is about nothing in these documents: 东江绿色行动",
                "withdrawn.tsv:2 withdraws nothing: a.txt has no fact of table people at 3-5, expected '赵六'",
                "withdrawn.tsv:3 is about a document that is not among these: other.txt"), report.identity().notes());
        assertTrue(Files.readString(folder.resolve("store").resolve(Build.REPORT_TEXT))
                .contains("warning: withdrawn.tsv:3 is about"));
    }

    @Test
    void decisions_that_contradict_each_other_are_reported() throws IOException {
        tables.put("a.tsv", IDENTITY + "same\tbody\t重庆市沙坪坝区教育局\t\t\t重庆市沙坪坝区卫生健康委员会\t\t\tone" + END
                + "different\tbody\t重庆市沙坪坝区教育局\t\t\t重庆市沙坪坝区卫生健康委员会\t\t\ttwo" + END);
        assertEquals(List.of("a.tsv:2 contradicts another line, which holds these apart: 重庆市沙坪坝区教育局 and "
                + "重庆市沙坪坝区卫生健康委员会"), build().identity().notes());
    }
}
