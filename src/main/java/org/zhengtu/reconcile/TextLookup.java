package org.zhengtu.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.vocabulary.SKOS;

/**
 * Finds things by the graph itself, those first that are called so to the letter, and by the text index those that have
 * all characters of a name, as the full name of what is shortened has.
 */
final class TextLookup implements Lookup {
    private static final List<Node> NAMES = List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());
    private static final List<String> LANGUAGES = List.of("zh", "en", "");
    private static final int MOST = 100;
    /** Of one or two characters there is no short form. */
    private static final int LEAST_CHARACTERS = 3;
    /** Characters that are asked for at once; more of them tell no more. */
    private static final int MOST_CHARACTERS = 24;
    private static final Query SEARCH = Data.query("""
            SELECT ?thing {
              { (?thing ?score) text:query (skos:prefLabel ?words 60) }
              UNION { (?thing ?score) text:query (skos:altLabel ?words 30) }
            } ORDER BY DESC(?score) ?thing""");

    private final Data data;

    TextLookup(Data data) {
        this.data = data;
    }

    @Override
    public List<Hit> find(String words, Set<Node> classes, int most) {
        Set<Node> found = new LinkedHashSet<>(named(words));
        String folded = Folding.fold(words);
        found.addAll(named(folded));
        if (found.isEmpty() && folded.length() >= LEAST_CHARACTERS) {
            found.addAll(data.select(SEARCH, "thing", Map.of("words", NodeFactory.createLiteralString(all(folded)))));
        }
        return found.stream().limit(most).map(thing -> new Hit(thing, Evidence.NONE)).toList();
    }

    private List<Node> named(String name) {
        List<Node> found = new ArrayList<>();
        for (Node property : NAMES) {
            for (String language : LANGUAGES) {
                Node label = language.isEmpty() ? NodeFactory.createLiteralString(name)
                        : NodeFactory.createLiteralLang(name, language);
                found.addAll(data.subjects(property, label, MOST));
            }
        }
        return found;
    }

    /** Letters and digits alone are asked for, so that nothing in them is taken for the index's own language. */
    private static String all(String folded) {
        return folded.codePoints().distinct().limit(MOST_CHARACTERS)
                .mapToObj(character -> '"' + Character.toString(character) + '"').collect(Collectors.joining(" AND "));
    }
}
