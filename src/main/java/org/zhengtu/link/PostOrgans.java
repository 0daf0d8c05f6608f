package org.zhengtu.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Division;
import org.zhengtu.text.Lexicon;

/** The organ that a post belongs to by its own name: 区长 → 区政府. */
final class PostOrgans {
    private final Map<String, String> organs = new HashMap<>();
    private final Map<String, String> inner = new HashMap<>();
    private final List<Lexicon.Row> ofPlaces = Lexicon.load("post-places").rows();

    PostOrgans() {
        for (Lexicon.Row row : Lexicon.load("posts").rows()) {
            for (String form : row.list("form")) {
                organs.put(form, row.get("organ").replace("{L}", form.substring(0, form.length() - 1)));
            }
        }
        for (Lexicon.Row row : Lexicon.load("post-organs").rows()) {
            row.list("post").forEach(form -> inner.put(form, row.get("organ")));
        }
    }

    /** The organ of the longest post name that {@code post} holds, if it names one. */
    Optional<String> organ(String post) {
        return organs.keySet().stream().filter(post::contains).max(Comparator.comparing(String::length)
                .thenComparing(Comparator.naturalOrder())).map(organs::get).filter(organ -> !organ.isEmpty());
    }

    /** The organ whose shortened name {@code post} ends with: 组织部长 → 组织部. */
    Optional<String> inner(String post) {
        return inner.keySet().stream().filter(post::endsWith).findFirst().map(inner::get);
    }

    /** The same for a post that stands alone in a document of {@code place}: 主席 in one of an autonomous region. */
    Optional<String> organ(String post, Optional<Division> place) {
        return place.flatMap(division -> ofPlaces.stream().filter(row -> row.list("post").contains(post))
                .filter(row -> division.name().endsWith(row.get("ending"))).findFirst().map(row -> row.get("organ")))
                .or(() -> organ(post));
    }
}
