package org.zhengtu.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.link.Entity;
import org.zhengtu.people.DocumentPerson.Standing;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Period;

/** Makes mentions by hand: {@code Told.of("a", "王明", "2024-05-01").in("500106").as("区长", GOVERNMENT, "500106")}. */
final class Told {
    private final String document;
    private final String name;
    private final Period date;
    private String issue = "";
    private Optional<Division> place = Optional.empty();
    private Standing standing = Standing.HOLDER;
    private final List<Attestation> attestations = new ArrayList<>();

    private Told(String document, String name, String date) {
        this.document = document;
        this.name = name;
        this.date = new Period(date);
    }

    static Told of(String document, String name, String date) {
        return new Told(document, name, date);
    }

    Told in(String division) {
        place = Divisions.load().byCode(division);
        return this;
    }

    Told issue(String ofNewspaper) {
        issue = ofNewspaper;
        return this;
    }

    Told as(String post, Entity.BodyType type, String division) {
        return as(post, new Entity.Body(Divisions.load().byCode(division).orElseThrow().fullName() + type.code(), type,
                Optional.empty(), Divisions.load().byCode(division)));
    }

    Told as(String post, Entity.Body body) {
        attestations.add(new Attestation(post, Optional.of(body), date, document + "/post/" + attestations.size()));
        return this;
    }

    Told as(String post) {
        attestations.add(new Attestation(post, Optional.empty(), date, document + "/post/" + attestations.size()));
        return this;
    }

    DocumentPerson holder() {
        return person();
    }

    DocumentPerson listed() {
        standing = Standing.LISTED;
        return as("").person();
    }

    DocumentPerson citizen() {
        standing = Standing.CITIZEN;
        return as("").person();
    }

    private DocumentPerson person() {
        String scope = attestations.get(0).body().flatMap(Entity.Body::seat).or(() -> place).map(Division::code)
                .orElse("");
        return new DocumentPerson(document, issue, name + "@" + scope, name, Set.of(name), place, date, standing,
                attestations);
    }
}
