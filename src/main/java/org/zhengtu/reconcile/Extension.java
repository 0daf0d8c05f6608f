package org.zhengtu.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands out values of properties of things that were reconciled, and says which properties there are. */
final class Extension {
    private static final String EXTEND = "extend";

    private final Context context;
    private final Things things;

    Extension(Context context, Things things) {
        this.context = context;
        this.things = things;
    }

    private record Column(Property property, int most, boolean literal) {
    }

    /**
     * The rows that a data extension query asks for. What no thing stands behind has empty cells.
     *
     * @throws BadRequestException if it is no such query, too large, or names a property that there is not
     */
    JsonObject answer(String text) {
        JsonObject query = Json.object(EXTEND, text);
        Set<String> ids = new LinkedHashSet<>();
        Json.array("ids", required(query, "ids"), Bounds.IDS).forEach(id -> {
            if (!id.isJsonNull()) {
                ids.add(Json.string("each of ids", id));
            }
        });
        List<Column> columns = new ArrayList<>();
        Json.array("properties", required(query, "properties"), Bounds.PROPERTIES)
                .forEach(each -> columns.add(column(each)));
        JsonObject rows = new JsonObject();
        for (String id : ids) {
            rows.add(id, row(things.ofId(id), columns));
        }
        JsonObject answer = new JsonObject();
        answer.add("meta", Json.list(columns.stream(), this::meta));
        answer.add("rows", rows);
        return answer;
    }

    private static JsonElement required(JsonObject query, String name) {
        return Json.member(query, name)
                .orElseThrow(() -> new BadRequestException(EXTEND + "= must have ids and properties"));
    }

    private Column column(JsonElement element) {
        if (!element.isJsonObject()) {
            throw new BadRequestException("each of properties must be an object with an id");
        }
        JsonObject object = element.getAsJsonObject();
        String id = Json.member(object, "id").map(each -> Json.string("id of a property", each))
                .orElseThrow(() -> new BadRequestException("each of properties must have an id"));
        Property property = context.properties().find(id).orElseThrow(() -> new BadRequestException(
                "there is no property " + BadRequestException.quoted(id) + "; there are "
                        + String.join(", ", context.properties().all().stream().map(Property::id).toList())));
        JsonObject settings = Json.member(object, "settings").filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject).orElseGet(JsonObject::new);
        String content = Json.member(settings, "content").map(each -> Json.text("content", each)).orElse("id");
        return new Column(property, Json.count(Json.member(settings, "limit"), Bounds.VALUES, Bounds.VALUES),
                content.equals("literal"));
    }

    private JsonElement meta(Column column) {
        JsonObject meta = Json.named(column.property().id(), column.property().labels().both());
        if (!column.literal()) {
            column.property().target().flatMap(context.types()::of).ifPresent(type -> meta.add("type", type.named()));
        }
        return meta;
    }

    private JsonObject row(Optional<Thing> thing, List<Column> columns) {
        Values values = new Values(context.data(), things);
        JsonObject row = new JsonObject();
        for (Column column : columns) {
            JsonArray cell = new JsonArray();
            thing.ifPresent(each -> column.property().values(context.data(), each).stream().limit(column.most())
                    .forEach(value -> cell.add(values.json(column.property(), value, column.literal()))));
            row.add(column.property().id(), cell);
        }
        return row;
    }

    /** The properties that things of a type have; of all types if it is empty, none if there is no such type. */
    JsonObject proposals(String type, int limit) {
        JsonObject answer = new JsonObject();
        answer.addProperty("type", type);
        answer.addProperty("limit", limit);
        answer.add("properties", Json.list(context.properties().of(context.data(), context.mains(type)).stream()
                .limit(limit), property -> Json.named(property.id(), property.labels().both())));
        return answer;
    }
}
