package org.zhengtu.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.vocab.ZT;

/** What a search looks for, in the order in which it shows it: what people ask for most, the terms themselves last. */
final class SearchKinds {
    /** The name under which addresses have terms of the ontology. */
    private static final String TERM = "Term";
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        List.of(ZT.Person, ZT.Body, ZT.Place, ZT.Meeting, ZT.MeetingSeries, ZT.Programme, ZT.Indicator, ZT.Document,
                ZT.Article, ZT.Group).forEach(type -> put(type.getLocalName(), List.of(type)));
        put(SKOS.Concept.getLocalName(), List.of(SKOS.Concept));
        put(TERM, List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty));
    }

    private SearchKinds() {
    }

    /**
     * Things that are shown together.
     *
     * @param name in addresses
     * @param types IRIs of classes
     */
    record Kind(String name, Set<String> types, Node type) {
        /** What it is called. */
        View.Value title(Context.Work work) {
            return name.equals(TERM) ? View.Value.of(work.say("ontology"), work.call().to("/ontology"))
                    : work.names().value(type);
        }
    }

    private static void put(String name, List<? extends Resource> types) {
        KINDS.put(name, new Kind(name, Set.copyOf(types.stream().map(Resource::getURI).toList()),
                types.get(0).asNode()));
    }

    static List<Kind> all() {
        return List.copyOf(KINDS.values());
    }

    static Optional<Kind> named(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }
}
