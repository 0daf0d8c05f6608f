package org.zhengtu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.zhengtu.content.UnreadableException;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.EntityRulings;
import org.zhengtu.describe.Description;
import org.zhengtu.describe.Statistics;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.document.Reading;
import org.zhengtu.document.Sidecar;
import org.zhengtu.extract.Extractor;
import org.zhengtu.link.Linked;
import org.zhengtu.link.Linker;
import org.zhengtu.mapping.LinkGraph;
import org.zhengtu.mapping.Links;
import org.zhengtu.mapping.Reviewed;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.people.Identities;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.rdf.GraphWriter;
import org.zhengtu.rdf.IdentityWriter;
import org.zhengtu.rdf.PersonCorrection;

/** The documents of {@code data/sample} in memory: what is found in them, and the union of their graphs. */
final class SampleGraph {
    private static final Path FOLDER = Path.of("data", "sample");

    private final DatasetGraph graphs;
    private final Model model;

    private SampleGraph(DatasetGraph graphs) {
        this.graphs = graphs;
        this.model = ModelFactory.createModelForGraph(GraphView.createUnionGraph(graphs));
    }

    /** Reads all documents and writes their graphs. */
    static SampleGraph build() {
        JenaSystem.init();
        DatasetGraph graphs = DatasetGraphFactory.create();
        write(linked(), graphs);
        return new SampleGraph(graphs);
    }

    /** The same of texts of our own, by file name. */
    static SampleGraph of(Map<String, String> texts) {
        JenaSystem.init();
        DocumentReader reader = new DocumentReader();
        Extractor extractor = new Extractor();
        Linker linker = new Linker();
        DatasetGraph graphs = DatasetGraphFactory.create();
        List<Linked> all = new ArrayList<>();
        new TreeMap<>(texts).forEach((name, text) -> {
            Reading reading = reader.read(name, text.getBytes(StandardCharsets.UTF_8));
            Document document = ((Reading.Read) reading).document();
            all.add(linker.link(extractor.extract(document)));
        });
        write(all, graphs);
        return new SampleGraph(graphs);
    }

    private static void write(List<Linked> documents, DatasetGraph graphs) {
        GraphWriter writer = new GraphWriter();
        List<Quad> quads = new ArrayList<>();
        List<DocumentPerson> people = new ArrayList<>();
        documents.forEach(linked -> people.addAll(writer.write(linked, quads::add)));
        IdentityWriter identities = new IdentityWriter(EntityRulings.of(List.of(), Curation.NONE), Map.of());
        Identities all = Identities.of(people, Curation.NONE);
        List<IdentityWriter.BodyUse> bodies = new ArrayList<>();
        identities.write(all, graphs::add, bodies::add);
        IdentityWriter.Describer describer = identities.describer(graphs::add);
        bodies.forEach(use -> describer.body(use.body()));
        describer.decisions();
        Map<String, List<PersonCorrection>> wrong = identities.corrections(all)
                .collect(Collectors.groupingBy(PersonCorrection::graph));
        quads.forEach(quad -> identities.corrector(wrong.getOrDefault(quad.getGraph().getURI(), List.of()))
                .apply(quad).forEach(graphs::add));
        link(graphs);
        describe(graphs);
    }

    /** What the graphs say of themselves, as a build adds it. */
    private static void describe(DatasetGraph graphs) {
        try {
            List<byte[]> references = new ArrayList<>();
            Statistics statistics = new Statistics(references::addAll);
            for (byte[] line : sorted(QuadLines.of(out -> graphs.find().forEachRemaining(out)))) {
                statistics.line(line);
            }
            statistics.finish();
            sorted(references).forEach(statistics::reference);
            Description.write(statistics, graphs::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterable<byte[]> sorted(List<byte[]> lines) {
        TreeSet<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
        sorted.addAll(lines);
        return sorted;
    }

    private static void link(DatasetGraph graphs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, graphs, Lang.NQUADS);
        List<byte[]> lines = out.toString(StandardCharsets.UTF_8).lines().sorted()
                .map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
        try {
            LinkGraph.write(Links.find(sink -> {
                for (byte[] line : lines) {
                    sink.line(line);
                }
            }, Reviewed.NONE).mappings(), graphs::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One named graph a document. */
    DatasetGraph graphs() {
        return graphs;
    }

    /** What is found in each document, in the order of their names. */
    static List<Linked> linked() {
        Extractor extractor = new Extractor();
        Linker linker = new Linker();
        List<Document> documents = documents();
        IssueIndex issues = IssueIndex.of(documents.stream().map(IssueIndex::entryOf).toList());
        return documents.stream().map(issues::complete).map(extractor::extract).map(linker::link).toList();
    }

    private static List<Document> documents() {
        DocumentReader reader = new DocumentReader();
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted()
                    .map(file -> document(reader, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(DocumentReader reader, Path file) {
        try {
            String name = file.getFileName().toString();
            Path sidecar = file.resolveSibling(name.replace(".txt", Sidecar.ENDING));
            Reading reading = reader.read(name, Files.readAllBytes(file),
                    Optional.of(Sidecar.read(sidecar.getFileName().toString(), Files.readAllBytes(sidecar))));
            if (reading instanceof Reading.Read read) {
                return read.document();
            }
            throw new IllegalStateException("a sample document was not read: " + reading);
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer as a table: the variables, then the rows in the order of the answer, plain text, tabs between. */
    List<String> ask(Query query) {
        List<String> lines = new ArrayList<>();
        try (QueryExecution execution = QueryExecution.model(model).query(query).build()) {
            ResultSet results = execution.execSelect();
            List<String> variables = results.getResultVars();
            lines.add(String.join("\t", variables));
            while (results.hasNext()) {
                QuerySolution row = results.next();
                lines.add(String.join("\t", variables.stream().map(name -> plain(row.get(name))).toList()));
            }
        }
        return lines;
    }

    private static String plain(RDFNode node) {
        if (node == null) {
            return "";
        }
        String text = node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }
}
