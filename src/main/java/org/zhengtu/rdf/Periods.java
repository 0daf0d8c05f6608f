package org.zhengtu.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.zhengtu.text.Period;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/** Times as literals and as intervals with a first and a last day. */
final class Periods {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int MONTHS = 12;

    private final QuadSink sink;

    Periods(QuadSink sink) {
        this.sink = sink;
    }

    /** The notation of tables as a literal, typed where XML Schema has a type for it. */
    static Node literal(Period period) {
        String iso = period.iso();
        if (days(iso).isPresent()) {
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
        return days(period.iso()).isPresent();
    }

    /** Describes the interval of a period; none if it is not known or no such day exists. */
    Optional<Node> interval(Period period) {
        return days(period.iso()).map(days -> {
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

    private record Days(LocalDate first, LocalDate last) {
    }

    private static Optional<Days> days(String iso) {
        int slash = iso.indexOf('/');
        try {
            if (iso.isEmpty()) {
                return Optional.empty();
            }
            Days first = point(slash < 0 ? iso : iso.substring(0, slash));
            Days last = slash < 0 ? first : point(iso.substring(slash + 1));
            return last.last().isBefore(first.first()) ? Optional.empty()
                    : Optional.of(new Days(first.first(), last.last()));
        } catch (DateTimeException e) {
            // 2024-02-30 has the form of a day and is none; the notation is kept as plain text.
            return Optional.empty();
        }
    }

    private static Days point(String iso) {
        if (DAY.matcher(iso).matches()) {
            LocalDate day = LocalDate.parse(iso);
            return new Days(day, day);
        }
        int year = Integer.parseInt(iso.substring(0, 4));
        if (YEAR.matcher(iso).matches()) {
            return months(year, 1, MONTHS);
        } else if (MONTH.matcher(iso).matches()) {
            int month = Integer.parseInt(iso.substring(5));
            return months(year, month, month);
        }
        int length = iso.charAt(5) == 'H' ? 6 : 3;
        int part = Character.digit(iso.charAt(6), 10);
        return months(year, (part - 1) * length + 1, part * length);
    }

    private static Days months(int year, int first, int last) {
        return new Days(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }
}
