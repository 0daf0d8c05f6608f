package org.zhengtu.rdf;

import org.zhengtu.document.Document;
import org.zhengtu.extract.Fact;
import org.zhengtu.link.Units;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/**
 * Turns figures into claims: as printed, and beside it in the base unit. A figure that has every dimension of the cube
 * in {@code ontology/cube.ttl} is an observation as well; to the others nothing is added to make them one.
 *
 * <pre>
 * &lt;…/figure/07ab…&gt; zt:printedValue "379" ; zt:unit "…" ; zt:value 379 ;
 *     zt:normalizedValue 2526666666.67 ; zt:normalizedUnit &lt;…/concept/unit/m2&gt; ; zt:precision 6666666.66667 ; a qb:Observation ;
 *     qb:dataSet &lt;…/dataset/figures&gt; .
 * </pre>
 */
final class FigureWriter {
    private final Document document;
    private final References references;
    private final EntityWriter entities;
    private final Units units;

    FigureWriter(Document document, References references, EntityWriter entities, Units units) {
        this.document = document;
        this.references = references;
        this.entities = entities;
        this.units = units;
    }

    /** What a figure says. */
    Claim claim(Fact.Figure f) {
        Claim claim = new Claim("figure", ZT.Figure)
                .concept(ZT.figureKind, Schemes.FIGURE_KIND, f.kind())
                .decimal(ZT.value, f.value()).text(ZT.printedValue, f.value()).text(ZT.unit, f.unit())
                .with(ZT.comparator, Iris.concept(Schemes.COMPARATOR, Comparators.code(f.comparator())))
                .period(ZT.period, f.period()).concept(ZT.status, Schemes.STATUS, f.status());
        if (!f.indicator().isEmpty()) {
            claim.with(ZT.indicator, references.indicator(f.indicator())).text(ZT.indicatorName, f.indicator());
        }
        if (!f.area().isEmpty()) {
            claim.with(ZT.area, references.named(f.area()));
        } else {
            document.metadata().place().ifPresent(place -> claim.with(ZT.area, entities.division(place)));
        }
        if (!f.programme().isEmpty()) {
            claim.with(ZT.programme, references.programme(f.programme()));
        }
        units.normalize(f.value(), f.unit(), f.kind()).ifPresent(quantity -> {
            claim.derived(ZT.normalizedValue, Claim.decimal(quantity.value()))
                    .derived(ZT.normalizedUnit, Iris.concept(Schemes.UNIT, quantity.unit()))
                    .derived(ZT.precision, Claim.decimal(quantity.precision()));
            if (hasEveryDimension(f)) {
                claim.type(Others.OBSERVATION).derived(Others.DATA_SET, Iris.FIGURES);
            }
        });
        return claim;
    }

    /** Whether area, interval and indicator are known; kind, status, document and evidence always are. */
    private boolean hasEveryDimension(Fact.Figure f) {
        return !f.indicator().isEmpty() && Periods.hasDays(f.period())
                && (!f.area().isEmpty() || document.metadata().place().isPresent());
    }
}
