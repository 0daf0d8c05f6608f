package org.zhengtu.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.Map;

/**
 * A thing that may be meant by a query.
 *
 * @param evidence what its names say
 * @param fits whether it is of a type that was asked for, or none was
 * @param agreements how far what was given agrees, by the id of the property; without those of which nothing is known
 * @param score from 0 to 100
 */
record Candidate(Thing thing, Evidence evidence, boolean fits, Map<String, Double> agreements, double score) {
    /** The best first; of those that are alike the one whose IRI comes first. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score).reversed()
            .thenComparing(candidate -> candidate.thing().id());

    /** Whether what was given speaks against it. */
    boolean isContradicted() {
        return agreements.values().stream().anyMatch(degree -> degree < Agreement.CONTRADICTION);
    }

    JsonObject json(boolean match, boolean typed, String description) {
        JsonObject object = Json.named(thing.id(), thing.name());
        if (!description.isEmpty()) {
            object.addProperty("description", description);
        }
        object.add("type", thing.typesAsJson());
        object.addProperty("score", score);
        object.addProperty("match", match);
        JsonArray features = new JsonArray();
        features.add(feature(evidence.kind().id(), round(evidence.degree())));
        if (typed) {
            JsonObject feature = new JsonObject();
            feature.addProperty("id", "type");
            feature.addProperty("value", fits);
            features.add(feature);
        }
        agreements.forEach((property, degree) -> features.add(feature("property_" + property, round(degree))));
        object.add("features", features);
        return object;
    }

    private static JsonObject feature(String id, double value) {
        JsonObject feature = new JsonObject();
        feature.addProperty("id", id);
        feature.addProperty("value", value);
        return feature;
    }

    /** With two digits, which is more than it means. */
    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
