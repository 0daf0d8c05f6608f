package org.zhengtu.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Lexicon;

/** The organ that a post belongs to by its own name: 区长 → 区政府. */
final class PostOrgans {
    private final Map<String, String> organs = new HashMap<>();

    PostOrgans() {
        for (Lexicon.Row row : Lexicon.load("posts").rows()) {
            for (String form : row.list("form")) {
                organs.put(form, row.get("organ").replace("{L}", form.substring(0, form.length() - 1)));
            }
        }
    }

    /** The organ of the longest post name that {@code post} holds, if it names one. */
    Optional<String> organ(String post) {
        return organs.keySet().stream().filter(post::contains).max(Comparator.comparing(String::length)
                .thenComparing(Comparator.naturalOrder())).map(organs::get).filter(organ -> !organ.isEmpty());
    }
}
