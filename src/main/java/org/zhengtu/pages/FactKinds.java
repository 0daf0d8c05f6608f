package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.zhengtu.text.Resources;
import org.zhengtu.vocab.ZT;

/** The kinds of facts and what pages show of each: {@code columns.tsv}. */
final class FactKinds {
    private static final String FILE = "org/zhengtu/pages/columns.tsv";
    private static final String NO_MARK = "-";

    private final List<Kind> kinds = new ArrayList<>();

    /**
     * A kind of facts.
     *
     * @param mark the style of its marks in a text; empty if it is not marked
     */
    record Kind(Node type, String mark, List<Node> properties, int order) {
        String name() {
            return type.getLocalName();
        }

        boolean isMarked() {
            return !mark.isEmpty();
        }
    }

    FactKinds() {
        String text = Resources.read(FILE)
                .orElseThrow(() -> new IllegalStateException("the program lacks its file " + FILE));
        text.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
            String[] cells = line.split("\t");
            kinds.add(new Kind(Graph.iri(ZT.NS + cells[0]), cells[1].equals(NO_MARK) ? "" : cells[1],
                    Stream.of(cells[2].split(" ")).map(Iri::expanded).toList(), kinds.size()));
        });
    }

    /** All of them, in the order in which pages show them. */
    List<Kind> all() {
        return List.copyOf(kinds);
    }

    /** The kind of a fact that has these types; empty if it is none. */
    Optional<Kind> of(Collection<Node> types) {
        return kinds.stream().filter(kind -> types.contains(kind.type())).findFirst();
    }
}
