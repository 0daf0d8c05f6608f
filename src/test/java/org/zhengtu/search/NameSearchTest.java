package org.zhengtu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSearchTest {
    @TempDir
    private static Path folder;
    private static NameSearch names;
    private static final DatasetGraph DATA = DatasetGraphFactory.createTxnMem();

    @BeforeAll
    static void index() throws IOException {
        DATA.begin(TxnType.WRITE);
        thing("spb", "Place", "沙坪坝区", 3);
        thing("gov", "Body", "重庆市沙坪坝区人民政府", 5);
        name("gov", SKOS.altLabel.getURI(), "区政府", "zh");
        thing("cq", "Place", "重庆市", 9);
        thing("zeng", "Person", "曾明", 2);
        thing("lv", "Person", "吕华", 1);
        thing("wang1", "Person", "王明", 1);
        thing("wang2", "Person", "王明", 4);
        thing("wang3", "Person", "王明华", 7);
        thing("trad", "Body", "青山區學校", 1);
        thing("value", "Indicator", "出口总额", 2);
        name("value", SKOS.prefLabel.getURI(), "Total Exports of Goods", "en");
        // The same triple in a second graph is no second name.
        DATA.add(quad("g2", "wang3", SKOS.prefLabel.getURI(), NodeFactory.createLiteralLang("王明华", "zh")));
        DATA.commit();
        DATA.end();
        DATA.begin(TxnType.READ);
        NameIndex.write(DATA, folder);
        DATA.end();
        names = NameSearch.open(folder);
    }

    private static Quad quad(String graph, String subject, String predicate, org.apache.jena.graph.Node object) {
        return new Quad(NodeFactory.createURI("urn:" + graph), NodeFactory.createURI("urn:" + subject),
                NodeFactory.createURI(predicate), object);
    }

    private static void thing(String id, String type, String label, int facts) {
        DATA.add(quad("g", id, RDF.type.getURI(), NodeFactory.createURI("urn:" + type)));
        name(id, SKOS.prefLabel.getURI(), label, "zh");
        for (int i = 0; i < facts; i++) {
            DATA.add(quad("g", "fact" + i + id, "urn:about", NodeFactory.createURI("urn:" + id)));
        }
    }

    private static void name(String id, String predicate, String label, String lang) {
        DATA.add(quad("g", id, predicate, NodeFactory.createLiteralLang(label, lang)));
    }

    @AfterAll
    static void close() {
        names.close();
    }

    private static List<String> found(String words, String... types) {
        return names.find(words, Set.of(types), 10).stream().map(found -> found.iri().substring(4) + " "
                + found.match()).toList();
    }

    @ParameterizedTest
    @CsvSource({"沙坪坝区, EXACT", "沙坪壩區, EXACT", "沙坪坝, BEGINS", "沙坪壩, BEGINS", "坪坝, CONTAINS", "shapingbaqu, SOUNDS",
        "sha ping ba qu, SOUNDS", "spbq, SOUNDS", "shapingba, SOUNDS_BEGINNING", "shapin, SOUNDS_BEGINNING",
        "spb, SOUNDS_BEGINNING", "pingba, SOUNDS_WITHIN", "沙平坝, HOMOPHONE"})
    void aPlaceIsFoundInEveryWayPeopleWriteIt(String words, String match) {
        assertTrue(found(words).contains("spb " + match), found(words).toString());
    }

    @Test
    void theBestMatchComesFirstThenWhatHasMostFacts() {
        assertEquals(List.of("wang2 EXACT", "wang1 EXACT", "wang3 BEGINS"), found("王明"));
        assertEquals(List.of("wang2 SOUNDS", "wang1 SOUNDS", "wang3 SOUNDS_BEGINNING"), found("wangming"));
        assertEquals(List.of("spb SOUNDS_BEGINNING", "gov SOUNDS_WITHIN"), found("spb"));
    }

    @Test
    void wordsOfSeveralReadingsAreReadAsTheWord() {
        assertEquals(List.of("cq SOUNDS_BEGINNING", "gov SOUNDS_BEGINNING"), found("chongqing"));
        assertEquals(List.of(), found("zhongqing"));
    }

    @ParameterizedTest
    @CsvSource({"zengming, zeng", "cengming, zeng", "lvhua, lv", "luhua, lv", "lühua, lv", "LÜ Huá, lv"})
    void surnamesAreFoundByEachOfTheirReadings(String words, String id) {
        assertEquals(List.of(id + " SOUNDS"), found(words));
    }

    @Test
    void otherNamesAreFoundAndSaidToBeSuch() {
        Found alias = names.find("區政府", Set.of(), 1).get(0);
        assertEquals("urn:gov 区政府 true EXACT", alias.iri() + " " + alias.label() + " " + alias.alias() + " "
                + alias.match());
        assertEquals(List.of("urn:Body"), alias.types());
        assertEquals(5, alias.facts());
    }

    @Test
    void namesInTheTraditionalScriptAreFoundByTheSimplifiedOne() {
        assertEquals(List.of("trad EXACT"), found("青山区学校"));
        assertEquals("青山區學校", names.find("青山区学校", Set.of(), 1).get(0).label());
    }

    @ParameterizedTest
    @CsvSource({"total exports of goods, EXACT", "TOTAL, BEGINS", "tot, BEGINS", "exports of, CONTAINS",
        "goods total, CONTAINS", "ＧＯＯＤＳ, CONTAINS"})
    void englishNamesAreFoundByTheirWordsInAnyCase(String words, String match) {
        assertEquals(List.of("value " + match), found(words));
    }

    @Test
    void onlyThingsOfTheseTypesAreFound() {
        assertEquals(List.of("gov SOUNDS_WITHIN"), found("shapingba", "urn:Body"));
        assertEquals(List.of("spb SOUNDS_BEGINNING", "gov SOUNDS_WITHIN"), found("shapingba", "urn:Body", "urn:Place"));
        assertEquals(List.of(), found("shapingba", "urn:Person"));
    }

    @Test
    void noMoreAreFoundThanWereAskedForAndEachOnce() {
        assertEquals(2, names.find("王明", Set.of(), 2).size());
        assertEquals(List.of("wang3 EXACT"), found("王明华"));
    }

    @Test
    void similarNamesAreThoseWithMostCharacters() {
        assertEquals(List.of("urn:spb"), names.similar("沙坪巴区", Set.of(), 1).stream().map(Found::iri).toList());
        assertEquals(List.of(), names.similar("完全不同", Set.of(), 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "\"", "*", "王*", "(", "\\", "^", "$", "~s", "\u0000", "\uD842", "a:b AND [c TO d]"})
    void whatIsNoNameFindsNothing(String words) {
        assertEquals(List.of(), found(words).stream().filter(found -> !words.startsWith("王")).filter(found ->
                !words.equals("~s")).toList());
        assertTrue(names.similar(words, Set.of(), 5).size() <= 5);
    }
}
