package org.zhengtu.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.text.Lexicon;

/**
 * Finds the links of a graph: candidates by what they have in common, decisions of reviewers above them, and the
 * matches that the graph itself states. What comes out follows from what goes in alone.
 */
public final class Links {
    /** Statements of the lexicon are judged by people, but are no reviewed mappings of single persons. */
    private static final BigDecimal STATED_EXACT = new BigDecimal("0.95");
    private static final BigDecimal STATED_CLOSE = new BigDecimal("0.8");

    /** Names of entries of the National Bureau of Statistics. */
    private static final Map<String, String> BUREAU = Lexicon.load("nbs-indicators").rows().stream()
            .collect(Collectors.toMap(row -> DataSets.iri("nbs", row.get("tree") + "/" + row.get("code")),
                    row -> row.get("name"), (one, other) -> one));

    private final Matcher matcher;
    private final Reviewed reviewed;
    private final Set<Mapping> mappings = new TreeSet<>();
    /** Those that reviewed mappings are about. */
    private final Set<String> subjects = new TreeSet<>();
    private final boolean withStated;

    /** Made once, since it takes longer than to link a few documents. */
    private static final class Shipped {
        private static final Matcher MATCHER = new Matcher(ReferenceData.load());
    }

    private Links(Matcher matcher, Reviewed reviewed, boolean withStated) {
        this.withStated = withStated;
        this.matcher = matcher;
        this.reviewed = reviewed;
    }

    /**
     * The links of a graph into the reference data that ships with the program.
     *
     * @param mappings in their order
     * @param notes    what is to be said of reviewed mappings that apply to nothing
     */
    public record Found(List<Mapping> mappings, List<String> notes) {

        /** Keeps unmodifiable copies. */
        public Found {
            mappings = List.copyOf(mappings);
            notes = List.copyOf(notes);
        }

        /** How many hold, by their predicate's local name. */
        public long count(String predicate) {
            return mappings.stream().filter(m -> !m.negated() && m.predicate().endsWith("#" + predicate)).count();
        }

        /** How many are rejected. */
        public long rejected() {
            return mappings.stream().filter(Mapping::negated).count();
        }
    }

    /** Finds the links of a graph into the reference data that ships with the program. */
    public static Found find(OrderedLines graph, Reviewed reviewed) throws IOException {
        Links links = new Links(Shipped.MATCHER, reviewed, true);
        return links.find(graph, EnumSet.allOf(EntityKind.class));
    }

    /** Finds candidates between things of one kind and a user's data, for review. */
    public static Found candidates(OrderedLines graph, EntityKind kind, ForeignData data, Reviewed reviewed)
            throws IOException {
        return new Links(new Matcher(data.references()), reviewed, false).find(graph, EnumSet.of(kind));
    }

    private Found find(OrderedLines graph, Set<EntityKind> kinds) throws IOException {
        new EntityViews(graph, kinds, name -> matcher.knows(name) || reviewed.isAbout(name)).forEach(this::link);
        return new Found(new ArrayList<>(mappings), reviewed.unused(subjects));
    }

    private void link(EntityView view) {
        if (reviewed.isAbout(view.iri())) {
            subjects.add(view.iri());
        }
        List<Mapping> decided = reviewed.of(view);
        Set<String> objects = decided.stream().map(Mapping::object).collect(Collectors.toSet());
        Set<String> settled = decided.stream()
                .filter(m -> !m.negated() && m.predicate().equals(SKOS.exactMatch.getURI()))
                .map(m -> DataSets.of(m.object())).filter(data -> !data.isEmpty()).collect(Collectors.toSet());
        mappings.addAll(decided);
        for (Candidate candidate : matcher.candidates(view)) {
            if (!objects.contains(candidate.reference().iri())) {
                mappings.add(mapping(settled.contains(candidate.reference().data())
                        ? candidate.with(Feature.OUTSCORED, matcher.weights()) : candidate));
            }
        }
        for (EntityView.Known known : view.known()) {
            if (withStated && !objects.contains(known.object())) {
                mappings.add(stated(view, known));
            }
        }
    }

    private Mapping mapping(Candidate candidate) {
        Weights weights = matcher.weights();
        BigDecimal score = candidate.score();
        boolean outdone = candidate.has(Feature.OUTSCORED) || candidate.has(Feature.AMBIGUOUS);
        boolean exact = !outdone && score.compareTo(weights.limit("exact")) >= 0;
        boolean close = !outdone && score.compareTo(weights.limit("close")) >= 0;
        BigDecimal confidence = (exact || close ? score : BigDecimal.ONE.subtract(score)).min(weights.limit("most"));
        boolean composite = candidate.features().stream().anyMatch(EnumSet.of(Feature.CODE, Feature.PLACE,
                Feature.PLACE_KNOWN, Feature.POST, Feature.SECOND_SOURCE)::contains);
        return new Mapping(candidate.view().iri(), candidate.view().label(), candidate.view().kind().code(),
                (exact || !close ? SKOS.exactMatch : SKOS.closeMatch).getURI(), !exact && !close,
                candidate.reference().iri(), candidate.reference().name(),
                composite ? Mapping.COMPOSITE : Mapping.LEXICAL, confidence, candidate.matched(),
                candidate.features().stream().map(Feature::code).sorted().toList(), "", "",
                candidate.features().stream().map(weights::words).collect(Collectors.joining("; ")));
    }

    private static Mapping stated(EntityView view, EntityView.Known known) {
        boolean exact = known.predicate().equals(SKOS.exactMatch.getURI());
        return new Mapping(view.iri(), view.label(), view.kind().code(), known.predicate(), false, known.object(),
                BUREAU.getOrDefault(known.object(), ""),
                Mapping.MANUAL, exact ? STATED_EXACT : STATED_CLOSE, "", List.of(Feature.CURATED.code()), "", "",
                "as the lexicon of indicators says");
    }
}
