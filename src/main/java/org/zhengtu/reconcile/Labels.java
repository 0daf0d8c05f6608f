package org.zhengtu.reconcile;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a term is called. Clients do not say which language their people read, so both are shown.
 *
 * @param zh in Chinese; empty if it has no name in it
 * @param en in English; empty likewise
 */
record Labels(String zh, String en) {
    private static final int MOST = 20;

    /** Those of a class, property or concept; its local name where the graph has none. */
    static Labels of(Data data, Node term) {
        List<Node> labels = Stream.of(RDFS.label, SKOS.prefLabel)
                .flatMap(each -> data.objects(term, each.asNode(), MOST).stream()).filter(Node::isLiteral).toList();
        String zh = in(labels, "zh");
        String en = in(labels, "en");
        return zh.isEmpty() && en.isEmpty() ? new Labels("", term.getURI().replaceFirst(".*[/#]", ""))
                : new Labels(zh, en);
    }

    private static String in(List<Node> labels, String language) {
        return labels.stream().filter(label -> label.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm).sorted().findFirst().orElse("");
    }

    /** Both, the English one in brackets. */
    String both() {
        return zh.isEmpty() ? en : en.isEmpty() ? zh : zh + " (" + en + ")";
    }

    /** The Chinese one, or the other. */
    String first() {
        return zh.isEmpty() ? en : zh;
    }

    List<String> all() {
        return Stream.of(zh, en).filter(label -> !label.isEmpty()).toList();
    }
}
