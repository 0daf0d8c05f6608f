package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengtu.text.Resources;
import org.zhengtu.vocab.ZT;

/** Facts on the left with what is said of them, on the right what that leads to: {@code ontology-diagram.tsv}. */
final class OntologyDiagram {
    private static final String FILE = "org/zhengtu/pages/ontology-diagram.tsv";
    private static final int LINE = 26;
    private static final int GAP = 12;

    private final Names names;
    private final Map<String, List<String[]>> facts = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    OntologyDiagram(Names names) {
        this.names = names;
        Resources.read(FILE).orElseThrow(() -> new IllegalStateException("the program lacks its file " + FILE)).lines()
                .filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split("\t")).forEach(cells ->
                        facts.computeIfAbsent(cells[0], fact -> new ArrayList<>()).add(cells));
    }

    /** A class or property in the drawing. @param y of the middle of its line */
    public record Word(View.Value name, String code, int y) {
    }

    /** A class of facts with its properties. */
    public record Box(Word title, List<Word> properties, int top, int height) {
    }

    /** From a property to a class. */
    public record Arrow(int from, int to) {
    }

    /** The whole drawing. */
    public record Drawing(List<Box> facts, List<Word> entities, List<Arrow> arrows, int height) {
    }

    Drawing drawing() {
        facts.values().forEach(rows -> rows.forEach(row -> places.putIfAbsent(row[2], 0)));
        int height = facts.values().stream().mapToInt(rows -> (rows.size() + 1) * LINE + GAP).sum();
        int step = height / places.size();
        int at = step / 2;
        List<Word> entities = new ArrayList<>();
        for (String entity : places.keySet()) {
            places.put(entity, at);
            entities.add(ours(entity, at));
            at += step;
        }
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        int top = 0;
        for (Map.Entry<String, List<String[]>> fact : facts.entrySet()) {
            List<Word> properties = new ArrayList<>();
            int y = top + LINE / 2;
            for (String[] row : fact.getValue()) {
                y += LINE;
                properties.add(new Word(names.value(Iri.expanded(row[1])), row[1], y));
                arrows.add(new Arrow(y, places.get(row[2])));
            }
            boxes.add(new Box(ours(fact.getKey(), top + LINE / 2), properties, top, (properties.size() + 1) * LINE));
            top += (properties.size() + 1) * LINE + GAP;
        }
        return new Drawing(boxes, entities, arrows, height);
    }

    private Word ours(String name, int y) {
        return new Word(names.value(Graph.iri(ZT.NS + name)), "zt:" + name, y);
    }
}
