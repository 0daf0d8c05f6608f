package org.zhengtu.rdf;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Period;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/** Times as literals and as intervals with a first and a last day. */
final class Periods {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final QuadSink sink;

    Periods(QuadSink sink) {
        this.sink = sink;
    }

    /** The notation of tables as a literal, typed where XML Schema has a type for it. */
    static Node literal(Period period) {
        String iso = period.iso();
        if (DayRange.of(period).isPresent()) {
            if (DAY.matcher(iso).matches()) {
                return NodeFactory.createLiteralDT(iso, XSDDatatype.XSDdate);
            } else if (MONTH.matcher(iso).matches()) {
                return NodeFactory.createLiteralDT(iso, XSDDatatype.XSDgYearMonth);
            } else if (YEAR.matcher(iso).matches()) {
                return NodeFactory.createLiteralDT(iso, XSDDatatype.XSDgYear);
            }
        }
        return NodeFactory.createLiteralString(iso);
    }

    /** Whether a period has a first and a last day. */
    static boolean hasDays(Period period) {
        return DayRange.of(period).isPresent();
    }

    /** Describes the interval of a period; none if it is not known or no such day exists. */
    Optional<Node> interval(Period period) {
        return DayRange.of(period).map(days -> {
            Node node = Iris.period(period.iso());
            if (sink.first(node)) {
                sink.type(node, ZT.Period, Others.INTERVAL);
                sink.label(node, period.iso());
                sink.typed(node, ZT.begins, days.first().toString(), XSDDatatype.XSDdate);
                sink.typed(node, ZT.ends, days.last().toString(), XSDDatatype.XSDdate);
            }
            return node;
        });
    }

    /** Says the period of a thing, both ways; nothing if it is not known. */
    void say(Node subject, Property property, Period period) {
        if (period.isKnown()) {
            sink.add(subject, property, literal(period));
            interval(period).ifPresent(node -> sink.add(subject, ZT.interval, node));
        }
    }
}
