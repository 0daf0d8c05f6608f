package org.zhengtu.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.zhengtu.vocab.ZT;

/** How well what a client knows of a thing agrees with what the graph has of it. */
final class Agreement {
    /** Below that, values contradict each other. */
    static final double CONTRADICTION = 0.4;
    private static final double CONTAINED = 0.5;
    private static final double LEAST = 0.7;
    private static final Pattern CODE = Pattern.compile("\\d{6,12}");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final List<String> DAYS = List.of(XSDDatatype.XSDdate.getURI(), XSDDatatype.XSDgYearMonth.getURI(),
            XSDDatatype.XSDgYear.getURI());

    private final Data data;
    private final Things things;
    private final Map<String, List<Node>> known = new HashMap<>();

    Agreement(Data data, Things things) {
        this.data = data;
        this.things = things;
    }

    /**
     * From 1 where one of the values given is one that the thing has to 0 where none is like one; empty where the graph
     * has none, which says nothing.
     */
    OptionalDouble of(Property property, List<Question.Value> given, Thing thing) {
        List<Node> values = known.computeIfAbsent(property.id() + " " + thing.id(),
                key -> property.values(data, thing));
        if (values.isEmpty() || given.isEmpty()) {
            return OptionalDouble.empty();
        }
        double best = 0;
        for (Node value : values) {
            for (Question.Value each : given) {
                best = Math.max(best, one(property, each, value));
            }
        }
        return OptionalDouble.of(best);
    }

    private double one(Property property, Question.Value given, Node value) {
        if (value.isLiteral()) {
            return literal(given.text(), value);
        }
        boolean ours = value.getURI().startsWith(Things.SPACE);
        if (!ours) {
            String text = property.text(value);
            return same(given.text(), text) || given.text().equals(value.getURI())
                    || given.id().equals(text) || given.id().equals(value.getURI()) ? 1 : named(given.text(), value);
        }
        List<Node> meant = new ArrayList<>(List.of(value));
        if (things.at(value).filter(thing -> thing.types().get(0).main().equals(ZT.Place.asNode())).isPresent()) {
            meant.addAll(things.above(value));
        }
        if (!given.id().isEmpty()) {
            return things.ofId(given.id()).map(Thing::node).filter(meant::contains).isPresent() ? 1 : 0;
        }
        return meant.stream().mapToDouble(node -> named(given.text(), node)).max().orElse(0);
    }

    private double named(String text, Node node) {
        List<Name> names = things.names(node).stream().map(name -> new Name(name, Name.Standing.PREFERRED)).toList();
        if (names.stream().anyMatch(name -> same(text, name.text()))) {
            return 1;
        }
        double degree = Evidence.best(text, names).degree();
        return degree >= LEAST ? degree : 0;
    }

    private static double literal(String given, Node value) {
        String text = value.getLiteralLexicalForm();
        if (DAYS.contains(value.getLiteralDatatypeURI())) {
            return sameDay(given, text) ? 1 : 0;
        }
        if (same(given, text)) {
            return 1;
        }
        String one = Folding.fold(given);
        String other = Folding.fold(Bounds.cut(text));
        if (!one.isEmpty() && !other.isEmpty() && (one.endsWith(other) || other.endsWith(one))) {
            return CONTAINED;
        }
        double alike = Likeness.of(one, other);
        return alike >= LEAST ? alike : 0;
    }

    /** The same words, or the same code whether or not it is filled up with zeros, as statistics write it. */
    private static boolean same(String one, String other) {
        if (CODE.matcher(one).matches() && CODE.matcher(other).matches()) {
            return withoutZeros(one).equals(withoutZeros(other));
        }
        String folded = Folding.fold(one);
        return !folded.isEmpty() && folded.equals(Folding.fold(other));
    }

    private static String withoutZeros(String code) {
        return code.replaceFirst("0+$", "");
    }

    /** Whether one day, month or year is the other, or lies in it, however it is written. */
    private static boolean sameDay(String one, String other) {
        List<Integer> left = numbers(one);
        List<Integer> right = numbers(other);
        int common = Math.min(left.size(), right.size());
        return common > 0 && left.subList(0, common).equals(right.subList(0, common));
    }

    /** Year, month and day, as far as they are there; what follows is the time of the day. */
    private static List<Integer> numbers(String text) {
        return NO_DIGITS.splitAsStream(text.strip()).filter(part -> !part.isEmpty() && part.length() <= 4)
                .limit(3).map(Integer::valueOf).toList();
    }
}
