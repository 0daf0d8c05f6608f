package org.zhengtu.shacl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each shape has a folder with an example that it accepts and one that breaks every constraint of it in turn; there a
 * line {@code # expect :node Shape-property Component} names what must be reported.
 */
class ShapesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
    private static final String NODE = "https://w3id.org/zhengtu/example/";
    private static final Set<String> NOT_CONSTRAINTS = Set.of("path", "message");

    private final ShapeCheck check = new ShapeCheck();

    @TestFactory
    Stream<DynamicTest> validExamplesPass() throws IOException {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () ->
                assertEquals(List.of(), check.run(graph(folder.resolve("valid.ttl")), "example"))));
    }

    @TestFactory
    Stream<DynamicTest> invalidExamplesBreakTheConstraintTheyName() throws IOException {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
            Path file = folder.resolve("invalid.ttl");
            Set<String> fired = check.report(graph(file)).stream().map(ShapesTest::describe)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> silent = new TreeSet<>(expected(file));
            assertTrue(!silent.isEmpty(), file + " expects nothing");
            silent.removeAll(fired);
            assertEquals(Set.of(), silent, () -> "fired only " + fired);
        }));
    }

    @Test
    void everyConstraintOfEveryShapeIsShownToFire() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path folder : folders()) {
            expected(folder.resolve("invalid.ttl")).forEach(line -> shown.add(line.substring(line.indexOf(' ') + 1)));
        }
        Set<String> constraints = new TreeSet<>();
        shapes().listSubjectsWithProperty(RDF.type, SHACLM.PropertyShape).forEach(shape ->
                shape.listProperties().forEach(statement -> {
                    String name = statement.getPredicate().getLocalName();
                    if (statement.getPredicate().getNameSpace().equals(SHACLM.NS) && !NOT_CONSTRAINTS.contains(name)) {
                        constraints.add(shape.getLocalName() + " " + Character.toUpperCase(name.charAt(0))
                                + name.substring(1) + "ConstraintComponent");
                    }
                }));
        constraints.removeAll(shown);
        // Facts are found by the very property whose absence this would be.
        constraints.remove("Fact-source MinCountConstraintComponent");
        assertEquals(Set.of(), constraints);
    }

    @Test
    void everyShapeSaysInBothLanguagesWhatIsWrongAndHowToMendIt() {
        Model shapes = shapes();
        shapes.listSubjectsWithProperty(RDF.type, SHACLM.PropertyShape).forEach(shape ->
                assertEquals(Set.of("zh", "en"), languages(shape, SHACLM.message), shape.getURI()));
        shapes.listSubjectsWithProperty(RDF.type, SHACLM.NodeShape).forEach(shape ->
                assertEquals(Set.of("zh", "en"), languages(shape, SHACLM.description), shape.getURI()));
    }

    @Test
    void everyFileOfShapesIsUsed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/shapes"))) {
            assertEquals(files.map(file -> file.getFileName().toString()).sorted().toList(),
                    CheckFiles.SHAPES.stream().map(name -> name + ".ttl").toList());
        }
    }

    private static Set<String> languages(Resource shape, org.apache.jena.rdf.model.Property property) {
        return shape.listProperties(property).mapWith(statement -> statement.getLanguage()).toSet();
    }

    private static Model shapes() {
        Model model = ModelFactory.createDefaultModel();
        CheckFiles.SHAPES.forEach(name -> RDFDataMgr.read(model, "ontology/shapes/" + name + ".ttl"));
        return model;
    }

    private static String describe(ReportEntry entry) {
        RDFNode source = ModelFactory.createDefaultModel().asRDFNode(entry.source());
        String component = entry.sourceConstraintComponent().getURI();
        return entry.focusNode().toString().substring(NODE.length()) + " " + source.asResource().getLocalName() + " "
                + component.substring(component.indexOf('#') + 1);
    }

    private static List<String> expected(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.startsWith("# expect :"))
                .map(line -> line.substring("# expect :".length())).toList();
    }

    private static Graph graph(Path file) {
        return RDFDataMgr.loadGraph(file.toString());
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.sorted().toList();
        }
    }
}
