package org.zhengtu.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Finds and scores candidates. The score is 100 times what the names say (for a query without a name: what the
 * properties say); where properties are given they make three tenths of it, one of which nothing is known counting
 * half. A thing of another type has half of that. One is a match if a name that means it anywhere is what was asked,
 * nothing speaks against it, and no other that fits comes near.
 */
final class Matcher {
    private static final double OF_PROPERTIES = 0.3;
    private static final double UNKNOWN = 0.5;
    private static final double OTHER_TYPE = 0.5;
    private static final double NEAR = 10;
    private static final double LEAST_SCORE = 20;
    private static final double AGREES = 0.95;
    /** Things of one name that are taken for the value of a property. */
    private static final int MOST_MEANT = 5;

    private final Context context;
    private final Things things;
    private final Agreement agreement;

    /** For the queries of one request. */
    Matcher(Context context, Things things) {
        this.context = context;
        this.things = things;
        this.agreement = new Agreement(context.data(), things);
    }

    /** The candidates of a query as the protocol wants them. */
    JsonObject answer(Question question) {
        List<Candidate> found = candidates(question);
        Optional<Candidate> match = match(question, found);
        JsonArray result = new JsonArray();
        found.stream().limit(question.limit()).forEach(candidate -> result.add(candidate.json(
                match.filter(candidate::equals).isPresent(), !question.types().isEmpty(),
                context.describe(things, candidate.thing()))));
        JsonObject object = new JsonObject();
        object.add("result", result);
        return object;
    }

    private List<Candidate> candidates(Question question) {
        List<Type> wanted = question.types().stream().flatMap(id -> context.types().find(id).stream()).toList();
        List<Candidate> candidates = new ArrayList<>();
        look(question, wanted).forEach((node, hint) -> things.at(node).ifPresent(thing -> {
            boolean fits = question.types().isEmpty() || wanted.stream().anyMatch(thing::isA);
            if (fits || !question.strict()) {
                Evidence evidence = question.text().isEmpty() ? hint
                        : hint.or(Evidence.best(question.text(), thing.names()));
                candidates.add(new Candidate(thing, evidence, fits, Map.of(),
                        evidence.degree() * (fits ? 1 : OTHER_TYPE)));
            }
        }));
        // What is hardly called so is not looked at closely.
        Stream<Candidate> close = question.given().isEmpty() || question.text().isEmpty() ? candidates.stream()
                : candidates.stream().sorted(Candidate.BEST_FIRST).limit(Bounds.LOOKED_AT_CLOSELY);
        return close.map(candidate -> judge(question, candidate)).filter(candidate -> candidate.score() >= LEAST_SCORE)
                .sorted(Candidate.BEST_FIRST).toList();
    }

    /** What may be meant, with what the look-up itself knows of it. */
    private Map<Node, Evidence> look(Question question, List<Type> wanted) {
        Map<Node, Evidence> found = new LinkedHashMap<>();
        String text = question.text();
        things.ofId(text).ifPresent(thing -> found.put(thing.node(), Evidence.SAME));
        for (Question.Given given : question.given()) {
            context.properties().find(given.property()).filter(property -> property.identifies() || text.isEmpty())
                    .ifPresent(property -> given.values().forEach(value -> having(property, value)
                            .forEach(node -> found.putIfAbsent(node, text.isEmpty() ? Evidence.NONE
                            : Evidence.IDENTIFIED))));
        }
        if (!text.isEmpty() && text.length() <= Bounds.NAME) {
            Set<Node> classes = wanted.stream().map(Type::main).collect(Collectors.toSet());
            for (Lookup.Hit hit : context.lookup().find(text, classes, Bounds.COMPARED)) {
                found.merge(hit.thing(), hit.evidence(), Evidence::or);
            }
        }
        return found;
    }

    private List<Node> having(Property property, Question.Value value) {
        Optional<Thing> thing = things.ofId(value.id());
        if (thing.isPresent()) {
            return property.things(context.data(), thing.get().node());
        }
        if (property.target().isPresent()) {
            return context.lookup().find(value.text(), Set.of(property.target().get()), Bounds.COMPARED).stream()
                    .map(Lookup.Hit::thing).filter(node -> isCalled(node, value.text())).limit(MOST_MEANT)
                    .flatMap(node -> property.things(context.data(), node).stream()).toList();
        }
        return property.things(context.data(), value.id().isEmpty() ? value.text() : value.id());
    }

    private boolean isCalled(Node node, String text) {
        return things.at(node).filter(thing -> Evidence.best(text, thing.names()).kind().isSure()).isPresent();
    }

    private Candidate judge(Question question, Candidate candidate) {
        Thing thing = candidate.thing();
        Map<String, Double> agreements = new TreeMap<>();
        double sum = 0;
        int counted = 0;
        for (Question.Given given : question.given()) {
            Optional<Property> property = context.properties().find(given.property());
            if (property.isPresent()) {
                OptionalDouble degree = agreement.of(property.get(), given.values(), thing);
                degree.ifPresent(value -> agreements.merge(property.get().id(), value, Math::min));
                sum += degree.orElse(UNKNOWN);
                counted++;
            }
        }
        double properties = counted == 0 ? UNKNOWN : sum / counted;
        double score = question.text().isEmpty() ? properties
                : counted == 0 ? candidate.evidence().degree()
                : (1 - OF_PROPERTIES) * candidate.evidence().degree() + OF_PROPERTIES * properties;
        return new Candidate(thing, candidate.evidence(), candidate.fits(), agreements,
                Candidate.round(100 * score * (candidate.fits() ? 1 : OTHER_TYPE)));
    }

    /** The one that is meant beyond doubt; empty if none is, or two are. */
    private static Optional<Candidate> match(Question question, List<Candidate> found) {
        List<Candidate> fitting = found.stream().filter(Candidate::fits).toList();
        if (question.text().isEmpty() || fitting.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = fitting.get(0);
        boolean sure = best.evidence().kind().isSure()
                || best.evidence().kind() == Evidence.Kind.LOCAL && agrees(best, "place");
        boolean alone = fitting.size() == 1 || best.score() - fitting.get(1).score() >= NEAR;
        // Of several of one name, that is the one of which something is known that tells it from the others; of more
        // than are looked at none is.
        long rivals = fitting.stream().skip(1).filter(other -> other.evidence().kind().isSure()).count();
        boolean told = rivals == 0 || rivals < Bounds.LOOKED_AT_CLOSELY - 1
                && best.agreements().values().stream().anyMatch(degree -> degree >= AGREES);
        return sure && alone && told && !best.isContradicted() ? Optional.of(best) : Optional.empty();
    }

    private static boolean agrees(Candidate candidate, String property) {
        return candidate.agreements().getOrDefault(property, 0.0) >= AGREES;
    }
}
