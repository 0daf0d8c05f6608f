package org.zhengtu.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.zhengtu.rdf.ModelGraph;

/** Constants and ontology say the same, and the ontology is complete. */
class VocabularyTest {
    private final Model ontology = ModelFactory.createModelForGraph(ModelGraph.load());

    @Test
    void constantsAndOntologyHoldTheSameTerms() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (Field field : ZT.class.getFields()) {
            if (field.get(null) instanceof Resource term) {
                constants.add((term instanceof Property ? "property " : "class ") + term.getURI());
                assertEquals(field.getName(), term.getLocalName());
            }
        }
        Set<String> terms = new TreeSet<>();
        terms("class ", OWL.Class, terms);
        terms("property ", OWL.ObjectProperty, terms);
        terms("property ", OWL.DatatypeProperty, terms);
        assertEquals(terms, constants);
    }

    @Test
    void everyTermHasLabelAndCommentInChineseAndEnglish() {
        List<String> missing = new ArrayList<>();
        ontology.listSubjectsWithProperty(RDF.type).filterKeep(term -> term.isURIResource()
                && term.getURI().startsWith(ZT.NS)).forEach(term -> {
                    for (Property property : List.of(RDFS.label, RDFS.comment)) {
                        for (String language : List.of("zh", "en")) {
                            if (ontology.listObjectsOfProperty(term, property).toList().stream()
                                    .noneMatch(node -> node.asLiteral().getLanguage().equals(language))) {
                                missing.add(term.getLocalName() + " " + property.getLocalName() + "@" + language);
                            }
                        }
                    }
                });
        assertEquals(List.of(), missing);
    }

    @Test
    void theHeaderNamesVersionLicenceAndMakers() {
        Resource header = ontology.getResource(Prefixes.ONTOLOGY_GRAPH);
        for (String property : List.of(OWL.versionIRI.getURI(), "http://purl.org/dc/terms/license",
                "http://purl.org/dc/terms/creator", "http://purl.org/dc/terms/title")) {
            assertEquals(true, header.hasProperty(ontology.getProperty(property)), property);
        }
    }

    @Test
    void domainsAndRangesOfOurOwnAreDeclaredClasses() {
        Set<String> undeclared = new TreeSet<>();
        for (Property property : List.of(RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf)) {
            ontology.listObjectsOfProperty(property).filterKeep(node -> node.isURIResource()
                    && node.asResource().getURI().startsWith(ZT.NS)
                    && !node.asResource().hasProperty(RDF.type)).forEach(node -> undeclared.add(node.toString()));
        }
        assertEquals(Set.of(), undeclared);
    }

    private void terms(String prefix, Resource type, Set<String> into) {
        ontology.listSubjectsWithProperty(RDF.type, type).filterKeep(term -> term.isURIResource()
                && term.getURI().startsWith(ZT.NS)).forEach(term -> into.add(prefix + term.getURI()));
    }
}
