package org.zhengtu.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.zhengtu.link.Entity;
import org.zhengtu.link.IndicatorConcept;
import org.zhengtu.text.Lexicon;
import org.zhengtu.vocab.ZT;

/** The scheme of indicators is sound as data and whole in the graph. */
class IndicatorSchemeTest {
    private static final int LEAST = 220;

    private final List<IndicatorConcept> concepts = IndicatorConcept.all();
    private final Model model = ModelFactory.createModelForGraph(ModelGraph.load());

    @Test
    void thereAreEnoughIndicatorsAndEachHasAnEnglishName() {
        assertTrue(concepts.size() >= LEAST, "indicators: " + concepts.size());
        assertEquals(List.of(), concepts.stream().filter(concept -> concept.english().isBlank())
                .map(IndicatorConcept::name).toList());
    }

    @Test
    void noNameStandsForTwoIndicators() {
        Set<String> seen = new HashSet<>();
        for (IndicatorConcept concept : concepts) {
            assertTrue(seen.add(concept.name()), "listed twice: " + concept.name());
            concept.variants().forEach(variant -> assertTrue(seen.add(variant), "listed twice: " + variant));
        }
    }

    @Test
    void noEnglishNameStandsForTwoIndicators() {
        Map<String, Long> names = concepts.stream().collect(Collectors.groupingBy(IndicatorConcept::english,
                Collectors.counting()));
        names.values().removeIf(count -> count == 1);
        assertEquals(Map.of(), names);
    }

    @Test
    void widerIndicatorsAreInTheFileAndNoneIsWiderThanItself() {
        Map<String, String> wider = new HashMap<>();
        concepts.forEach(concept -> wider.put(concept.name(), concept.broader()));
        for (IndicatorConcept concept : concepts) {
            Set<String> passed = new TreeSet<>();
            for (String at = concept.name(); !at.isEmpty(); at = wider.get(at)) {
                assertTrue(wider.containsKey(at), concept.name() + " leads to " + at + ", which is not in the file");
                assertTrue(passed.add(at), concept.name() + " is wider than itself");
            }
        }
    }

    @Test
    void everyCodeOfTheBureauIsInTheFileOfItsEntriesAndEveryEntryIsUsed() {
        Set<String> entries = Lexicon.load("nbs-indicators").rows().stream()
                .map(row -> row.get("tree") + "/" + row.get("code")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = new TreeSet<>();
        concepts.forEach(concept -> {
            used.addAll(concept.same());
            used.addAll(concept.near());
        });
        assertEquals(entries, used);
    }

    @Test
    void anEntryIsTheSameAsOneIndicatorOnly() {
        Set<String> seen = new HashSet<>();
        concepts.forEach(concept -> concept.same().forEach(code ->
                assertTrue(seen.add(code), code + " is said to be the same as two indicators")));
    }

    @Test
    void definitionsAreSentences() {
        String stop = "\u3002";
        assertEquals(List.of(), concepts.stream().map(IndicatorConcept::definition)
                .filter(definition -> !definition.isEmpty() && !definition.endsWith(stop)).toList());
    }

    @Test
    void everyIndicatorIsOnceInTheGraphOfTheOntology() {
        assertEquals(concepts.size(), model.listSubjectsWithProperty(RDF.type, ZT.Indicator).toList().size());
        model.listSubjectsWithProperty(RDF.type, ZT.Indicator).forEach(concept -> {
            assertTrue(concept.hasProperty(RDF.type, SKOS.Concept), concept.getURI());
            assertTrue(concept.hasProperty(SKOS.inScheme, node("indicator")), concept.getURI());
            assertEquals(1, concept.listProperties(RDFS.label).toList().size(), concept.getURI());
            assertTrue(concept.hasProperty(SKOS.broader) != concept.hasProperty(SKOS.topConceptOf), concept.getURI());
        });
    }

    @Test
    void anIndicatorBearsAllThatTheFileSays() {
        Resource product = indicator("规模以上工业总产值");
        assertEquals(Set.of("规模以上工业总产值", "gross output of industry above designated size"),
                texts(product, SKOS.prefLabel));
        assertTrue(texts(product, SKOS.altLabel).contains("规上工业总产值"));
        assertEquals(1, texts(product, SKOS.definition).size());
        assertEquals(Set.of("亿元"), texts(product, ZT.usualUnit));
        assertTrue(product.hasProperty(SKOS.broader, indicator("工业总产值")));
    }

    @Test
    void entriesOfTheBureauHaveCodeNameAndTree() {
        Resource retail = indicator("社会消费品零售总额");
        Resource entry = ResourceFactory.createResource(Iris.nbs("monthly/A0701").getURI());
        assertTrue(retail.hasProperty(SKOS.exactMatch, entry));
        assertTrue(model.contains(entry, SKOS.notation, "A0701"));
        assertTrue(model.contains(entry, SKOS.prefLabel, "社会消费品零售总额", "zh"));
        assertTrue(model.contains(entry, SKOS.inScheme, ResourceFactory.createResource(Iris.nbs("monthly").getURI())));
    }

    private Resource indicator(String name) {
        return model.getResource(new Iris().entity(new Entity.Indicator(name, name)).getURI());
    }

    private static Resource node(String scheme) {
        return ResourceFactory.createResource(Iris.scheme(scheme).getURI());
    }

    private static Set<String> texts(Resource subject, Property property) {
        return subject.listProperties(property).mapWith(statement -> statement.getString()).toSet();
    }
}
