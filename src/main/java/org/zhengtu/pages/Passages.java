package org.zhengtu.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.zhengtu.sparql.SourceTexts;
import org.zhengtu.vocab.ZT;

/** The sentences that say facts; for one answer, in one transaction. */
final class Passages {
    /** Where a sentence ends. */
    private static final String ENDS = "。！？；!?";
    private static final int AROUND = 90;
    private static final int LONGEST = 400;
    /** Lines of this length and more may go on in the next line. */
    private static final int WRAPPED = 12;
    private static final int RAGGED = 3;
    private static final View.Passage NONE = new View.Passage("", "", "", "", View.Value.of(""));

    private final Graph graph;
    private final Names names;
    private final Call call;
    private final SourceTexts texts;
    private final Map<String, Optional<String>> read = new HashMap<>();

    /** A place in a document, in code points. */
    record Place(Node document, int start, int end, String exact) {
        String address() {
            return Call.with(Iri.address(document), "at", start + "-" + end) + "#at";
        }
    }

    Passages(Graph graph, Names names, Call call, SourceTexts texts) {
        this.graph = graph;
        this.names = names;
        this.call = call;
        this.texts = texts;
    }

    /** The first sentence that says a fact. */
    View.Passage of(Node fact) {
        return graph.object(fact, ZT.firstEvidence).flatMap(this::place).map(this::passage).orElse(NONE);
    }

    /** Where a span is; empty if it is none. */
    Optional<Place> place(Node span) {
        Optional<Node> document = graph.object(span, OA.hasSource);
        int start = -1;
        int end = -1;
        String exact = "";
        for (Node selector : graph.objects(span, OA.hasSelector)) {
            start = Math.max(start, number(selector, OA.start));
            end = Math.max(end, number(selector, OA.end));
            exact = graph.object(selector, OA.exact).map(Node::getLiteralLexicalForm).orElse(exact);
        }
        return document.isEmpty() || start < 0 || end < start ? Optional.empty()
                : Optional.of(new Place(document.get(), start, end, exact));
    }

    private int number(Node selector, org.apache.jena.rdf.model.Resource property) {
        return graph.object(selector, property).map(node -> Integer.parseInt(node.getLiteralLexicalForm())).orElse(-1);
    }

    /** The words at a place with the rest of their sentence, as far as the store has the text. */
    View.Passage passage(Place place) {
        String href = call.to(place.address());
        View.Value document = names.value(place.document());
        Optional<String> text = text(place.document());
        if (text.isEmpty() || text.get().codePointCount(0, text.get().length()) < place.end()) {
            return new View.Passage("", place.exact(), "", href, document);
        }
        String all = text.get();
        int start = all.offsetByCodePoints(0, place.start());
        int end = all.offsetByCodePoints(start, place.end() - place.start());
        return new View.Passage(before(all, start), cut(all.substring(start, end)), after(all, end), href, document);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST))) + "…";
    }

    /**
     * Whether a sentence ends with the character at an offset: a mark that ends it, or a line that no other goes
     * on.
     */
    private static boolean ends(String text, int at) {
        char character = text.charAt(at);
        if (character != '\n' && character != '\r') {
            return ENDS.indexOf(character) >= 0;
        }
        int begin = text.lastIndexOf('\n', at - 1) + 1;
        int next = text.indexOf('\n', at + 1);
        int following = (next < 0 ? text.length() : next) - at - 1;
        String line = text.substring(begin, Math.max(begin, at)).strip();
        boolean goesOn = line.length() >= WRAPPED && following > 0 && following <= line.length() + RAGGED
                && ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
        return !goesOn;
    }

    private static String before(String text, int start) {
        int from = start;
        while (from > 0 && !ends(text, from - 1) && start - from < AROUND) {
            from--;
        }
        from = Character.isLowSurrogate(text.charAt(Math.min(from, text.length() - 1))) && from > 0 ? from - 1 : from;
        boolean cut = from > 0 && !ends(text, from - 1);
        return (cut ? "…" : "") + text.substring(from, start).stripLeading();
    }

    private static String after(String text, int end) {
        int to = end;
        if (end > 0 && ends(text, end - 1)) {
            return "";
        }
        while (to < text.length() && !ends(text, to) && to - end < AROUND) {
            to++;
        }
        boolean whole = to >= text.length() || ends(text, to);
        if (whole && to < text.length()) {
            to++;
        } else if (!whole && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        return text.substring(end, to).stripTrailing() + (whole ? "" : "…");
    }

    /** The text of a document, if the store has it. */
    Optional<String> text(Node document) {
        return read.computeIfAbsent(document.getURI(), iri -> {
            try {
                return texts.of(iri);
            } catch (IOException e) {
                throw new UncheckedIOException("the text of " + iri + " cannot be read", e);
            }
        });
    }

    /** The first places that say a fact. */
    List<Place> places(Node fact) {
        return graph.objects(fact, ZT.evidence).stream().flatMap(span -> place(span).stream()).toList();
    }
}
