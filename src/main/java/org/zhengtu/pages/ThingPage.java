package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/** The page of anything that is no document: what the graph says of it, and what documents say with their sentences. */
final class ThingPage {
    private static final Set<Node> IN_HEAD = Set.of(RDF.type.asNode(), RDFS.label.asNode(), SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(), FOAF.name.asNode(), SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(),
            SKOS.relatedMatch.asNode(), OWL2.sameAs.asNode(), DCTerms.isReplacedBy.asNode(), RDFS.comment.asNode(),
            SKOS.definition.asNode(), ZT.possiblySame.asNode());
    /** What tells how the machine came to a fact; shown at the end. */
    private static final Set<Node> EVIDENCE = Set.of(ZT.evidence.asNode(), ZT.firstEvidence.asNode());
    private static final int MOST = 400;

    private final Context.Work work;
    private final Graph graph;
    private final Names names;

    ThingPage(Context.Work work) {
        this.work = work;
        this.graph = work.graph();
        this.names = work.names();
    }

    Answer of(Node thing) {
        Map<String, Object> model = Context.Work.model();
        View.Value name = names.value(thing);
        model.put("iri", thing.getURI());
        model.put("address", Iri.address(thing));
        model.put("name", name);
        model.put("types", types(thing));
        model.put("otherNames", otherNames(thing, name));
        model.put("about", about(thing));
        model.put("successors", graph.objects(thing, DCTerms.isReplacedBy).stream().map(names::value).toList());
        model.put("properties", properties(thing));
        model.put("passages", work.passages().places(thing).stream().map(work.passages()::passage).toList());
        model.put("outside", outside(thing));
        model.put("possiblySame", possiblySame(thing));
        model.put("parts", parts(thing));
        model.put("facts", work.facts().about(thing));
        model.put("onlyFacts", !work.call().parameter("facts").isEmpty());
        model.put("incoming", incoming(thing));
        new KindSections(work).add(thing, model);
        return work.page("thing", model);
    }

    private List<View.Value> types(Node thing) {
        List<Node> types = List.copyOf(graph.types(thing));
        boolean ours = types.stream().anyMatch(Iri::isOurs);
        return types.stream().filter(type -> !ours || Iri.isOurs(type)).map(names::value)
                .sorted(Comparator.comparing(View.Value::text)).toList();
    }

    private List<View.Value> otherNames(Node thing, View.Value shown) {
        List<View.Value> found = new ArrayList<>();
        for (Node predicate : List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), SKOS.altLabel.asNode(),
                FOAF.name.asNode(), DCTerms.title.asNode())) {
            graph.objects(thing, predicate).stream().filter(Node::isLiteral).map(names::value)
                    .filter(value -> !value.text().equals(shown.text())).forEach(found::add);
        }
        return found.stream().distinct().limit(MOST).toList();
    }

    /** What it is in words, in the reader's language if there are any. */
    private List<View.Value> about(Node thing) {
        List<View.Value> all = new ArrayList<>();
        for (Node predicate : List.of(SKOS.definition.asNode(), RDFS.comment.asNode())) {
            graph.objects(thing, predicate).stream().map(names::value).forEach(all::add);
        }
        String tag = work.call().language().tag();
        List<View.Value> own = all.stream().filter(value -> value.lang().equals(tag)).toList();
        return own.isEmpty() ? all : own;
    }

    private List<View.Property> properties(Node thing) {
        List<Node> predicates = graph.find(thing, Node.ANY, Node.ANY, MOST).stream().map(triple ->
                triple.getPredicate())
                .distinct().filter(predicate -> !IN_HEAD.contains(predicate) && !EVIDENCE.contains(predicate))
                .sorted(Comparator.comparing((Node predicate) -> !Iri.isOurs(predicate)).thenComparing(Node::getURI))
                .toList();
        return predicates.stream().map(predicate -> new View.Property(names.value(predicate),
                graph.objects(thing, predicate).stream().map(names::value).distinct()
                        .sorted(Comparator.comparing(View.Value::text)).limit(MOST).toList())).toList();
    }

    private List<View.Outside> outside(Node thing) {
        return graph.select("links-out", Map.of("thing", thing)).stream().map(row -> {
            Node target = row.node("target");
            View.Value value = names.value(target);
            String name = row.text("name");
            return new View.Outside(new View.Value(name.isEmpty() ? value.text() : name, value.href(), "",
                    Iri.isOurs(target) ? "" : target.getURI()), !row.node("predicate").equals(SKOS.closeMatch.asNode())
                    && !row.node("predicate").equals(SKOS.relatedMatch.asNode()), row.text("confidence"),
                    row.has("reason") ? names.of(row.node("reason")) : "");
        }).toList();
    }

    private List<View.Property> possiblySame(Node thing) {
        List<Row> rows = graph.select("possibly-same", Map.of("thing", thing));
        return rows.stream().map(row -> row.node("other")).distinct().map(other -> {
            List<View.Value> reasons = new ArrayList<>();
            rows.stream().filter(row -> row.node("other").equals(other)).forEach(row -> {
                if (reasons.isEmpty()) {
                    reasons.add(View.Value.of(row.text("score")));
                }
                if (row.has("reason")) {
                    reasons.add(names.value(row.node("reason")));
                }
            });
            return new View.Property(names.value(other), reasons);
        }).toList();
    }

    private List<View.Value> parts(Node thing) {
        return graph.select("parts", Map.of("thing", thing)).stream().map(row -> names.value(row.node("part")))
                .distinct().toList();
    }

    /** What points here besides facts, which have tables of their own. */
    private List<View.Property> incoming(Node thing) {
        return graph.select("incoming", Map.of("thing", thing)).stream()
                .filter(row -> !row.node("predicate").equals(Others.DERIVED_FROM.asNode())
                        && !row.node("predicate").equals(OA.hasSource.asNode()))
                .map(row -> new View.Property(names.value(row.node("predicate")),
                        List.of(names.value(row.node("example")), View.Value.of(row.text("n"))))).toList();
    }
}
