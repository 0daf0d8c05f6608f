package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.zhengtu.rdf.ModelGraph;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.Prefixes;

/** The structure of the cube is complete, and what the sample says fits it. */
class CubeTest {
    private static final String STRUCTURE = Prefixes.BASE + "dataset/figures/structure";

    private final Model model = ModelFactory.createModelForGraph(ModelGraph.load());

    @Test
    void everyComponentIsDeclaredAsWhatItIs() {
        Set<String> wrong = new TreeSet<>();
        for (String kind : Set.of("Dimension", "Measure", "Attribute")) {
            Set<String> declared = new TreeSet<>();
            model.listSubjectsWithProperty(RDF.type, model.getResource(Others.QB + kind + "Property"))
                    .forEach(property -> declared.add(property.getURI()));
            assertEquals(declared, components(kind.toLowerCase(Locale.ROOT)), kind);
            declared.stream().map(model::getResource).filter(property -> !property.hasProperty(RDFS.range)
                    || !property.hasProperty(RDFS.label) || !property.hasProperty(RDFS.comment))
                    .forEach(property -> wrong.add(property.getURI()));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void theQueryThatLooksForDuplicatesKnowsEveryDimension() throws IOException {
        String query = Files.readString(Path.of("queries/checks/cube-12-no-duplicates-violation.rq"));
        String group = query.substring(query.indexOf("GROUP BY"));
        Set<String> dimensions = components("dimension");
        dimensions.forEach(dimension -> assertTrue(query.contains(" " + model.shortForm(dimension) + " ?"), dimension));
        assertEquals(dimensions.size(), group.lines().findFirst().orElseThrow().split("\\?").length - 2, group);
    }

    @Test
    void figuresWithEveryDimensionAreObservationsAndOthersAreNot() {
        Model sample = ModelFactory.createDefaultModel();
        SampleGraph.build().graphs().find().forEachRemaining(quad -> sample.getGraph().add(quad.asTriple()));
        int observations = 0;
        int others = 0;
        for (Resource figure : sample.listSubjectsWithProperty(sample.createProperty(
                model.expandPrefix("zt:printedValue"))).toList()) {
            boolean complete = components("dimension").stream().map(sample::createProperty)
                    .allMatch(figure::hasProperty);
            assertEquals(complete, figure.hasProperty(RDF.type, Others.OBSERVATION), figure.getURI());
            assertEquals(complete, figure.hasProperty(Others.DATA_SET), figure.getURI());
            observations += complete ? 1 : 0;
            others += complete ? 0 : 1;
        }
        assertTrue(observations > 100 && others > 0, observations + " and " + others);
    }

    private Set<String> components(String kind) {
        Property component = model.createProperty(Others.QB, "component");
        Property property = model.createProperty(Others.QB, kind);
        Set<String> found = new TreeSet<>();
        model.getResource(STRUCTURE).listProperties(component).forEach(statement -> statement.getResource()
                .listProperties(property).forEach(part -> found.add(part.getResource().getURI())));
        return found;
    }
}
