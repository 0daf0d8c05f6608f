package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.zhengtu.sparql.Explanation.Near;

/** What the graph says of why a thing is one. */
class ExplainerTest {
    private static final String GRAPH = """
            PREFIX : <https://w3id.org/zhengtu/id/>
            PREFIX zt: <https://w3id.org/zhengtu/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX rule: <https://w3id.org/zhengtu/concept/identity-rule/>
            :park a zt:Place ; rdfs:label "人民公园"@zh ; skos:prefLabel "People's Park"@en ;
                zt:identityKey "人民公园@990101" ; zt:identityRule rule:name_and_place ;
                prov:wasInfluencedBy :line ; skos:exactMatch <http://example.org/park> .
            :other a zt:Place ; rdfs:label "人民公园"@zh ; zt:identityKey "人民公园@990102" .
            :old dcterms:isReplacedBy :park ; owl:sameAs :park .
            :line zt:decision :same ; zt:decidedBy "李编" ; zt:decidedOn "2025-03-01" ; zt:reasonText "one gate" ;
                dcterms:source <https://example.org/a> ; zt:fileName "a.tsv" ; zt:line 3 .
            :fact a zt:PlaceMention ; zt:place :park ; zt:evidence :span .
            :figure a zt:Figure ; zt:area :park ; zt:evidence :span , :later .
            :span oa:hasSource :doc ; oa:hasSelector [ oa:start 3 ; oa:end 7 ] , [ oa:exact "人民\\n公园" ] .
            :later oa:hasSource :doc ; oa:hasSelector [ oa:start 9 ; oa:end 12 ] , [ oa:exact "5公顷" ] .
            :doc zt:fileName "a.txt" .
            rule:name_and_place rdfs:label "名称和地方"@zh , "name and place"@en .
            zt:place rdfs:label "地点"@zh .
            """;

    private final Explainer explainer = new Explainer(graph());

    private static Model graph() {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(GRAPH), "", Lang.TURTLE);
        return model;
    }

    private static String iri(String name) {
        return "https://w3id.org/zhengtu/id/" + name;
    }

    @Test
    void of_a_name_all_that_bear_it_are_listed_in_either_language() {
        assertEquals(List.of(iri("other"), iri("park")), explainer.named("人民公园").stream().map(Near::iri).toList());
        assertEquals(List.of(iri("park")), explainer.named("People's Park").stream().map(Near::iri).toList());
        assertEquals(List.of(), explainer.named("公园"));
    }

    @Test
    void key_rule_forms_and_every_mention_are_told() {
        Explanation park = explainer.explain(iri("park"));
        assertEquals("人民公园@990101", park.key());
        assertEquals("名称和地方 (name and place)", park.rules().get(0).label());
        assertEquals(List.of(new Explanation.Form("人民公园", 1, 1)), park.forms());
        assertEquals(List.of(new Explanation.Mention("a.txt", 3, 7, "人民\n公园", "area, place"),
                new Explanation.Mention("a.txt", 9, 12, "5公顷", "area")), park.mentions());
    }

    @Test
    void decisions_links_and_what_is_held_apart_are_told() {
        Explanation park = explainer.explain(iri("park"));
        assertEquals(List.of(new Explanation.Decision("same", "李编", "2025-03-01", "one gate", "https://example.org/a",
                "a.tsv:3")), park.decisions());
        assertTrue(park.links().contains(new Explanation.Link("skos:exactMatch", "http://example.org/park")));
        assertEquals(List.of("人民公园@990102"), park.near().stream().map(Near::key).toList());
    }

    @Test
    void an_IRI_that_became_another_leads_to_it() {
        assertTrue(explainer.knows(iri("old")));
        assertEquals(iri("park"), explainer.explain(iri("old")).iri());
        assertFalse(explainer.knows(iri("nothing")));
    }
}
