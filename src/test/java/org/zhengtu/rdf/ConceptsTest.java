package org.zhengtu.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.zhengtu.document.ArticleKind;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Section;
import org.zhengtu.extract.Fact;
import org.zhengtu.extract.PostStatus;
import org.zhengtu.link.Entity;
import org.zhengtu.link.IdentityRule;
import org.zhengtu.link.ProgrammeLevel;
import org.zhengtu.link.Units;
import org.zhengtu.people.Reason;
import org.zhengtu.text.Coded;
import org.zhengtu.text.FormerDivision;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.vocab.Prefixes;

/** Every code that a fact can bear is a concept, and no concept is without its code. */
class ConceptsTest {
    private final Model model = ModelFactory.createModelForGraph(ModelGraph.load());

    @Test
    void codesAndConceptsAreTheSame() {
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        expected.put(Schemes.BODY_TYPE, codes(Entity.BodyType.values()));
        expected.put(Schemes.MEETING_KIND, codes(Fact.MeetingKind.values()));
        expected.put(Schemes.ROLE, codes(Fact.Role.values()));
        expected.put(Schemes.POST_STATUS, codes(PostStatus.values()));
        expected.put(Schemes.AGENDA_ACTION, codes(Fact.AgendaAction.values()));
        expected.put(Schemes.PROGRAMME_KIND, codes(Fact.ProgrammeKind.values()));
        expected.put(Schemes.PROGRAMME_STATUS, codes(Fact.ProgrammeStage.values()));
        expected.put(Schemes.PROGRAMME_LEVEL, codes(ProgrammeLevel.values()));
        expected.put(Schemes.MODALITY, codes(Fact.Modality.values()));
        expected.put(Schemes.FIGURE_KIND, codes(Fact.FigureKind.values()));
        expected.put(Schemes.STATUS, codes(Fact.FigureStatus.values()));
        expected.put(Schemes.PLACE_KIND, codes(PlaceKind.values()));
        expected.put(Schemes.ARTICLE_KIND, codes(ArticleKind.values()));
        expected.put(Schemes.DOCUMENT_KIND, codes(DocumentKind.values()));
        expected.put(Schemes.SECTION_PART, codes(Section.Part.values()));
        expected.put(Schemes.RELATION_KIND, codes(Fact.RelationKind.values()));
        Set<String> reasons = codes(Reason.values());
        reasons.addAll(codes(Entity.Likeness.values()));
        expected.put(Schemes.IDENTITY_REASON, reasons);
        expected.put(Schemes.DIVISION_CHANGE, codes(FormerDivision.Change.values()));
        expected.put(Schemes.IDENTITY_RULE, codes(IdentityRule.values()));
        expected.put(Schemes.LINK_REASON, Lexicon.load("links").rows().stream()
                .filter(row -> row.get("use").equals("weight")).map(row -> row.get("name"))
                .collect(Collectors.toCollection(TreeSet::new)));
        expected.put(Schemes.CURATION, Set.of("different", "same", "renamed", "withdrawn"));
        expected.put(Schemes.UNIT, new Units().bases().stream().map(Units.Base::code)
                .collect(Collectors.toCollection(TreeSet::new)));
        expected.put(Schemes.COMPARATOR, Stream.of(Fact.Comparator.values()).map(Comparators::code)
                .collect(Collectors.toCollection(TreeSet::new)));
        expected.forEach((scheme, codes) -> assertEquals(codes, concepts(scheme), scheme));
        Set<String> declared = new TreeSet<>();
        model.listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme).mapWith(Resource::getURI)
                .filterKeep(scheme -> scheme.startsWith(Prefixes.CONCEPT))
                .forEach(scheme -> declared.add(scheme.substring(Prefixes.CONCEPT.length())));
        Set<String> schemes = new TreeSet<>(expected.keySet());
        schemes.add(Schemes.INDICATOR);
        assertEquals(schemes, declared);
    }

    @Test
    void everyComparatorKnowsItsSign() {
        for (Fact.Comparator comparator : Fact.Comparator.values()) {
            Resource concept = model.getResource(Iris.concept(Schemes.COMPARATOR, Comparators.code(comparator))
                    .getURI());
            assertEquals(true, concept.hasProperty(SKOS.notation, comparator.sign()), comparator.name());
        }
    }

    @Test
    void aUnitNamesItsLikeInQudt() {
        Resource area = model.getResource(Iris.concept(Schemes.UNIT, "m2").getURI());
        assertEquals("http://qudt.org/vocab/unit/M2", area.getPropertyResourceValue(SKOS.exactMatch).getURI());
        assertEquals("m2", area.getProperty(SKOS.notation).getString());
    }

    @Test
    void everyConceptHasAPreferredLabelInBothLanguages() {
        String foreign = Iris.nbs("").getURI();
        model.listSubjectsWithProperty(RDF.type, SKOS.Concept).filterDrop(concept ->
                concept.getURI().startsWith(foreign)).forEach(concept ->
                assertEquals(Set.of("zh", "en"), concept.listProperties(SKOS.prefLabel)
                        .mapWith(statement -> statement.getLanguage()).toSet(), concept.getURI()));
    }

    private static Set<String> codes(Coded... values) {
        Function<Coded, String> code = Coded::code;
        return Stream.of(values).map(code).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> concepts(String scheme) {
        String prefix = Prefixes.CONCEPT + scheme + "/";
        return model.listSubjectsWithProperty(SKOS.inScheme, model.getResource(Prefixes.CONCEPT + scheme)).toList()
                .stream().map(concept -> concept.getURI().substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
