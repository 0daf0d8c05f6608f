package org.zhengtu.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.zhengtu.link.Entity;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.FormerDivision;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.vocab.ZT;

/**
 * Describes places: what holds them, what became of a division of the past, and which division a name may mean.
 *
 * <pre>
 * &lt;…/id/place/yong-chuan-shi-…&gt; a zt:Place ; zt:divisionCode "500383" ;
 *     dcterms:isPartOf &lt;…/id/place/chong-qing-shi-…&gt; ; zt:ceasedIn "2006"^^xsd:gYear ;
 *     zt:divisionChange &lt;…/concept/division-change/converted&gt; ;
 *     dcterms:isReplacedBy &lt;…/id/place/yong-chuan-qu-…&gt; .
 * </pre>
 */
final class PlaceWriter {
    /** The first year of the table; what it has in that year was there before. */
    private static final int FIRST_YEAR = 2002;
    private final QuadSink sink;
    private final EntityWriter entities;
    private final Divisions divisions = Divisions.load();

    PlaceWriter(QuadSink sink, EntityWriter entities) {
        this.sink = sink;
        this.entities = entities;
    }

    void write(Node node, Entity.Place place) {
        sink.type(node, ZT.Place, DCTerms.Location);
        sink.add(node, ZT.placeKind, Iris.concept(Schemes.PLACE_KIND, place.kind()));
        sink.text(node, ZT.divisionCode, place.code());
        place.division().ifPresent(division -> division(node, division));
        place.within().filter(PlaceWriter::isBelowCountry)
                .ifPresent(holder -> entities.whole(node, entities.division(holder)));
        place.near().filter(PlaceWriter::isBelowCountry)
                .ifPresent(near -> sink.add(node, ZT.namedIn, entities.division(near)));
        place.likely().forEach(likely -> hypothesis(node, likely));
    }

    private void division(Node node, Division division) {
        division.parent().filter(PlaceWriter::isBelowCountry)
                .ifPresent(parent -> entities.whole(node, entities.division(parent)));
        divisions.earlierCodes(division).forEach(code -> sink.text(node, ZT.formerCode, code));
        divisions.former(division).ifPresent(gone -> former(node, gone));
    }

    private void former(Node node, FormerDivision gone) {
        if (gone.from() > FIRST_YEAR && gone.isFromSure()) {
            year(node, ZT.cameToBeIn, gone.from());
        }
        if (gone.isUntilSure()) {
            year(node, ZT.ceasedIn, gone.until());
        }
        sink.add(node, ZT.divisionChange, Iris.concept(Schemes.DIVISION_CHANGE, gone.change()));
        gone.successors().forEach(next -> sink.add(node, DCTerms.isReplacedBy, entities.division(next)));
    }

    private void year(Node node, Property property, int year) {
        sink.typed(node, property, Integer.toString(year), XSDDatatype.XSDgYear);
    }

    private void hypothesis(Node node, Entity.Likely likely) {
        Node other = entities.division(likely.division());
        Node hypothesis = Iris.hypothesis(node, other);
        if (sink.first(hypothesis)) {
            sink.type(hypothesis, ZT.PossibleIdentity);
            sink.add(hypothesis, ZT.candidate, node);
            sink.add(hypothesis, ZT.candidate, other);
            sink.typed(hypothesis, ZT.score, likely.score().toPlainString(), XSDDatatype.XSDdecimal);
            likely.reasons().forEach(reason ->
                    sink.add(hypothesis, ZT.reason, Iris.concept(Schemes.IDENTITY_REASON, reason)));
            sink.add(node, ZT.possiblySame, other);
            sink.add(other, ZT.possiblySame, node);
        }
    }

    private static boolean isBelowCountry(Division division) {
        return division.kind() != PlaceKind.COUNTRY;
    }
}
