package org.zhengtu.search;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.vocab.ZT;

/** What the text index holds: a field for the texts of each predicate, and one for how names are read. */
final class TextFields {
    static final String SUBJECT = "uri";
    static final String GRAPH = "graph";
    static final String LANG = "lang";
    /** Stands in the place of a language where there is none, as {@code lang:none} asks. */
    static final String NO_LANG = "none";
    static final String TYPE = "type";
    static final String PREDICATE = "predicate";
    static final String VALUE = "value";
    static final String SOUNDS = "sounds";
    /** The predicate that asks for how names are read. No graph of ours has it, since nobody need see such names. */
    static final Node SOUNDS_OF = SKOS.hiddenLabel.asNode();
    /** Indexed predicates, the first being what {@code text:query} asks when it names none. */
    static final List<Node> PREDICATES = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), SKOS.altLabel.asNode(),
            FOAF.name.asNode(), DCTerms.title.asNode(), ZT.headline.asNode(),
            NodeFactory.createURI("http://schema.org/headline"), NodeFactory.createURI("https://schema.org/headline"),
            OA.exact.asNode());
    /** How many of these, from the first, name things. */
    static final int NAMES = 5;

    private TextFields() {
    }

    static String field(int index) {
        return "f" + index;
    }

    /** The same as Jena wants to know it. */
    static EntityDefinition definition() {
        EntityDefinition definition = new EntityDefinition(SUBJECT, field(0), PREDICATES.get(0));
        definition.setGraphField(GRAPH);
        definition.setLangField(LANG);
        for (int i = 1; i < PREDICATES.size(); i++) {
            definition.set(field(i), PREDICATES.get(i));
        }
        definition.set(SOUNDS, SOUNDS_OF);
        return definition;
    }
}
