package org.zhengtu.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.link.Units;
import org.zhengtu.vocab.Prefixes;

/**
 * The base units of {@code data/lexicon/base-units.tsv} as concepts of the scheme {@code unit}.
 *
 * <pre>
 * &lt;…/concept/unit/m2&gt; a skos:Concept ; skos:inScheme &lt;…/concept/unit&gt; ; skos:notation "m2" ;
 *     skos:prefLabel "…"@zh, "square metre"@en ; skos:exactMatch &lt;http://qudt.org/vocab/unit/M2&gt; .
 * </pre>
 */
final class UnitConcepts {
    private static final Node SCHEME = NodeFactory.createURI(Prefixes.CONCEPT + Schemes.UNIT);

    private UnitConcepts() {
    }

    static void addTo(Graph graph) {
        for (Units.Base unit : new Units().bases()) {
            Node concept = Iris.concept(Schemes.UNIT, unit.code());
            add(graph, concept, RDF.type, SKOS.Concept.asNode());
            add(graph, concept, SKOS.inScheme, SCHEME);
            add(graph, concept, SKOS.topConceptOf, SCHEME);
            add(graph, concept, SKOS.notation, NodeFactory.createLiteralString(unit.code()));
            for (Property label : new Property[] {SKOS.prefLabel, RDFS.label}) {
                add(graph, concept, label, NodeFactory.createLiteralLang(unit.chinese(), "zh"));
                add(graph, concept, label, NodeFactory.createLiteralLang(unit.english(), "en"));
            }
            if (!unit.qudt().isEmpty()) {
                add(graph, concept, SKOS.exactMatch, NodeFactory.createURI(unit.qudt()));
            }
        }
    }

    private static void add(Graph graph, Node subject, Property property, Node object) {
        graph.add(subject, property.asNode(), object);
    }
}
