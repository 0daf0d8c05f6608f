package org.zhengtu.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads batches of queries, and refuses what is beyond the limits before anything is looked up. */
final class QuestionReader {
    private static final String QUERIES = "queries";

    private QuestionReader() {
    }

    /**
     * The queries of a batch by their keys, in the order of the text.
     *
     * @throws BadRequestException if it is no batch, or too large a one
     */
    static Map<String, Question> read(String text) {
        JsonObject batch = Json.object(QUERIES, text);
        if (batch.size() > Bounds.BATCH) {
            throw new BadRequestException(BadRequestException.TOO_LARGE, "The batch has " + batch.size()
                    + " queries; there may be " + Bounds.BATCH + ", as the manifest says in batchSize");
        }
        Map<String, Question> questions = new LinkedHashMap<>();
        batch.entrySet().forEach(entry -> questions.put(entry.getKey(),
                question("query " + BadRequestException.quoted(entry.getKey()), entry.getValue())));
        return questions;
    }

    private static Question question(String name, JsonElement element) {
        if (!element.isJsonObject()) {
            throw new BadRequestException(name + " must be an object");
        }
        JsonObject object = element.getAsJsonObject();
        Optional<JsonElement> query = Json.member(object, "query");
        String text = query.map(each -> Json.text(name + ": query", each).strip()).orElse("");
        List<Question.Given> given = given(name, Json.member(object, "properties"));
        if (query.isEmpty() && given.isEmpty()) {
            throw new BadRequestException(name + " must have a query or properties");
        }
        String strictness = Json.member(object, "type_strict").map(each -> Json.string(name + ": type_strict", each))
                .orElse("should");
        if (!List.of("any", "all", "should").contains(strictness)) {
            throw new BadRequestException(name + ": type_strict must be any, all or should, not "
                    + BadRequestException.quoted(strictness));
        }
        return new Question(text, types(name + ": type", Json.member(object, "type")), !strictness.equals("should"),
                Json.count(Json.member(object, "limit"), Bounds.USUAL_CANDIDATES, Bounds.CANDIDATES), given);
    }

    private static List<String> types(String name, Optional<JsonElement> element) {
        if (element.isEmpty()) {
            return List.of();
        }
        List<String> types = new ArrayList<>();
        if (element.get().isJsonArray()) {
            Json.array(name, element.get(), Bounds.TYPES).forEach(each -> types.add(type(name, each)));
        } else {
            types.add(type(name, element.get()));
        }
        types.removeIf(String::isBlank);
        return types;
    }

    /** Some clients hand the type back as they were given it. */
    private static String type(String name, JsonElement element) {
        return element.isJsonObject()
                ? Json.member(element.getAsJsonObject(), "id").map(id -> Json.string(name, id)).orElse("")
                : Json.string(name, element);
    }

    private static List<Question.Given> given(String name, Optional<JsonElement> element) {
        List<Question.Given> given = new ArrayList<>();
        if (element.isPresent()) {
            for (JsonElement each : Json.array(name + ": properties", element.get(), Bounds.PROPERTIES)) {
                given.add(property(name, each));
            }
        }
        return given;
    }

    private static Question.Given property(String name, JsonElement element) {
        if (!element.isJsonObject() || !element.getAsJsonObject().has("pid") || !element.getAsJsonObject().has("v")) {
            throw new BadRequestException(name + ": each of properties must be an object with pid and v");
        }
        JsonObject object = element.getAsJsonObject();
        String pid = Json.string(name + ": pid", object.get("pid"));
        List<Question.Value> values = new ArrayList<>();
        JsonElement v = object.get("v");
        if (v.isJsonArray()) {
            Json.array(name + ": v", v, Bounds.VALUES_GIVEN)
                    .forEach(each -> value(name + ": v", each).ifPresent(values::add));
        } else {
            value(name + ": v", v).ifPresent(values::add);
        }
        return new Question.Given(pid, values);
    }

    private static Optional<Question.Value> value(String name, JsonElement element) {
        if (element.isJsonNull()) {
            return Optional.empty();
        }
        if (!element.isJsonObject()) {
            String text = Json.text(name, element).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(new Question.Value("", Bounds.cut(text)));
        }
        JsonObject object = element.getAsJsonObject();
        JsonElement id = Json.member(object, "id")
                .orElseThrow(() -> new BadRequestException(name + " must have an id where it is an object"));
        return Optional.of(new Question.Value(Json.string(name + ": id", id),
                Json.member(object, "name").map(each -> Bounds.cut(Json.string(name + ": name", each))).orElse("")));
    }
}
