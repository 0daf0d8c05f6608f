package org.zhengtu.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What somebody who types the beginning of a name or an id may mean. */
final class Suggestions {
    private static final double BEGINS = 0.9;

    private final Context context;
    private final Things things;

    Suggestions(Context context, Things things) {
        this.context = context;
        this.things = things;
    }

    /** Things, exact names before those that begin so, those before others. */
    JsonObject things(String prefix, String type, int skipped) {
        List<Type> wanted = context.types().find(type).map(List::of).orElse(List.of());
        if (!type.isEmpty() && wanted.isEmpty()) {
            return page(Stream.of(), skipped, each -> null);
        }
        List<Candidate> found = new ArrayList<>();
        things.ofId(prefix).ifPresent(thing -> found.add(candidate(thing, Evidence.SAME)));
        String text = Bounds.cut(prefix);
        Set<Node> classes = wanted.stream().map(Type::main).collect(Collectors.toSet());
        context.lookup().find(text, classes, Bounds.LAST_SUGGESTION).forEach(hit -> things.at(hit.thing())
                .filter(thing -> wanted.stream().allMatch(thing::isA))
                .ifPresent(thing -> found.add(candidate(thing, evidence(text, thing, hit.evidence())))));
        // Of equal ones those stay first that the look-up names first, of which documents say most.
        return page(found.stream().filter(candidate -> candidate.score() > 0)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .map(Candidate::thing).distinct(), skipped, this::suggestion);
    }

    private static Candidate candidate(Thing thing, Evidence evidence) {
        return new Candidate(thing, evidence, true, Map.of(), Candidate.round(100 * evidence.degree()));
    }

    private static Evidence evidence(String text, Thing thing, Evidence heard) {
        String folded = Folding.fold(text);
        Evidence whole = heard.or(Evidence.best(text, thing.names()));
        boolean begins = heard.degree() >= NameLookup.BEGINS_SO
                || thing.names().stream().anyMatch(name -> name.folded().startsWith(folded));
        return begins && !folded.isEmpty() ? whole.or(new Evidence(Evidence.Kind.BEGINS, BEGINS)) : whole;
    }

    private JsonElement suggestion(Thing thing) {
        JsonObject object = Json.named(thing.id(), thing.name());
        object.addProperty("description", context.describe(things, thing));
        object.add("notable", thing.typesAsJson());
        return object;
    }

    /** Types whose id or name begins so, then those that have it in it; all for an empty prefix. */
    JsonObject types(String prefix, int skipped) {
        return page(terms(context.types().all(), prefix, Type::id, Type::labels), skipped, Type::whole);
    }

    /** The same of properties, those alone that things of a type have. */
    JsonObject properties(String prefix, String type, int skipped) {
        List<Property> all = type.isEmpty() ? context.properties().all()
                : context.properties().of(context.data(), context.mains(type));
        return page(terms(all, prefix, Property::id, Property::labels), skipped, property ->
                Json.named(property.id(), property.labels().both()));
    }

    private static <T> Stream<T> terms(List<T> all, String prefix, Function<T, String> id,
            Function<T, Labels> labels) {
        String folded = Folding.fold(Bounds.cut(prefix));
        Function<T, List<String>> names = each -> Stream.concat(Stream.of(id.apply(each)),
                labels.apply(each).all().stream()).map(Folding::fold).toList();
        Comparator<T> beginning = Comparator.comparing(each -> names.apply(each).stream()
                .noneMatch(name -> name.startsWith(folded)));
        return all.stream().filter(each -> names.apply(each).stream().anyMatch(name -> name.contains(folded)))
                .sorted(beginning);
    }

    /** Some of them, and where to go on if there are more. */
    private static <T> JsonObject page(Stream<T> all, int skipped, Function<T, JsonElement> each) {
        List<T> rest = all.skip(skipped).limit(Bounds.SUGGESTIONS + 1L).toList();
        JsonObject answer = new JsonObject();
        answer.add("result", Json.list(rest.stream().limit(Bounds.SUGGESTIONS), each));
        if (rest.size() > Bounds.SUGGESTIONS) {
            answer.addProperty("cursor", skipped + Bounds.SUGGESTIONS);
        }
        return answer;
    }
}
