package org.zhengtu.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private static final ForeignFields USUAL = new ForeignFields(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "https://example.org/");

    @TempDir
    private Path folder;

    private Links.Found link(EntityKind kind, String csv, Reviewed reviewed) throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), csv);
        return Links.candidates(SmallGraph.lines(), kind, ForeignData.read(file, kind, USUAL), reviewed);
    }

    private static String brief(Mapping m) {
        return m.subject().substring(SmallGraph.ID.length()) + (m.negated() ? " not " : " ")
                + m.predicate().substring(m.predicate().indexOf('#') + 1) + " "
                + m.object().substring("https://example.org/".length());
    }

    private static List<String> all(Links.Found found) {
        return found.mappings().stream().map(LinksTest::brief).toList();
    }

    @Test
    void theOfficialCodeTellsDivisionsOfOneNameApart() throws IOException {
        assertEquals(List.of("place/baotou-qingshan exactMatch b", "place/qingshan exactMatch a"),
                all(link(EntityKind.PLACE, "id,name,code\na,青山区,420107\nb,青山区,15 02 04\n", Reviewed.NONE)));
    }

    @Test
    void aNameAloneIsNoLink() throws IOException {
        Links.Found found = link(EntityKind.BODY, "id,name,place\na,红叶小学,\n", Reviewed.NONE);
        assertEquals(List.of("body/school not exactMatch a"), all(found));
        assertEquals("0.35", found.mappings().get(0).confidence().toPlainString());
    }

    @Test
    void aNameWithItsPlaceIsOne() throws IOException {
        assertEquals(List.of("body/school exactMatch a"),
                all(link(EntityKind.BODY, "id,name,place\na,红叶小学,武汉市\n", Reviewed.NONE)));
    }

    @Test
    void aNameInAnotherPlaceIsDropped() throws IOException {
        assertEquals(List.of(), all(link(EntityKind.BODY, "id,name,place\na,红叶小学,包头市\n", Reviewed.NONE)));
    }

    @Test
    void aNameThatIsSeldomSharedIsClose() throws IOException {
        assertEquals(List.of("body/firm closeMatch a"), all(link(EntityKind.BODY, "id,name\na,星河重工\n", Reviewed.NONE)));
    }

    @Test
    void severalThatFitAsWellAreNone() throws IOException {
        assertEquals(List.of("body/firm not exactMatch a", "body/firm not exactMatch b"),
                all(link(EntityKind.BODY, "id,name\na,星河重工\nb,星河重工\n", Reviewed.NONE)));
    }

    @Test
    void theOneThatFitsBetterWinsAndTheOtherIsKept() throws IOException {
        assertEquals(List.of("body/school exactMatch a", "body/school not exactMatch b"), all(link(EntityKind.BODY,
                "id,name,place\na,红叶小学,青山区|武汉市\nb,红叶小学,\n", Reviewed.NONE)));
    }

    @Test
    void aPersonNeedsAPostInTheSameBody() throws IOException {
        assertEquals(List.of("person/li not exactMatch c", "person/wang exactMatch a", "person/wang not exactMatch b"),
                all(link(EntityKind.PERSON, """
                        id,name,body
                        a,王明,武汉市青山区人民政府
                        b,王明,
                        c,李华,东江大学
                        """, Reviewed.NONE)));
    }

    @Test
    void whatAReviewerSaysWinsAndWhatDoesNotApplyIsReported() throws IOException {
        Files.writeString(folder.resolve("x.sssom.tsv"), """
                #curie_map:
                #  ex: "https://example.org/"
                subject_id	predicate_id	predicate_modifier	object_id	mapping_justification	reviewer_label	review_date
                ztid:body/school	skos:exactMatch	Not	ex:a	semapv:ManualMappingCuration	赵六	2026-03-01
                ztid:body/firm	skos:exactMatch		ex:z	semapv:ManualMappingCuration	赵六	2026-03-01
                ztid:body/gone	skos:exactMatch		ex:y	semapv:ManualMappingCuration	赵六	2026-03-01
                ztid:body/gov	skos:exactMatch		ex:y	semapv:LexicalMatching
                """);
        Links.Found found = link(EntityKind.BODY, "id,name,place\na,红叶小学,武汉市\n", Reviewed.read(folder));
        assertEquals(List.of("body/firm exactMatch z", "body/school not exactMatch a"), all(found));
        assertEquals("赵六 2026-03-01", found.mappings().get(0).author() + " " + found.mappings().get(0).date());
        assertEquals(List.of("x.sssom.tsv has 1 lines that nobody reviewed (reviewer_label is empty)",
                "x.sssom.tsv:6 is about nothing in this graph: " + SmallGraph.ID + "body/gone"), found.notes());
    }

    @Test
    void aTableOfReviewsThatIsWrongIsNamedWithItsLine() throws IOException {
        assertWrong("1 has no column object_id", "subject_id\tpredicate_id\tmapping_justification");
        String head = "subject_id\tpredicate_id\tobject_id\tmapping_justification\treviewer_label\treview_date\n";
        assertWrong("2 has review_date ''", head + "ztid:a\tskos:exactMatch\twikidata:Q1\tsemapv:x\t赵六");
        assertWrong("2 has object_id 'what:Q1'", head + "ztid:a\tskos:exactMatch\twhat:Q1\tsemapv:x\t赵六\t2026-01-01");
        assertWrong("2 has 7 cells", head + "ztid:a\tskos:exactMatch\twikidata:Q1\tsemapv:x\t赵六\t2026-01-01\tmore");
    }

    private void assertWrong(String message, String table) throws IOException {
        Files.writeString(folder.resolve("y.sssom.tsv"), table);
        MappingException wrong = assertThrows(MappingException.class, () -> Reviewed.read(folder));
        assertTrue(wrong.getMessage().startsWith("y.sssom.tsv:" + message), wrong.getMessage());
    }

    @Test
    void candidatesComeBackAsDecisionsOnceAReviewerSigns() throws IOException {
        Links.Found found = link(EntityKind.BODY, "id,name\na,星河重工\n", Reviewed.NONE);
        String table = new String(SssomWriter.ofCandidates().bytes(found.mappings()), java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("z.sssom.tsv"), table.lines().map(line -> line.startsWith("ztid:")
                ? line.replace("skos:closeMatch", "skos:exactMatch").replace("LexicalMatching\t\t", "LexicalMatching\t赵六\t2026-03-01")
                : line).collect(Collectors.joining("\n")));
        assertEquals(List.of("body/firm exactMatch a"), all(link(EntityKind.BODY, "id,name\na,星河重工\n",
                Reviewed.read(folder))));
    }

    @Test
    void theTableHasTheHeadThatTheStandardAsksFor() throws IOException {
        String table = new String(SssomWriter.ofGraph().bytes(link(EntityKind.BODY, "id,name\na,星河重工\n",
                Reviewed.NONE).mappings()), java.nio.charset.StandardCharsets.UTF_8);
        for (String needed : List.of("#curie_map:\n#  data1: \"https://example.org/\"\n", "#mapping_set_id: \"https://w3id.org/zhengtu/links\"\n",
                "#license: \"https://creativecommons.org/licenses/by/4.0/\"\n", "#mapping_set_version: \"")) {
            assertTrue(table.contains(needed), needed);
        }
        assertTrue(table.contains("\nztid:body/firm\t星河重工\tbody\tskos:closeMatch\t\tdata1:a\t星河重工\t"
                + "semapv:LexicalMatching\t\t\t0.75\tztc:link-reason/distinctive|ztc:link-reason/name|ztc:link-reason/type"
                + "\t星河重工\t"), table);
    }

    @Test
    void theGraphOfLinksGivesTheMappingsBack() throws IOException {
        List<Mapping> mappings = link(EntityKind.BODY, "id,name,place\na,红叶小学,\nb,星河重工,\n", Reviewed.NONE).mappings();
        Graph graph = GraphFactory.createDefaultGraph();
        LinkGraph.write(mappings, quad -> graph.add(quad.asTriple()));
        assertEquals(mappings, LinkGraph.read(graph));
    }
}
