package org.zhengtu.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.stream.Stream;
import org.zhengtu.text.Resources;
import org.zhengtu.vocab.ZT;

/** What the service says of itself. */
final class Manifest {
    static final int PREVIEW_WIDTH = 420;
    static final int PREVIEW_HEIGHT = 260;
    private static final String ID = "{{id}}";

    private Manifest() {
    }

    /** @param address of this server, without a slash at its end */
    static JsonObject of(Context context, String address) {
        String service = address + ReconcileServlet.PATH;
        JsonObject manifest = new JsonObject();
        manifest.add("versions", Json.list(Stream.of("0.2"), JsonPrimitive::new));
        manifest.addProperty("name", "Zhengtu");
        manifest.addProperty("identifierSpace", Things.SPACE);
        manifest.addProperty("schemaSpace", ZT.NS);
        manifest.add("defaultTypes", Json.list(context.types().main().stream(), Type::named));
        manifest.addProperty("documentation", service + "/help");
        manifest.addProperty("logo", address + "/static/icon.svg");
        manifest.addProperty("serviceVersion", Resources.read("version.txt").map(String::strip).orElse(""));
        manifest.addProperty("batchSize", Bounds.BATCH);
        manifest.add("view", template(service + "/view?id=" + ID));
        manifest.add("feature_view", template(service + "/help#" + ID));
        JsonObject preview = template(service + "/preview?id=" + ID);
        preview.addProperty("width", PREVIEW_WIDTH);
        preview.addProperty("height", PREVIEW_HEIGHT);
        manifest.add("preview", preview);
        JsonObject suggest = new JsonObject();
        for (String what : new String[] {"entity", "property", "type"}) {
            JsonObject path = path(service, "/suggest/" + what);
            path.addProperty("flyout_service_url", service);
            path.addProperty("flyout_service_path", "/flyout/" + what + "?id=${id}");
            suggest.add(what, path);
        }
        manifest.add("suggest", suggest);
        JsonObject extend = new JsonObject();
        extend.add("propose_properties", path(service, "/properties"));
        extend.add("property_settings", settings());
        manifest.add("extend", extend);
        return manifest;
    }

    private static JsonObject template(String url) {
        JsonObject object = new JsonObject();
        object.addProperty("url", url);
        return object;
    }

    private static JsonObject path(String service, String path) {
        JsonObject object = new JsonObject();
        object.addProperty("service_url", service);
        object.addProperty("service_path", path);
        return object;
    }

    private static JsonArray settings() {
        JsonObject limit = setting("limit", "Limit", "number", "How many values of one thing at most; 0 for all");
        limit.addProperty("default", 0);
        JsonObject content = setting("content", "Content", "select", "Things with their ids, or their names alone");
        content.addProperty("default", "id");
        JsonArray choices = new JsonArray();
        for (String[] choice : new String[][] {{"id", "Things"}, {"literal", "Names"}}) {
            JsonObject object = new JsonObject();
            object.addProperty("value", choice[0]);
            object.addProperty("name", choice[1]);
            choices.add(object);
        }
        content.add("choices", choices);
        JsonArray settings = new JsonArray();
        settings.add(limit);
        settings.add(content);
        return settings;
    }

    private static JsonObject setting(String name, String label, String type, String help) {
        JsonObject object = new JsonObject();
        object.addProperty("name", name);
        object.addProperty("label", label);
        object.addProperty("type", type);
        object.addProperty("help_text", help);
        return object;
    }
}
