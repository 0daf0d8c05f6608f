package org.zhengtu.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.zhengtu.text.Period;
import org.zhengtu.vocab.ZT;

class PeriodsTest {

    @Test
    void daysMonthsAndYearsAreTyped() {
        assertEquals(XSDDatatype.XSDdate, Periods.literal(new Period("2025-01-08")).getLiteralDatatype());
        assertEquals(XSDDatatype.XSDgYearMonth, Periods.literal(new Period("2025-01")).getLiteralDatatype());
        assertEquals(XSDDatatype.XSDgYear, Periods.literal(new Period("2025")).getLiteralDatatype());
    }

    @Test
    void whatXmlSchemaHasNoTypeForStaysText() {
        for (String iso : List.of("2025-H1", "2025-Q3", "2021/2025", "2025-02-30", "2025-13")) {
            Node literal = Periods.literal(new Period(iso));
            assertEquals(XSDDatatype.XSDstring, literal.getLiteralDatatype(), iso);
            assertEquals(iso, literal.getLiteralLexicalForm());
        }
    }

    @Test
    void everyPeriodHasItsFirstAndLastDay() {
        assertEquals("2025-01-08 2025-01-08", days("2025-01-08"));
        assertEquals("2024-02-01 2024-02-29", days("2024-02"));
        assertEquals("2025-01-01 2025-12-31", days("2025"));
        assertEquals("2025-07-01 2025-12-31", days("2025-H2"));
        assertEquals("2025-04-01 2025-06-30", days("2025-Q2"));
        assertEquals("2021-01-01 2025-12-31", days("2021/2025"));
        assertEquals("2025-01-01 2025-04-30", days("2025/2025-04"));
    }

    @Test
    void aPeriodThatIsNoneHasNoInterval() {
        assertEquals("", days("2025-02-30"));
        assertEquals("", days("2025/2021"));
        assertEquals("", days(""));
    }

    private static String days(String iso) {
        List<Quad> quads = new ArrayList<>();
        new Periods(new QuadSink(NodeFactory.createURI("g:g"), quads::add)).interval(new Period(iso));
        return String.join(" ", quads.stream().filter(quad -> quad.getPredicate().equals(ZT.begins.asNode())
                || quad.getPredicate().equals(ZT.ends.asNode())).map(Quad::getObject)
                .map(Node::getLiteralLexicalForm).toList());
    }
}
