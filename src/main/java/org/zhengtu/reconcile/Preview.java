package org.zhengtu.reconcile;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhengtu.text.Lexicon;

/** Things shown in a small frame, and the page of help. */
final class Preview {
    private static final int MOST_PROPERTIES = 9;
    private static final int MOST_VALUES = 3;
    private static final List<String> UNSHOWN = List.of("name", "type", "identityKey", "link", "kind",
            "attestedFrom", "attestedTo");
    private static final String HELP = "org/zhengtu/reconcile/help.tsv";

    private final Context context;
    private final Things things;

    Preview(Context context, Things things) {
        this.context = context;
        this.things = things;
    }

    /**
     * A page about a thing.
     *
     * @param address where to read all of it
     */
    String of(Thing thing, String address) {
        Html page = new Html(thing.name()).linked("h1", address, thing.name())
                .add("p", thing.types().stream().map(type -> type.labels().both()).collect(Collectors.joining(" · ")));
        page.raw("<dl>");
        Values values = new Values(context.data(), things);
        int shown = 0;
        for (Property property : context.properties().all()) {
            List<String> texts = UNSHOWN.contains(property.id()) || shown >= MOST_PROPERTIES ? List.of()
                    : property.values(context.data(), thing).stream().map(value -> values.text(property, value))
                            .limit(MOST_VALUES).map(Bounds::cut).toList();
            if (!texts.isEmpty()) {
                page.add("dt", property.labels().both());
                texts.forEach(text -> page.add("dd", text));
                shown++;
            }
        }
        return page.raw("</dl>\n").end();
    }

    /**
     * A few words about a thing, property or type in a flyout.
     *
     * @throws BadRequestException if there is none of this id
     */
    JsonObject flyout(String what, String id) {
        Optional<String> html = switch (what) {
            case "entity" -> things.ofId(id).map(thing -> card(thing.name(), context.describe(things, thing)));
            case "property" -> context.properties().find(id).map(each -> card(each.labels().both(), each.id()));
            default -> context.types().find(id).map(each -> card(each.labels().both(), each.id()));
        };
        JsonObject answer = new JsonObject();
        answer.addProperty("id", id);
        answer.addProperty("html", html.orElseThrow(() -> ReconcileServlet.unknown(id)));
        return answer;
    }

    private static String card(String name, String description) {
        return "<p><strong>" + Html.escape(name) + "</strong></p><p>" + Html.escape(description) + "</p>";
    }

    /** What types, properties and features there are, and how things are scored. */
    String help() {
        List<Lexicon.Row> rows = Lexicon.resource(HELP).rows();
        Html page = new Html(rows.get(0).get("en"));
        for (Lexicon.Row row : rows) {
            switch (row.get("kind")) {
                case "title" -> page.add("h1", row.get("zh")).add("h1", row.get("en"));
                case "text" -> page.add("p", row.get("zh")).add("p", row.get("en"));
                case "heading" -> {
                    page.raw("</table>\n").add("h2", row.get("zh") + " " + row.get("en")).raw("<table>\n");
                    section(page, row.get("id"));
                }
                default -> page.raw("<tr>").anchored("td", row.get("id"), row.get("id")).add("td", row.get("zh"))
                        .add("td", row.get("en")).raw("</tr>");
            }
        }
        return page.raw("</table>\n").end();
    }

    private void section(Html page, String id) {
        if (id.equals("types")) {
            context.types().all().forEach(type -> line(page, type.id(), type.labels()));
        } else if (id.equals("properties")) {
            context.properties().all().forEach(property -> line(page, property.id(), property.labels()));
        }
    }

    private static void line(Html page, String id, Labels labels) {
        page.raw("<tr>").add("td", id).add("td", labels.zh()).add("td", labels.en()).raw("</tr>");
    }
}
