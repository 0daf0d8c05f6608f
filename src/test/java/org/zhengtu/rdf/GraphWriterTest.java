package org.zhengtu.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.link.Linked;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

class GraphWriterTest {
    private final List<Quad> quads = write(SmallDocument.linked());

    private static List<Quad> write(Linked linked) {
        List<Quad> quads = new ArrayList<>();
        new GraphWriter().write(linked, quads::add);
        return quads;
    }

    @Test
    void allQuadsAreInTheGraphOfTheDocument() {
        String graph = new GraphWriter().graphOf(SmallDocument.linked().extraction().document());
        assertEquals(Set.of(graph), quads.stream().map(quad -> quad.getGraph().getURI()).collect(Collectors.toSet()));
        assertTrue(graph.startsWith(Prefixes.DOCUMENT + "yang-ben-1-txt-"), graph);
    }

    @Test
    void noQuadComesTwiceAndNoNodeIsBlank() {
        assertEquals(quads.size(), new HashSet<>(quads).size());
        assertFalse(quads.stream().anyMatch(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank()));
    }

    @Test
    void everyIriIsAscii() {
        quads.stream().flatMap(quad -> List.of(quad.getSubject(), quad.getObject()).stream()).filter(Node::isURI)
                .forEach(node -> assertTrue(node.getURI().chars().allMatch(c -> c > 32 && c < 127), node.getURI()));
    }

    @Test
    void theSameInputGivesTheSameQuads() {
        assertEquals(quads, write(SmallDocument.linked()));
    }

    @Test
    void theOrderOfFactsChangesNoIri() {
        Linked linked = SmallDocument.linked();
        List<Fact> reversed = new ArrayList<>(linked.extraction().facts());
        Collections.reverse(reversed);
        List<Quad> other = write(new Linked(new Extraction(linked.extraction().document(), reversed),
                linked.persons(), linked.bodies(), linked.posts(), linked.meetings(), linked.programmes(),
                linked.places(), linked.indicators()));
        assertEquals(subjects(quads), subjects(other));
    }

    @Test
    void aClaimMadeTwiceIsOneFactWithTwoPlaces() {
        Node fact = quads.stream().filter(quad -> quad.getPredicate().equals(ZT.post.asNode()))
                .map(Quad::getSubject).findFirst().orElseThrow();
        assertEquals(2, objects(fact, ZT.evidence).size());
        assertEquals(1, objects(fact, ZT.firstEvidence).size());
        assertEquals(objects(fact, ZT.evidence).get(0), objects(fact, ZT.firstEvidence).get(0));
    }

    @Test
    void theQuoteIsTheTextOfTheFileAcrossARepair() {
        String original = SmallDocument.linked().extraction().document().text().original();
        Node fact = quads.stream().filter(quad -> quad.getPredicate().equals(ZT.post.asNode()))
                .map(Quad::getSubject).findFirst().orElseThrow();
        Node span = objects(fact, ZT.firstEvidence).get(0);
        List<Node> selectors = objects(span, Others.HAS_SELECTOR);
        int start = (Integer) objects(selectors.get(0), Others.START).get(0).getLiteralValue();
        int end = (Integer) objects(selectors.get(0), Others.END).get(0).getLiteralValue();
        String quote = objects(selectors.get(1), Others.EXACT).get(0).getLiteralLexicalForm();
        assertEquals("区长王\r\n明", quote);
        int[] points = original.codePoints().toArray();
        assertEquals(quote, new String(points, start, end - start));
    }

    @Test
    void aFigureStandsAsPrintedAndInItsBaseUnit() {
        Node fact = quads.stream().filter(quad -> quad.getPredicate().equals(ZT.printedValue.asNode()))
                .map(Quad::getSubject).findFirst().orElseThrow();
        assertEquals("6.50", objects(fact, ZT.printedValue).get(0).getLiteralLexicalForm());
        assertEquals("%", objects(fact, ZT.unit).get(0).getLiteralLexicalForm());
        assertEquals("6.5", objects(fact, ZT.normalizedValue).get(0).getLiteralLexicalForm());
        assertEquals("0.01", objects(fact, ZT.precision).get(0).getLiteralLexicalForm());
        assertEquals(List.of(Iris.concept(Schemes.UNIT, "percent")), objects(fact, ZT.normalizedUnit));
    }

    @Test
    void twoDocumentsShareThingsButNoFacts() {
        List<Quad> other = write(SmallDocument.linked("样本-2.txt"));
        Set<Node> facts = factsOf(quads);
        facts.retainAll(factsOf(other));
        assertEquals(Set.of(), facts);
        assertEquals(objectsOf(quads, ORG.member), objectsOf(other, ORG.member));
        assertNotEquals(quads.get(0).getGraph(), other.get(0).getGraph());
    }

    @Test
    void bothEndsOfAJumpNameOneArticle() {
        // The small document jumps to piece 1 of 样本-2.txt; seen from there the key must come out the same.
        assertEquals(1, objectsOf(quads, ZT.partOfArticle).size());
        assertEquals(Set.of(ZT.Article.asNode()), new HashSet<>(objects(
                objectsOf(quads, ZT.partOfArticle).iterator().next(), RDF.type)));
    }

    private List<Node> objects(Node subject, Property property) {
        return quads.stream().filter(quad -> quad.getSubject().equals(subject)
                && quad.getPredicate().equals(property.asNode())).map(Quad::getObject).toList();
    }

    private static Set<Node> objectsOf(List<Quad> quads, Property property) {
        return quads.stream().filter(quad -> quad.getPredicate().equals(property.asNode())).map(Quad::getObject)
                .collect(Collectors.toSet());
    }

    private static Set<Node> subjects(List<Quad> quads) {
        return quads.stream().map(Quad::getSubject).collect(Collectors.toSet());
    }

    private static Set<Node> factsOf(List<Quad> quads) {
        return quads.stream().filter(quad -> quad.getPredicate().equals(Others.DERIVED_FROM.asNode()))
                .map(Quad::getSubject).collect(Collectors.toSet());
    }
}
