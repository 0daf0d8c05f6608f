package org.zhengtu.link;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhengtu.extract.Fact.ProgrammeNamed;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.PlaceKind;

/**
 * Tells the level of a programme: by the word for it (市级, 全区), else by the division of its lead, else by that which its
 * name begins with; what everyone in the country knows is national. Safe for threads; a pure function of its input.
 */
public final class ProgrammeLevels {
    private static final String MARKS = "“”《》";
    private static final int LONGEST = 14;
    private static final String OF_PROVINCE = "0000";
    private static final String OF_PREFECTURE = "00";

    private final Map<String, Lexicon.Row> words = Lexicon.load("programme-levels").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("form"), Function.identity()));
    private final Set<String> national = Set.copyOf(Lexicon.load("programmes").column("form"));
    private final Set<String> nationalBodies = Lexicon.load("national-bodies").rows().stream()
            .map(row -> row.get("name")).collect(Collectors.toUnmodifiableSet());
    private final Divisions divisions = Divisions.load();
    private final BodyResolver bodies = new BodyResolver();

    /** The level, where something tells it. */
    public Optional<ProgrammeLevel> of(ProgrammeNamed programme, Linked linked) {
        Optional<Division> place = linked.extraction().document().metadata().place();
        return Optional.ofNullable(words.get(programme.level())).flatMap(word -> told(word, place))
                .or(() -> lead(programme.lead(), linked))
                .or(() -> national.contains(bare(programme.name())) ? Optional.of(ProgrammeLevel.NATIONAL)
                        : ofName(bare(programme.name())));
    }

    private Optional<ProgrammeLevel> told(Lexicon.Row word, Optional<Division> place) {
        return word.get("level").isEmpty() ? ofDivision(bodies.resolve(word.get("organ"), place).seat())
                : Optional.of(ProgrammeLevel.valueOf(word.get("level").toUpperCase(Locale.ROOT)));
    }

    private Optional<ProgrammeLevel> lead(String lead, Linked linked) {
        return Optional.ofNullable(linked.bodies().get(lead)).flatMap(body -> nationalBodies.contains(body.name())
                ? Optional.of(ProgrammeLevel.NATIONAL) : isOrgan(body) ? ofDivision(body.seat()) : Optional.empty());
    }

    /** A firm or a school has a seat too, and no programme of its level. */
    private static boolean isOrgan(Entity.Body body) {
        return switch (body.bodyType()) {
            case PARTY, GOVERNMENT, CONGRESS, CPPCC, COURT, DEPARTMENT -> true;
            case ENTERPRISE, SCHOOL, UNIVERSITY, HOSPITAL, PARK, CENTRE, MEDIA, ASSOCIATION, INTERNATIONAL, OTHER ->
                    false;
        };
    }

    /** The level of the division, or the last of a chain of them, that a name begins with in full. */
    private Optional<ProgrammeLevel> ofName(String name) {
        Optional<ProgrammeLevel> level = Optional.empty();
        int at = 0;
        for (int end = Math.min(name.length(), LONGEST); end > at + 1; end--) {
            String form = name.substring(at, end);
            Optional<Division> named = divisions.named(form).stream().filter(d -> d.name().equals(form)).findFirst();
            if (named.isPresent()) {
                level = ofDivision(named);
                at = end;
                end = Math.min(name.length(), at + LONGEST) + 1;
            }
        }
        return level;
    }

    private static Optional<ProgrammeLevel> ofDivision(Optional<Division> division) {
        return division.map(d -> d.kind() == PlaceKind.COUNTRY ? ProgrammeLevel.NATIONAL
                : d.kind() == PlaceKind.TOWN || d.kind() == PlaceKind.STREET ? ProgrammeLevel.TOWN
                : d.code().endsWith(OF_PROVINCE) ? ProgrammeLevel.PROVINCIAL
                : d.code().endsWith(OF_PREFECTURE) ? ProgrammeLevel.PREFECTURE : ProgrammeLevel.COUNTY);
    }

    private static String bare(String name) {
        StringBuilder out = new StringBuilder();
        name.chars().filter(c -> MARKS.indexOf(c) < 0).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
