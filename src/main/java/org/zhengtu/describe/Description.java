package org.zhengtu.describe;

import java.util.function.Consumer;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.VOID;
import org.zhengtu.text.Resources;
import org.zhengtu.vocab.Prefixes;

/** Writes what a graph says of itself. Follows from the graph and the program alone. */
public final class Description {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private final Statistics statistics;
    private final StaticPart known = new StaticPart();
    private final Sink sink;

    private Description(Statistics statistics, Consumer<Quad> out) {
        this.statistics = statistics;
        this.sink = new Sink(out);
    }

    /**
     * Writes the description, in the graph {@link Prefixes#DATASET_GRAPH}.
     *
     * @param statistics of all other graphs, finished
     * @throws IllegalStateException if the program's own description or figures are broken
     */
    public static void write(Statistics statistics, Consumer<Quad> out) {
        Description description = new Description(statistics, out);
        description.known.write(description.sink);
        description.dataset();
        description.graphs();
        description.coverage();
        description.linksets();
        new PartitionWriter(statistics.partitions(), description.sink).write();
        new Examples(description.known, description.sink).write();
        Quality quality = new Quality(description.known, description.sink);
        quality.measured();
        quality.counted(statistics.completeness());
    }

    /** The version of the program. */
    public static String version() {
        return Resources.read("version.txt").map(String::strip).orElseThrow();
    }

    private void dataset() {
        sink.text(Sink.DATASET, Terms.VERSION, version());
        sink.text(Sink.part("program"), OWL.versionInfo, version());
        sink.number(Sink.DATASET, VOID.documents, statistics.coverage().documents());
        sink.number(Sink.DATASET, VOID.triples, statistics.triples());
        sink.number(Sink.DATASET, VOID.distinctSubjects, statistics.subjects());
        Prefixes.map().values().forEach(namespace -> sink.add(Sink.DATASET, VOID.vocabulary, namespace));
    }

    private void graphs() {
        statistics.byGraph().forEach((kind, lines) -> {
            Node subset = Sink.part(kind);
            sink.add(Sink.DATASET, VOID.subset, subset);
            sink.type(subset, VOID.Dataset);
            sink.number(subset, VOID.triples, lines);
        });
    }

    private void coverage() {
        Coverage coverage = statistics.coverage();
        coverage.places().forEach(place -> sink.add(Sink.DATASET, DCTerms.spatial, place));
        coverage.from().ifPresent(from -> {
            Node period = Sink.part("period");
            sink.add(Sink.DATASET, DCTerms.temporal, period);
            sink.type(period, DCTerms.PeriodOfTime);
            sink.typed(period, DCAT.startDate, from, typeOf(from));
            coverage.to().ifPresent(to -> sink.typed(period, DCAT.endDate, to, typeOf(to)));
        });
    }

    private static RDFDatatype typeOf(String date) {
        return date.length() == YEAR ? XSDDatatype.XSDgYear
                : date.length() == MONTH ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate;
    }

    private void linksets() {
        statistics.linksets().links().forEach((kind, count) -> {
            Node target = known.target(kind.target()).orElseGet(() -> other(kind.target()));
            Node linkset = Sink.part("linkset/" + Sink.name(kind.target()) + "-" + Sink.name(kind.property()));
            sink.type(linkset, VOID.Linkset);
            sink.add(Sink.DATASET, VOID.subset, linkset);
            sink.add(linkset, VOID.linkPredicate, kind.property());
            sink.add(linkset, VOID.subjectsTarget, Sink.DATASET);
            sink.add(linkset, VOID.objectsTarget, target);
            sink.number(linkset, VOID.triples, count);
        });
    }

    private Node other(String uriSpace) {
        Node target = Sink.part("target/" + Sink.name(uriSpace));
        sink.type(target, VOID.Dataset);
        sink.text(target, VOID.uriSpace, uriSpace);
        return target;
    }
}
