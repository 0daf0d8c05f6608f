package org.zhengtu.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Lexicon;

/** The party's organs inside bodies: 东江大学党委 is 中共东江大学委员会. */
final class PartyBranches {
    private static final String BODY = "{B}";
    private final Map<String, String> names = new HashMap<>();

    PartyBranches() {
        Lexicon.load("party-branches").rows().forEach(row -> names.put(row.get("form"), row.get("name")));
    }

    /** The form that {@code surface} ends with, if something stands before it. */
    Optional<String> form(String surface) {
        return names.keySet().stream().filter(form -> surface.endsWith(form) && surface.length() > form.length())
                .max(Comparator.comparing(String::length));
    }

    /** The organ of this form in {@code whole}; none if {@code form} is no form of one. */
    Optional<Entity.Body> of(Entity.Body whole, String form) {
        return Optional.ofNullable(names.get(form)).map(name -> new Entity.Body(name.replace(BODY, whole.name()),
                Entity.BodyType.PARTY, Optional.of(whole), whole.seat()));
    }
}
