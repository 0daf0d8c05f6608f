package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.zhengtu.vocab.ZT;

/** The page of a document: its text with what was found in it marked, and the facts beside it. */
final class DocumentPage {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
    private static final List<Node> HEAD = List.of(ZT.documentKind.asNode(), DC_11.publisher.asNode(),
            DCTerms.publisher.asNode(), DCTerms.date.asNode(), DCTerms.spatial.asNode(), DC_11.creator.asNode(),
            ZT.authorPost.asNode(), ZT.issue.asNode(), ZT.newspaperPage.asNode(), DC_11.source.asNode(),
            DCTerms.source.asNode(), ZT.fileName.asNode(), ZT.mediaType.asNode(), ZT.repair.asNode());

    private final Context.Work work;
    private final Graph graph;
    private final Names names;

    DocumentPage(Context.Work work) {
        this.work = work;
        this.graph = work.graph();
        this.names = work.names();
    }

    Answer of(Node document) {
        Map<String, Object> model = Context.Work.model();
        model.put("iri", document.getURI());
        model.put("address", Iri.address(document));
        model.put("name", names.value(document));
        model.put("head", head(document));
        Map<Node, MarkedText.Found> found = found(document);
        model.put("facts", list(found));
        model.put("marks", marks(found));
        Optional<String> text = work.passages().text(document);
        model.put("hasText", text.isPresent());
        text.ifPresent(words -> {
            Matcher at = PLACE.matcher(work.call().parameter("at"));
            boolean asked = at.matches();
            model.put("paragraphs", new MarkedText(words, List.copyOf(found.values()), headlines(found.keySet()),
                    asked ? Integer.parseInt(at.group(1)) : -1, asked ? Integer.parseInt(at.group(2)) : -1)
                    .paragraphs());
        });
        return work.page("document", model);
    }

    private Set<String> headlines(Set<Node> facts) {
        Set<String> headlines = new HashSet<>();
        facts.forEach(fact -> graph.objects(fact, ZT.headline).forEach(line ->
                headlines.add(line.getLiteralLexicalForm())));
        return headlines;
    }

    private List<View.Property> head(Node document) {
        List<View.Property> head = new ArrayList<>();
        for (Node predicate : HEAD) {
            List<View.Value> values = graph.objects(document, predicate).stream().map(names::value)
                    .map(DocumentPage::linked).toList();
            if (!values.isEmpty()) {
                head.add(new View.Property(names.value(predicate), values));
            }
        }
        return head;
    }

    /** Where a document says its address as text, it can be clicked. */
    private static View.Value linked(View.Value value) {
        boolean address = value.href().isEmpty() && value.text().matches("https?://\\S+");
        return address ? new View.Value(value.text(), value.text(), "", "") : value;
    }

    /** The facts in the order of the text, each with all its places. */
    private Map<Node, MarkedText.Found> found(Node document) {
        Map<Node, MarkedText.Found> found = new LinkedHashMap<>();
        for (Row row : graph.select("facts-of-document", Map.of("document", document))) {
            work.context().kinds().of(List.of(row.node("type"))).ifPresent(kind -> found
                    .computeIfAbsent(row.node("fact"), fact -> new MarkedText.Found("f" + (found.size() + 1), kind,
                    new ArrayList<>()))
                    .places().add(new int[] {row.number("start"), row.number("end")}));
        }
        return found;
    }

    private List<Map<String, Object>> list(Map<Node, MarkedText.Found> found) {
        List<Map<String, Object>> list = new ArrayList<>();
        found.forEach((fact, place) -> {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", place.id());
            item.put("href", work.call().to(Iri.address(fact)));
            item.put("mark", place.kind().mark());
            item.put("kind", names.of(place.kind().type()));
            item.put("at", place.places().get(0)[0]);
            item.put("properties", place.kind().properties().stream()
                    .map(property -> new View.Property(names.value(property),
                            graph.objects(fact, property).stream().map(names::value).toList()))
                    .filter(property -> !property.values().isEmpty()).toList());
            list.add(item);
        });
        return list;
    }

    /**
     * The kinds of marks that the text has, with the name of the first kind of facts of each and how many there
     * are.
     */
    private List<View.Count> marks(Map<Node, MarkedText.Found> found) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, FactKinds.Kind> first = new TreeMap<>();
        found.values().stream().filter(place -> place.kind().isMarked())
                .sorted(Comparator.comparingInt(place -> place.kind().order())).forEach(place -> {
                    counts.merge(place.kind().mark(), 1, Integer::sum);
                    first.putIfAbsent(place.kind().mark(), place.kind());
                });
        return first.entrySet().stream().sorted(Comparator.comparingInt(entry -> entry.getValue().order()))
                .map(entry -> new View.Count(View.Value.of(work.say("mark." + entry.getKey())),
                counts.get(entry.getKey()),
                        entry.getKey())).toList();
    }
}
