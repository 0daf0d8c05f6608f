package org.zhengtu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.qudtlib.Qudt;
import io.github.qudtlib.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengtu.text.Lexicon;

/** Our units say of themselves what QUDT says of them. */
class QudtTest {
    private static final String NS = "http://qudt.org/vocab/unit/";
    /** QUDT prints some factors with few digits only, e.g. 0.00001157407. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

    private final Map<String, String> qudtOfBase = new HashMap<>();

    QudtTest() {
        new Units().bases().forEach(base -> qudtOfBase.put(base.code(), base.qudt()));
    }

    @Test
    void everyUnitThatWeNameExists() {
        qudtOfBase.values().stream().filter(iri -> !iri.isEmpty())
                .forEach(iri -> assertTrue(Qudt.unit(iri).isPresent(), iri));
        Lexicon.load("units").column("qudt").stream().filter(name -> !name.isEmpty())
                .forEach(name -> assertTrue(Qudt.unit(NS + name).isPresent(), name));
    }

    @Test
    void noTwoBaseUnitsAreOneUnit() {
        Set<String> seen = new HashSet<>();
        qudtOfBase.values().stream().filter(iri -> !iri.isEmpty()).forEach(iri -> assertTrue(seen.add(iri), iri));
    }

    @Test
    void ourFactorsAreThoseOfQudt() {
        int compared = 0;
        for (Lexicon.Row row : Lexicon.load("units").rows()) {
            if (row.get("qudt").isEmpty()) {
                continue;
            }
            String base = qudtOfBase.get(row.get("base"));
            assertTrue(!base.isEmpty(), row.get("form") + " is in QUDT and its base is not");
            Unit from = Qudt.unitRequired(NS + row.get("qudt"));
            Unit to = Qudt.unitRequired(base);
            assertEquals(to.getDimensionVectorIri(), from.getDimensionVectorIri(), row.get("form"));
            BigDecimal theirs = Qudt.convert(BigDecimal.ONE, from, to);
            BigDecimal off = theirs.subtract(factor(row)).abs().divide(factor(row), MathContext.DECIMAL64);
            assertTrue(off.compareTo(TOLERANCE) < 0, row.get("form") + ": " + factor(row) + ", QUDT " + theirs);
            compared++;
        }
        assertTrue(compared >= 70, "compared only " + compared);
    }

    private static BigDecimal factor(Lexicon.Row row) {
        String[] factor = row.get("factor").split("/");
        return factor.length == 1 ? new BigDecimal(factor[0])
                : new BigDecimal(factor[0]).divide(new BigDecimal(factor[1]), MathContext.DECIMAL64);
    }
}
