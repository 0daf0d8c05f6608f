package org.zhengtu.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.PlaceKind;

/** How names are compared, by {@code data/lexicon/link-words.tsv}. Immutable. */
final class Names {
    private static final int LONGEST_DIVISION = 15;
    private static final Set<PlaceKind> LARGE = EnumSet.of(PlaceKind.PROVINCE, PlaceKind.MUNICIPALITY, PlaceKind.CITY);

    private final List<String> nationwide = new ArrayList<>();
    private final List<String> beforePlace = new ArrayList<>();
    private final List<String> distinctive = new ArrayList<>();
    private final List<String> tooWide = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final Divisions divisions = Divisions.load();

    private record Replacement(Pattern from, String to) {
    }

    Names() {
        for (Lexicon.Row row : Lexicon.load("link-words").rows()) {
            switch (row.get("use")) {
                case "nationwide" -> nationwide.add(row.get("form"));
                case "before-place" -> beforePlace.add(row.get("form"));
                case "too-wide" -> tooWide.add(row.get("form"));
                case "distinctive" -> distinctive.add(row.get("form"));
                case "replace" -> replacements.add(new Replacement(Pattern.compile(row.get("form")), row.get("as")));
                default -> throw new IllegalStateException("link-words.tsv:" + row.line() + " has use '"
                        + row.get("use") + "', expected nationwide, before-place, too-wide, distinctive or replace");
            }
        }
    }

    /** Equal for names that differ in customary forms only. */
    String key(String name) {
        String key = Normalizer.normalize(name, Normalizer.Form.NFKC);
        for (Replacement replacement : replacements) {
            key = replacement.from().matcher(key).replaceAll(replacement.to());
        }
        return key;
    }

    /** Whether a name says that what it names is of the whole country or the world. */
    boolean isNationwide(String name) {
        return nationwide.stream().anyMatch(name::startsWith);
    }

    /** Whether a body has so many people that a name shared in it says little. */
    boolean isTooWide(String body) {
        return tooWide.contains(body);
    }

    /** Whether names of a body type are seldom shared. */
    boolean isDistinctive(String bodyType) {
        return distinctive.contains(bodyType);
    }

    /**
     * The division whose name, with or without those above it, a name begins with, after what may stand before a place;
     * the longest such name counts, and of several divisions the only one of the highest level.
     */
    Optional<Division> division(String whole) {
        String name = beforePlace.stream().filter(whole::startsWith).map(before -> whole.substring(before.length()))
                .min(Comparator.comparing(String::length)).orElse(whole);
        for (int end = Math.min(name.length(), LONGEST_DIVISION); end >= 2; end--) {
            String beginning = name.substring(0, end);
            // Short names of districts and counties are ordinary words too often.
            List<Division> named = divisions.named(beginning).stream().filter(d -> d.kind() != PlaceKind.COUNTRY
                    && (d.name().equals(beginning) || LARGE.contains(d.kind()))).toList();
            if (!named.isEmpty()) {
                return further(name.substring(end), named);
            }
        }
        return Optional.empty();
    }

    private Optional<Division> further(String rest, List<Division> named) {
        for (int end = Math.min(rest.length(), LONGEST_DIVISION); end >= 2; end--) {
            String name = rest.substring(0, end);
            List<Division> inner = divisions.named(name).stream().filter(d -> d.name().equals(name))
                    .filter(d -> named.stream().anyMatch(above -> !above.equals(d) && d.isWithin(above))).toList();
            if (!inner.isEmpty()) {
                return inner.size() == 1 ? further(rest.substring(inner.get(0).name().length()), inner)
                        : Optional.empty();
            }
        }
        return highest(named);
    }

    /** A short name of a province means it rather than a county of that name. */
    private static Optional<Division> highest(List<Division> named) {
        int least = named.stream().mapToInt(Names::depth).min().orElse(0);
        List<Division> top = named.stream().filter(d -> depth(d) == least).toList();
        return top.size() == 1 && (named.size() == 1 || LARGE.contains(top.get(0).kind())) ? Optional.of(top.get(0)) : Optional.empty();
    }

    private static int depth(Division division) {
        return division.parent().map(parent -> depth(parent) + 1).orElse(0);
    }

    /** The division of a name or code, if there is only one. */
    Optional<Division> place(String nameOrCode) {
        Optional<Division> coded = divisions.byCode(nameOrCode);
        return coded.isPresent() ? coded : division(nameOrCode).filter(d -> nameOrCode.endsWith(d.name())
                || divisions.named(nameOrCode).contains(d));
    }

    Optional<Division> byCode(String code) {
        return divisions.byCode(code);
    }
}
