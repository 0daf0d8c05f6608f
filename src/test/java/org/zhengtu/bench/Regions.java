package org.zhengtu.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Towns;

/**
 * Moves a document to another part of the country: its own division to one of the same rank and form of name, the
 * divisions above it to those above that one, other divisions and towns of the region to others of the new region. Some
 * divisions have many documents, most have few. Used by one thread.
 */
final class Regions {
    private static final int LEAST_NAME = 3;
    private static final double UNEVENNESS = 0.8;

    private final long seed;
    private final List<Division> all;
    private final Map<Division, List<Division>> candidates = new HashMap<>();
    /** What stands in a text, which is asked of many times. */
    private final Map<String, List<Division>> named = new HashMap<>();
    private final Map<String, List<Division>> towns = new HashMap<>();

    Regions(long seed) {
        this.seed = seed;
        Divisions divisions = Divisions.load();
        this.all = divisions.names().stream().flatMap(name -> divisions.named(name).stream())
                .filter(division -> divisions.former(division).isEmpty() && division.parent().isPresent()).distinct()
                .sorted(Comparator.comparing(Division::code)).toList();
    }

    /** Where a document of {@code home} goes; empty if nothing is like it. */
    Optional<Division> elsewhere(Division home, SplittableRandom random) {
        List<Division> like = candidates.computeIfAbsent(home, this::like);
        return like.isEmpty() ? Optional.empty() : Optional.of(Draw.ranked(random, like, UNEVENNESS));
    }

    private List<Division> like(Division home) {
        return all.stream().filter(other -> isLike(home, other))
                .sorted(Comparator.comparingLong(other -> Draw.of(seed, "region", other.code()).nextLong())).toList();
    }

    private static boolean isLike(Division one, Division other) {
        return rank(one) == rank(other) && last(one) == last(other) && other.name().length() >= LEAST_NAME
                && Math.abs(one.name().length() - other.name().length()) <= 1
                && (rank(one) < 2 || above(one).isEmpty() || above(other).isEmpty()
                || last(above(one).get()) == last(above(other).get()));
    }

    /** The names of the old region that stand in the text, with those of the new one. */
    Map<String, String> names(String text, Division home, Division other) {
        Map<Division, Division> moved = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        Division top = home;
        Optional<Division> old = Optional.of(home);
        Optional<Division> young = Optional.of(other);
        while (old.isPresent() && young.isPresent()) {
            top = old.get();
            moved.put(old.get(), young.get());
            names.put(stem(old.get()), stem(young.get()));
            old = above(old.get());
            young = above(young.get());
        }
        Set<Division> used = new HashSet<>(moved.values());
        Division region = top;
        named(text).stream().filter(division -> !moved.containsKey(division) && division.isWithin(region))
                .sorted(Comparator.comparing(Regions::rank).thenComparing(Division::code))
                .forEach(division -> sibling(division, moved, used).ifPresent(it -> moved.put(division, it)));
        moved.forEach((from, to) -> names.put(from.name(), to.name()));
        names.putAll(towns(text, home, other));
        names.keySet().removeIf(name -> name.length() < 2);
        return names;
    }

    private List<Division> named(String text) {
        return named.computeIfAbsent(text, key -> all.stream().filter(one -> key.contains(one.name())).toList());
    }

    private List<Division> towns(String text, Division home) {
        return towns.computeIfAbsent(text, key -> rank(home) == 0 ? List.of()
                : Towns.load().within(home).stream().filter(town -> key.contains(town.name())).toList());
    }

    private Optional<Division> sibling(Division division, Map<Division, Division> moved, Set<Division> used) {
        Optional<Division> parent = division.parent().map(moved::get);
        return parent.flatMap(within -> all.stream()
                .filter(other -> other.parent().filter(within::equals).isPresent() && last(other) == last(division)
                        && rank(other) == rank(division) && used.add(other)).findFirst());
    }

    private Map<String, String> towns(String text, Division home, Division other) {
        Map<String, String> names = new HashMap<>();
        List<Division> old = towns(text, home);
        List<Division> free = old.isEmpty() ? List.of() : new ArrayList<>(Towns.load().within(other));
        for (Division town : old) {
            if (!names.containsKey(town.name())) {
                free.stream().filter(each -> last(each) == last(town)).findFirst().ifPresent(found -> {
                    free.remove(found);
                    names.put(town.name(), found.name());
                });
            }
        }
        return names;
    }

    private static String stem(Division division) {
        return division.name().substring(0, division.name().length() - 1);
    }

    private static char last(Division division) {
        return division.name().charAt(division.name().length() - 1);
    }

    private static Optional<Division> above(Division division) {
        return division.parent().filter(parent -> parent.kind() != PlaceKind.COUNTRY);
    }

    /** 0 of a province, 1 of a city, a municipality among them, 2 of what lies below. */
    private static int rank(Division division) {
        return division.kind() == PlaceKind.MUNICIPALITY ? 1 : division.code().endsWith("0000") ? 0
                : division.code().endsWith("00") ? 1 : 2;
    }
}
