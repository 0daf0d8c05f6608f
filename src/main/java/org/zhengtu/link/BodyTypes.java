package org.zhengtu.link;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.text.Lexicon;

/** Tells what a body is by how its name ends. */
final class BodyTypes {
    private final Map<String, Entity.BodyType> ends = new TreeMap<>();

    BodyTypes() {
        for (Lexicon.Row row : Lexicon.load("institution-ends").rows()) {
            row.list("form").forEach(form -> ends.put(form, type(row.get("type"))));
        }
        for (Lexicon.Row row : Lexicon.load("firm-ends").rows()) {
            row.list("form").forEach(form -> ends.putIfAbsent(form, Entity.BodyType.ENTERPRISE));
        }
    }

    static Entity.BodyType type(String code) {
        return Entity.BodyType.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The type by the longest ending that fits; {@code otherwise} if none does. */
    Entity.BodyType of(String name, Entity.BodyType otherwise) {
        return ends.keySet().stream().filter(name::endsWith).max(Comparator.comparing(String::length))
                .map(ends::get).orElse(otherwise);
    }
}
