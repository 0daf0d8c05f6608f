package org.zhengtu.sparql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.sparql.Explanation.Near;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/** Finds out why things of a store are one. Reads inside a transaction of the caller. */
public final class Explainer {
    private static final List<Property> NAMES = List.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel, FOAF.name);
    private static final List<Property> LINKS = List.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, OWL.sameAs,
            RDFS.seeAlso);
    /** The facts that do no more than name a thing, and how they point to it. */
    private static final Set<Resource> NAMING = Set.of(ZT.BodyMention, ZT.MeetingMention, ZT.ProgrammeMention,
            ZT.PlaceMention, ZT.PostHolding);
    private static final Set<String> NAMING_PROPERTIES = Set.of(ZT.body.getURI(), ZT.meeting.getURI(),
            ZT.programme.getURI(), ZT.place.getURI(), "http://www.w3.org/ns/org#member");

    private final Model model;

    /** Of a store that is open. */
    public Explainer(Store store) {
        this(ModelFactory.createModelForGraph(GraphView.createUnionGraph(store.graph())));
    }

    Explainer(Model union) {
        this.model = union;
    }

    /** The things that bear a name in any language, by IRI. */
    public List<Near> named(String name) {
        Set<Resource> found = new HashSet<>();
        for (Property property : NAMES) {
            for (String language : List.of("zh", "en", "")) {
                model.listSubjectsWithProperty(property, model.createLiteral(name, language))
                        .filterKeep(this::isThing).forEach(found::add);
            }
        }
        return near(found);
    }

    /** Whether the graph knows this IRI as a thing, or as one that became another. */
    public boolean knows(String iri) {
        Resource thing = model.createResource(iri);
        return isThing(thing) || thing.hasProperty(DCTerms.isReplacedBy);
    }

    private boolean isThing(Resource resource) {
        return resource.hasProperty(ZT.identityKey);
    }

    /** The explanation of a thing that {@link #knows} knows. */
    public Explanation explain(String iri) {
        Resource asked = model.createResource(iri);
        Resource thing = asked.hasProperty(DCTerms.isReplacedBy) ? asked.getPropertyResourceValue(DCTerms.isReplacedBy)
                : asked;
        Map<List<Object>, Explanation.Mention> mentions = new HashMap<>();
        Map<String, List<Explanation.Mention>> forms = new TreeMap<>();
        model.listStatements(null, null, thing).forEach(statement -> statement.getSubject().listProperties(ZT.evidence)
                .forEach(evidence -> {
                    Explanation.Mention mention = mention(statement, evidence.getResource());
                    mentions.merge(List.of(mention.document(), mention.start(), mention.end()), mention, this::both);
                    if (isNaming(statement)) {
                        forms.computeIfAbsent(mention.quote().replaceAll("\\s+", ""), f -> new ArrayList<>())
                                .add(mention);
                    }
                }));
        return new Explanation(thing.getURI(), iri, types(thing), names(thing), rules(thing),
                text(thing, ZT.identityKey), forms(forms), sorted(mentions.values().stream(),
                        Comparator.comparing(Explanation.Mention::document)
                                .thenComparing(Explanation.Mention::start)),
                joinings(thing), hypotheses(thing), decisions(thing), links(thing), apart(thing));
    }

    private static <T> List<T> sorted(Stream<T> stream, Comparator<T> order) {
        return stream.sorted(order).toList();
    }

    private static boolean isNaming(Statement statement) {
        return NAMING_PROPERTIES.contains(statement.getPredicate().getURI())
                && NAMING.stream().anyMatch(type -> statement.getSubject().hasProperty(RDF.type, type));
    }

    private Explanation.Mention both(Explanation.Mention one, Explanation.Mention other) {
        Set<String> as = new TreeSet<>(List.of(one.as().split(", ")));
        as.addAll(List.of(other.as().split(", ")));
        return new Explanation.Mention(one.document(), one.start(), one.end(), one.quote(), String.join(", ", as));
    }

    private Explanation.Mention mention(Statement statement, Resource span) {
        int[] place = new int[2];
        String[] quote = {""};
        span.listProperties(Others.HAS_SELECTOR).forEach(selector -> {
            Resource of = selector.getResource();
            if (of.hasProperty(Others.START)) {
                place[0] = of.getProperty(Others.START).getInt();
                place[1] = of.getProperty(Others.END).getInt();
            } else if (of.hasProperty(Others.EXACT)) {
                quote[0] = of.getProperty(Others.EXACT).getString();
            }
        });
        String document = Optional.ofNullable(span.getPropertyResourceValue(Others.HAS_SOURCE))
                .map(source -> text(source, ZT.fileName)).orElse("");
        return new Explanation.Mention(document, place[0], place[1], quote[0], label(statement.getPredicate()));
    }

    private static List<Explanation.Form> forms(Map<String, List<Explanation.Mention>> forms) {
        return forms.entrySet().stream().map(form -> new Explanation.Form(form.getKey(), form.getValue().size(),
                (int) form.getValue().stream().map(Explanation.Mention::document).distinct().count()))
                .sorted(Comparator.comparing(Explanation.Form::mentions).reversed()
                        .thenComparing(Explanation.Form::text)).toList();
    }

    private List<String> types(Resource thing) {
        return thing.listProperties(RDF.type).mapWith(Statement::getResource)
                .filterKeep(type -> type.getURI().startsWith(ZT.NS)).toList().stream().map(this::bilingual).sorted()
                .toList();
    }

    private List<String> names(Resource thing) {
        Set<String> names = new LinkedHashSet<>();
        for (Property property : List.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel)) {
            thing.listProperties(property).mapWith(Statement::getLiteral).toList().stream()
                    .map(name -> name.getLexicalForm() + "@" + name.getLanguage()).sorted(Comparator.reverseOrder())
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    private List<Explanation.Rule> rules(Resource thing) {
        return thing.listProperties(ZT.identityRule).mapWith(Statement::getResource).toList().stream()
                .map(rule -> new Explanation.Rule(bilingual(rule), both(rule, SKOS.definition))).distinct()
                .sorted(Comparator.comparing(Explanation.Rule::label)).toList();
    }

    private List<Explanation.Joining> joinings(Resource thing) {
        return sorted(model.listSubjectsWithProperty(ZT.joins, thing).toList().stream()
                .map(joining -> new Explanation.Joining(
                        bilingual(joining.getPropertyResourceValue(ZT.identityRule)), text(joining, ZT.joinedOn),
                        joining.listProperties(ZT.joinedDocument).mapWith(s -> text(s.getResource(), ZT.fileName))
                                .toList().stream().sorted().collect(Collectors.joining(", ")))),
                Comparator.comparing(Explanation.Joining::documents).thenComparing(Explanation.Joining::rule));
    }

    private List<Explanation.Hypothesis> hypotheses(Resource thing) {
        List<Explanation.Hypothesis> found = new ArrayList<>();
        model.listSubjectsWithProperty(ZT.candidate, thing).toList().forEach(hypothesis ->
                hypothesis.listProperties(ZT.candidate).mapWith(Statement::getResource)
                        .filterDrop(thing::equals).forEach(other -> found.add(new Explanation.Hypothesis(
                                other.getURI(), text(other, RDFS.label), text(hypothesis, ZT.score),
                                hypothesis.listProperties(ZT.reason).mapWith(s -> bilingual(s.getResource())).toList()
                                        .stream().sorted().collect(Collectors.joining("; "))))));
        return sorted(found.stream(), Comparator.comparing(Explanation.Hypothesis::score).reversed()
                .thenComparing(Explanation.Hypothesis::iri));
    }

    private List<Explanation.Decision> decisions(Resource thing) {
        return sorted(thing.listProperties(Others.INFLUENCED_BY).mapWith(Statement::getResource).toList().stream()
                .map(line -> new Explanation.Decision(
                        bilingual(line.getPropertyResourceValue(ZT.decision)), text(line, ZT.decidedBy),
                        text(line, ZT.decidedOn), text(line, ZT.reasonText), text(line, DCTerms.source),
                        text(line, ZT.fileName) + ":" + text(line, ZT.line))).distinct(),
                Comparator.comparing(Explanation.Decision::place));
    }

    private List<Explanation.Link> links(Resource thing) {
        List<Explanation.Link> links = new ArrayList<>();
        for (Property property : LINKS) {
            String name = Prefixes.mapping().shortForm(property.getURI());
            thing.listProperties(property).forEach(s -> links.add(new Explanation.Link(name, s.getObject()
                    .toString())));
            if (property.equals(OWL.sameAs)) {
                model.listSubjectsWithProperty(property, thing).forEach(other -> links.add(
                        new Explanation.Link(name, other.getURI())));
            }
        }
        return sorted(links.stream().distinct(), Comparator.comparing(Explanation.Link::property)
                .thenComparing(Explanation.Link::target));
    }

    /** Things of the same type with one of its names, and those that were decided to be others. */
    private List<Near> apart(Resource thing) {
        Set<Resource> found = new HashSet<>();
        Set<Resource> types = thing.listProperties(RDF.type).mapWith(Statement::getResource).toSet();
        Set<Literal> names = new HashSet<>();
        List.of(RDFS.label, SKOS.altLabel).forEach(p -> thing.listProperties(p).forEach(s ->
                names.add(s.getLiteral())));
        names.forEach(name -> List.of(RDFS.label, SKOS.altLabel).forEach(p ->
                model.listSubjectsWithProperty(p, name).filterKeep(other -> isThing(other) && other.listProperties(
                        RDF.type).mapWith(Statement::getResource).filterKeep(types::contains).hasNext())
                        .forEach(found::add)));
        model.listSubjectsWithProperty(OWL.differentFrom, thing).forEach(found::add);
        thing.listProperties(OWL.differentFrom).forEach(s -> found.add(s.getResource()));
        found.remove(thing);
        return near(found);
    }

    private List<Near> near(Set<Resource> things) {
        return sorted(things.stream().map(thing -> new Near(thing.getURI(), text(thing, RDFS.label),
                String.join(", ", types(thing)), text(thing, ZT.identityKey))), Comparator.comparing(Near::iri));
    }

    private String bilingual(Resource thing) {
        return both(thing, RDFS.label);
    }

    /** The Chinese text, and the English one in brackets; the end of the IRI if there is neither. */
    private String both(Resource thing, Property property) {
        String zh = text(thing, property, "zh");
        String en = text(thing, property, "en");
        return zh.isEmpty() && en.isEmpty() ? label(thing) : zh.isEmpty() ? en : en.isEmpty() ? zh
                : zh + " (" + en + ")";
    }

    private static String label(Resource thing) {
        return thing.getURI().replaceFirst("^.*[/#]", "");
    }

    private static String text(Resource thing, Property property, String language) {
        return thing.listProperties(property, language).mapWith(Statement::getString).toList().stream().sorted()
                .findFirst().orElse("");
    }

    private static String text(Resource thing, Property property) {
        return thing.listProperties(property).mapWith(Statement::getObject).mapWith(Explainer::text).toList().stream()
                .sorted().findFirst().orElse("");
    }

    private static String text(RDFNode node) {
        return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    }
}
