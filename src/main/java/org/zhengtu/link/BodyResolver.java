package org.zhengtu.link;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.link.Entity.Body;
import org.zhengtu.link.Entity.BodyType;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;

/**
 * Finds the full official names of bodies: 区委 in a document of 沙坪坝区 is 中共重庆市沙坪坝区委员会. What cannot be
 * resolved keeps the name that is printed.
 */
final class BodyResolver {
    private static final int DEPTH = 4;
    /** What a rule that found a body says of it, where its name does not tell. */
    private static final Map<String, BodyType> RULE_TYPES =
            Map.of("bodies/firm", BodyType.ENTERPRISE, "bodies/credit", BodyType.MEDIA,
                    "bodies/national.unit", BodyType.DEPARTMENT, "document/publisher", BodyType.MEDIA);
    private final Map<String, Lexicon.Row> national = new HashMap<>();
    private final Map<String, Lexicon.Row> parties = new HashMap<>();
    private final BodyTypes types = new BodyTypes();
    private final Seats seats;
    private final OrganNames organs;
    private final PostOrgans postOrgans = new PostOrgans();
    private final Rule party;
    private final Rule communist;
    private final Rule oldSeat;
    private final Rule cppcc;
    private final Rule term;

    BodyResolver() {
        Grammar grammar = Grammar.load("body-names");
        this.seats = new Seats(grammar);
        this.organs = new OrganNames(grammar);
        this.party = grammar.rule("party");
        this.communist = grammar.rule("communist");
        this.oldSeat = grammar.rule("old-seat");
        this.cppcc = grammar.rule("cppcc");
        this.term = grammar.rule("term");
        for (Lexicon.Row row : Lexicon.load("national-bodies").rows()) {
            row.list("form").forEach(form -> national.put(form, row));
            national.putIfAbsent(row.get("name"), row);
        }
        for (Lexicon.Row row : Lexicon.load("parties").rows()) {
            row.list("form").forEach(form -> parties.put(form, row));
        }
    }

    /** All surface forms of bodies that facts refer to. */
    Map<String, Body> resolveAll(Extraction extraction) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        for (String surface : BodySurfaces.of(extraction)) {
            bodies.put(surface, resolve(surface, extraction.document().metadata().place()));
        }
        for (Fact.BodyNamed fact : extraction.facts(Fact.BodyNamed.class)) {
            BodyType told = RULE_TYPES.getOrDefault(fact.evidence().rule(), BodyType.OTHER);
            bodies.computeIfPresent(fact.surface(), (surface, body) -> body.bodyType() == BodyType.OTHER
                    ? new Body(body.name(), told, body.parent(), body.seat()) : body);
        }
        return bodies;
    }

    /** The body that a surface form stands for in a document of {@code place}; itself if that cannot be told. */
    Body resolve(String surface, Optional<Division> place) {
        return resolve(surface, place, DEPTH);
    }

    private Body resolve(String surface, Optional<Division> place, int depth) {
        if (national.containsKey(surface)) {
            return national(national.get(surface), depth);
        }
        Optional<Match> communist = this.communist.whole(surface);
        if (communist.isPresent() && depth > 0) {
            return resolve(communist.get().group("rest"), place, depth);
        }
        Optional<Match> ofParty = party.whole(surface).filter(m -> parties.containsKey(m.group("party")));
        if (ofParty.isPresent()) {
            Lexicon.Row row = parties.get(ofParty.get().group("party"));
            Optional<Seats.Seat> seat = seats.read(ofParty.get().group("rest"), place)
                    .filter(s -> s.rest().isEmpty());
            if (seat.isPresent()) {
                return filled(new OrganNames.Organ(row.get("name"), BodyTypes.type(row.get("type")), row.get("name"),
                        ""), seat.get(), place, depth);
            }
        }
        Optional<Match> ofCppcc = cppcc.whole(surface);
        if (ofCppcc.isPresent()) {
            return resolve(ofCppcc.get().group("rest") + shortCppcc(), place, depth - 1);
        }
        return seats.read(surface, place).map(seat -> seated(surface, seat, place, depth))
                .or(() -> unseated(surface, place, depth)).orElseGet(() -> plain(surface));
    }

    /** An organ without a division (财政厅), or of one that is not in the table (永川市政府). */
    private Optional<Body> unseated(String surface, Optional<Division> place, int depth) {
        Optional<Body> own = place.filter(p -> organs.organ(surface).isPresent())
                .map(p -> seats.of(p, surface))
                .map(seat -> filled(organs.organ(surface).orElseThrow(), seat, place, depth));
        return own.or(() -> oldSeat.whole(surface).flatMap(m -> organs.organ(m.group("rest"))
                .map(organ -> new Body(organ.name().replace("{D}", m.group("seat")).replace("{C}", ""), organ.type(),
                        Optional.empty(), Optional.empty()))));
    }

    private String shortCppcc() {
        return organs.formOf(BodyType.CPPCC);
    }

    private Body national(Lexicon.Row row, int depth) {
        return new Body(row.get("name"), BodyTypes.type(row.get("type")),
                row.get("parent").isEmpty() || depth <= 0 ? Optional.empty()
                        : Optional.of(resolve(row.get("parent"), Optional.empty(), depth - 1)), Optional.empty());
    }

    private Body seated(String surface, Seats.Seat seat, Optional<Division> place, int depth) {
        String rest = term.first(seat.rest()).filter(m -> m.span().start() == 0)
                .map(m -> seat.rest().substring(m.span().end())).orElse(seat.rest());
        if (rest.isEmpty()) {
            return filled(organs.government(), seat, place, depth);
        }
        Optional<OrganNames.Organ> organ = organs.organ(rest).or(() -> organs.organ(seats.withoutLevel(seat)));
        if (organ.isPresent()) {
            return filled(organ.get(), seat, place, depth);
        }
        int length = organs.prefix(rest);
        if (length > 0 && depth > 0) {
            Body whole = filled(organs.organ(rest.substring(0, length)).orElseThrow(), seat, place, depth);
            return new Body(whole.name() + rest.substring(length), types.of(rest, BodyType.DEPARTMENT),
                    Optional.of(whole), whole.seat());
        }
        if (place.isPresent() && !seats.sameProvince(seat.division(), place.get())) {
            return plain(surface);
        }
        return new Body(seat.name() + rest, types.of(rest, BodyType.OTHER), Optional.empty(),
                Optional.of(seat.division()));
    }

    private Body plain(String surface) {
        return new Body(surface, types.of(surface, BodyType.OTHER), Optional.empty(), Optional.empty());
    }

    private Body filled(OrganNames.Organ organ, Seats.Seat seat, Optional<Division> place, int depth) {
        String parent = seat.above().isEmpty() && organ.parent().contains("{P}") ? organ.top()
                : organ.parent().contains("{P}") || !organ.parent().equals(organ.name())
                        ? fill(organ.parent(), seat) : "";
        Optional<Body> above = parent.isEmpty() || depth <= 0 ? Optional.empty()
                : Optional.of(resolve(parent, place, depth - 1));
        return new Body(fill(organ.name(), seat), organ.type(), above, Optional.of(seat.division()));
    }

    private String fill(String template, Seats.Seat seat) {
        return template.replace("{D}", seat.name()).replace("{P}", seat.above())
                .replace("{C}", organs.court(seat.division()));
    }

    /** The body that a post belongs to, by the body printed with it, else by the post's own name (区长, 总书记). */
    Optional<Body> ofPost(String post, String body, Optional<Division> place) {
        Optional<String> organ = postOrgans.organ(post);
        if (body.isEmpty()) {
            return organ.map(form -> resolve(form, place)).filter(b -> !b.name().equals(organ.get()));
        }
        return Optional.of(resolve(body, place));
    }
}
