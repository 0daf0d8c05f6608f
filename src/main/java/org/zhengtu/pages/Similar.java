package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What somebody may have meant who asks for an IRI that is not there. */
final class Similar {
    private static final int MOST = 12;
    private static final int SHORTEST = 2;

    private final Context.Work work;

    Similar(Context.Work work) {
        this.work = work;
    }

    /** Things with a name or an IRI like that of {@code asked}. */
    List<View.Value> to(Node asked) {
        String name = Iri.localName(asked);
        List<Node> found = new ArrayList<>();
        if (name.codePoints().anyMatch(character -> character > 0x7f)) {
            work.graph().select("similar", Map.of("words", NodeFactory.createLiteralString(phrase(name))))
                    .forEach(row -> found.add(row.node("thing")));
        } else {
            String slug = name.replaceFirst("\\.[a-z]+$", "").replaceFirst("-[0-9a-f]{6,10}$", "");
            if (slug.length() >= SHORTEST) {
                work.graph().select("similar-iri", Map.of("words", NodeFactory.createLiteralString("/" + slug)))
                        .forEach(row -> found.add(row.node("thing")));
            }
        }
        return found.stream().distinct().limit(MOST).map(work.names()::value).toList();
    }

    /** Words as the index takes them literally: one phrase. */
    static String phrase(String words) {
        return '"' + words.replace("\\", " ").replace("\"", " ").strip() + '"';
    }
}
