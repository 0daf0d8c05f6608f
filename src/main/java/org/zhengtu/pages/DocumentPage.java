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
    private static final String NUMBER = "\\d{1,9}";
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
        DocumentFacts facts = new DocumentFacts(graph, work.context().kinds(), document);
        Map<Node, MarkedText.Found> found = facts.found();
        Optional<String> text = work.passages().text(document);
        int[] asked = asked(found);
        Parts parts = parts(text, found);
        int part = asked[0] >= 0 ? parts.of(asked[0]) : Math.min(parts.count(), work.call().number("part",
                parts.count())) - 1;
        Map<Node, MarkedText.Found> here = new LinkedHashMap<>(found);
        here.values().removeIf(fact -> fact.places().stream().noneMatch(place -> place[0] < parts.end(part)
                && place[1] > parts.start(part)));
        model.put("facts", list(here, facts));
        model.put("marks", marks(here));
        model.put("hasText", text.isPresent());
        model.put("part", part + 1);
        model.put("parts", parts.count());
        text.ifPresent(words -> model.put("paragraphs", new MarkedText(words, List.copyOf(here.values()),
                headlines(here.keySet(), facts), asked[0], asked[1]).paragraphs(parts.start(part), parts.end(part))));
        return work.page("document", model);
    }

    private static Parts parts(Optional<String> text, Map<Node, MarkedText.Found> found) {
        List<Integer> starts = found.values().stream().map(fact -> fact.places().get(0)[0]).toList();
        return text.map(words -> new Parts(words.codePointCount(0, words.length()), Parts.lines(words), starts))
                .orElseGet(() -> new Parts(starts.isEmpty() ? 0 : starts.get(starts.size() - 1) + 1, starts, starts));
    }

    /**
     * Where the reader wants to look: {@code at=56-63}, or {@code start=56} with or without {@code end=63}; without it
     * the longest fact that begins there, else the shortest around it. Less than 0 for nowhere.
     */
    private int[] asked(Map<Node, MarkedText.Found> found) {
        Matcher at = PLACE.matcher(work.call().parameter("at"));
        if (at.matches()) {
            return new int[] {Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2))};
        }
        String start = work.call().parameter("start");
        if (!start.matches(NUMBER)) {
            return new int[] {-1, -1};
        }
        int from = Integer.parseInt(start);
        String end = work.call().parameter("end");
        if (end.matches(NUMBER)) {
            return new int[] {from, Integer.parseInt(end)};
        }
        List<int[]> marked = found.values().stream().filter(fact -> fact.kind().isMarked())
                .flatMap(fact -> fact.places().stream()).filter(place -> place[0] <= from && place[1] > from).toList();
        Comparator<int[]> shorter = Comparator.comparingInt(place -> place[1] - place[0]);
        return marked.stream().filter(place -> place[0] == from).max(shorter)
                .or(() -> marked.stream().min(shorter)).orElse(new int[] {from, from + 1});
    }

    private static Set<String> headlines(Set<Node> found, DocumentFacts facts) {
        Set<String> headlines = new HashSet<>();
        found.forEach(fact -> facts.objects(fact, ZT.headline.asNode()).forEach(line ->
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

    private List<Map<String, Object>> list(Map<Node, MarkedText.Found> found, DocumentFacts facts) {
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
                            facts.objects(fact, property).stream().map(names::value).toList()))
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
