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
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;

/**
 * Finds the full official names of bodies: 区委 in a document of 沙坪坝区 is 中共重庆市沙坪坝区委员会. What cannot be
 * resolved keeps the name that is printed.
 */
final class BodyResolver {
    private static final int DEPTH = 4;
    private static final String COMMITTEE = "{DK}";
    private static final String PART = "{DW}";
    /** What a rule that found a body says of it, where its name does not tell. */
    private static final Map<String, BodyType> RULE_TYPES =
            Map.of("bodies/firm", BodyType.ENTERPRISE, "bodies/credit", BodyType.MEDIA,
                    "bodies/national.unit", BodyType.DEPARTMENT, "document/publisher", BodyType.MEDIA);
    private final Map<String, Lexicon.Row> national = new HashMap<>();
    private final Map<String, Lexicon.Row> parties = new HashMap<>();
    private final BodyTypes types = new BodyTypes();
    private final Seats seats;
    private final OrganNames organs;
    private final SeatForms forms;
    private final PartyBranches branches = new PartyBranches();
    private final Rule party;
    private final Rule communist;
    private final Rule oldSeat;
    private final Rule cppcc;
    private final Rule term;
    private final Rule bureau;
    private final Rule unit;
    private final Rule group;
    private final Rule level;

    BodyResolver() {
        Grammar grammar = Grammar.load("body-names");
        this.seats = new Seats(grammar);
        this.organs = new OrganNames(grammar);
        this.forms = new SeatForms(seats);
        this.party = grammar.rule("party");
        this.communist = grammar.rule("communist");
        this.oldSeat = grammar.rule("old-seat");
        this.cppcc = grammar.rule("cppcc");
        this.term = grammar.rule("term");
        this.bureau = grammar.rule("bureau");
        this.unit = grammar.rule("unit");
        this.group = grammar.rule("group");
        this.level = grammar.rule("level");
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
                    ? body.as(told) : body);
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
        if (group.whole(surface).isPresent()) {
            return plain(surface);
        }
        Optional<Match> communist = this.communist.whole(surface);
        if (communist.isPresent() && depth > 0) {
            return resolve(communist.get().group("rest"), place, depth);
        }
        Optional<Body> ofParty = party(surface, place, depth);
        if (ofParty.isPresent()) {
            return ofParty.get();
        }
        Optional<Match> ofCppcc = cppcc.whole(surface);
        if (ofCppcc.isPresent()) {
            return resolve(ofCppcc.get().group("rest") + shortCppcc(), place, depth - 1);
        }
        return seats.read(surface, place).map(seat -> seated(surface, seat, place, depth))
                .or(() -> unseated(withoutTerm(surface), place, depth))
                .or(() -> partOfNational(surface, place, depth))
                .or(() -> branch(surface, place, depth)).orElseGet(() -> plain(surface));
    }

    private Optional<Body> party(String surface, Optional<Division> place, int depth) {
        return party.whole(surface).filter(m -> parties.containsKey(m.group("party"))).flatMap(match -> {
            Lexicon.Row row = parties.get(match.group("party"));
            return seats.read(match.group("rest"), place).filter(s -> s.rest().isEmpty())
                    .map(seat -> filled(new OrganNames.Organ(row.get("name"), BodyTypes.type(row.get("type")),
                            row.get("name").replace("{D}", "{P}"), row.get("top")), seat, place, depth));
        });
    }

    /** An organ without a division (财政厅), of one that is not in the table (永川市政府), or of a level above. */
    private Optional<Body> unseated(String surface, Optional<Division> place, int depth) {
        return organs.organ(surface).filter(organ -> place.isPresent())
                .map(organ -> ofPlace(organ, surface, place.get(), depth))
                .or(() -> seats.readShort(surface, place).flatMap(seat -> organs.standing(seat.rest())
                        .map(organ -> filled(organ, seat, place, depth))))
                .or(() -> oldSeat.whole(surface).flatMap(m -> old(m.group("seat"), m.group("rest"), depth)))
                .or(() -> level.whole(surface).flatMap(m -> organs.below(m.group("rest")))
                        .map(organ -> printed(surface, organ.type())));
    }

    private Body ofPlace(OrganNames.Organ organ, String surface, Division place, int depth) {
        if (place.kind() != PlaceKind.COUNTRY) {
            return filled(organ, seats.of(place, surface), Optional.of(place), depth);
        }
        return organ.top().isEmpty() || depth <= 0
                ? printed(surface, organ.type())
                : resolve(organ.top(), Optional.of(place), depth - 1);
    }

    private Optional<Body> old(String name, String rest, int depth) {
        Division country = Seats.country();
        Seats.Seat seat = new Seats.Seat(country, name, "", rest, "old");
        return organs.organ(rest).map(organ -> filled(organ, seat, Optional.empty(), depth))
                .map(body -> new Body(body.name(), body.bodyType(), Optional.empty(), Optional.empty()));
    }

    /** 东江大学党委: what stands before must be a body by its name. */
    private Optional<Body> branch(String surface, Optional<Division> place, int depth) {
        return depth <= 0 ? Optional.empty() : branches.form(surface).flatMap(form -> {
            Body whole = resolve(surface.substring(0, surface.length() - form.length()), place, depth - 1);
            return whole.bodyType() == BodyType.OTHER ? Optional.empty() : branches.of(whole, form);
        });
    }

    /** 农业部渔业局: an office of a national department. */
    private Optional<Body> partOfNational(String surface, Optional<Division> place, int depth) {
        for (int length = surface.length() - 1; length > 1; length--) {
            Lexicon.Row row = national.get(surface.substring(0, length));
            if (row != null && depth > 0) {
                Body whole = national(row, depth);
                String rest = surface.substring(length);
                Body own = resolve(rest, place, depth - 1);
                boolean department = whole.bodyType() == BodyType.DEPARTMENT;
                return own.name().equals(surface) ? Optional.of(own)
                        : unit.whole(rest).isPresent() && (department || whole.bodyType() == BodyType.PARTY)
                        ? Optional.of(new Body(department ? whole.name() + rest : surface,
                                types.of(rest, whole.bodyType()), Optional.of(whole), Optional.empty()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String shortCppcc() {
        return organs.formOf(BodyType.CPPCC);
    }

    private Body national(Lexicon.Row row, int depth) {
        return new Body(row.get("name"), BodyTypes.type(row.get("type")),
                row.get("parent").isEmpty() || depth <= 0 ? Optional.empty()
                        : Optional.of(resolve(row.get("parent"), Optional.empty(), depth - 1)), Optional.empty());
    }

    private String withoutTerm(String text) {
        return term.first(text).filter(m -> m.span().start() == 0).map(m -> text.substring(m.span().end()))
                .orElse(text);
    }

    private Body seated(String surface, Seats.Seat seat, Optional<Division> place, int depth) {
        String rest = withoutTerm(seat.rest());
        if (rest.isEmpty()) {
            return seatItself(seat, place, depth);
        }
        Optional<OrganNames.Organ> organ = organs.organ(rest, seat)
                .or(() -> organs.organ(seats.withoutLevel(seat), seat));
        if (organ.isPresent()) {
            return filled(organ.get(), seat, place, depth);
        }
        int length = organs.prefix(rest, seat);
        if (length > 0 && depth > 0) {
            OrganNames.Organ first = organs.organ(rest.substring(0, length), seat).orElseThrow();
            Body whole = filled(first, seat, place, depth);
            Optional<Body> branch = branches.of(whole, rest.substring(length));
            if (branch.isPresent()) {
                return branch.get();
            }
            String name = first.name().equals(COMMITTEE) ? forms.fill(PART, seat) : whole.name();
            return new Body(name + rest.substring(length), types.of(rest, BodyType.DEPARTMENT),
                    Optional.of(whole), whole.seat());
        }
        if (place.isPresent() && !seats.sameProvince(seat.division(), place.get())) {
            return plain(surface);
        }
        if (!seat.kind().equals(SubSeats.VILLAGE) && bureau.whole(rest).isPresent()) {
            return filled(organs.department(rest), seat, place, depth);
        }
        Optional<Body> branch = branch(surface, place, depth);
        if (branch.isPresent()) {
            return branch.get();
        }
        return new Body(seat.name() + rest, types.of(surface, BodyType.OTHER), Optional.empty(),
                Optional.of(seat.division()));
    }

    /** A division stands for its government; a zone and a village are what they are. */
    private Body seatItself(Seats.Seat seat, Optional<Division> place, int depth) {
        if (seat.division().kind() == PlaceKind.COUNTRY) {
            return new Body(seat.name(), BodyType.OTHER, Optional.empty(), Optional.empty());
        }
        boolean zone = seat.kind().equals(SubSeats.ZONE);
        if (!zone && !seat.kind().equals(SubSeats.VILLAGE)) {
            return filled(organs.government(), seat, place, depth);
        }
        Optional<Body> above = seat.above().isEmpty() || depth <= 0 ? Optional.empty()
                : Optional.of(resolve(seat.above(), place, depth - 1));
        return new Body(seat.name(), types.of(seat.name(), zone ? BodyType.PARK : BodyType.OTHER), above,
                Optional.of(seat.division()));
    }

    private Body plain(String surface) {
        return printed(surface, types.of(surface, BodyType.OTHER));
    }

    private static Body printed(String surface, BodyType type) {
        return new Body(surface, type, Optional.empty(), Optional.empty(), "", IdentityRule.PRINTED_NAME);
    }

    private Body filled(OrganNames.Organ organ, Seats.Seat seat, Optional<Division> place, int depth) {
        boolean top = seat.above().isEmpty() && organ.parent().contains("{P");
        String parent = !top ? fill(organ.parent(), seat) : seat.kind().isEmpty() ? organ.top() : "";
        String name = fill(organ.name(), seat);
        Optional<Body> above = parent.isEmpty() || parent.equals(name) || depth <= 0 ? Optional.empty()
                : Optional.of(resolve(parent, place, depth - 1));
        return new Body(name, organ.type(), above, Optional.of(seat.division()));
    }

    private String fill(String template, Seats.Seat seat) {
        return forms.fill(template, seat).replace("{C}", organs.court(seat.division()));
    }

    /** Whether {@code surface} names an organ as a whole, of a division, of a party or of the nation. */
    boolean isOrgan(String surface, Optional<Division> place) {
        return national.containsKey(surface) || party(surface, place, 0).isPresent()
                || seats.read(surface, place).filter(seat -> !seat.rest().isEmpty()
                        && (organs.organ(seat.rest(), seat).isPresent()
                        || organs.organ(seats.withoutLevel(seat), seat).isPresent())).isPresent()
                || seats.read(surface, place).isEmpty() && oldSeat.whole(surface)
                        .filter(m -> organs.organ(m.group("rest")).isPresent()).isPresent();
    }

    /** Whether {@code organ} is one that a division has one of, whose name alone tells whose: 政协, 人大常委会. */
    boolean isAssembly(String organ) {
        return organs.organ(organ).filter(found -> found.type() == BodyType.CONGRESS
                || found.type() == BodyType.CPPCC).isPresent();
    }

    /** Whether {@code surface} is the name of a division and no more, so that it can stand before an organ. */
    boolean isSeat(String surface, Optional<Division> place) {
        return seats.isDivision(surface) || seats.read(surface, place)
                .filter(seat -> seat.rest().isEmpty() && !surface.isEmpty()).isPresent();
    }
}
