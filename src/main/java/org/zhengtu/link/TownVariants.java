package org.zhengtu.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhengtu.text.Division;
import org.zhengtu.text.Lexicon;

/**
 * Tells of a name that no town of its county bears which town may be meant: the only one whose name differs by one
 * character, as misread and misspelt names do, or by its rank alone, as towns do that became streets. The numbers are
 * in {@code data/lexicon/place-identity.tsv}.
 */
final class TownVariants {
    private final Map<Entity.Likeness, BigDecimal> weights = new EnumMap<>(Entity.Likeness.class);
    private final Map<String, BigDecimal> limits = new HashMap<>();
    private final List<String> ranks = new ArrayList<>();
    private final Map<Character, String> sounds = new HashMap<>();

    /** A town with what makes a name like it. */
    private record Candidate(Division town, Set<Entity.Likeness> reasons) {
    }

    TownVariants() {
        for (Lexicon.Row row : Lexicon.load("place-identity").rows()) {
            String name = row.get("name");
            switch (row.get("use")) {
                case "rank" -> ranks.add(name);
                case "limit" -> limits.put(name, new BigDecimal(row.get("number")));
                default -> weights.put(Entity.Likeness.valueOf(name.toUpperCase(Locale.ROOT)),
                        new BigDecimal(row.get("number")));
            }
        }
        ranks.sort(Comparator.comparing(String::length).reversed());
        for (Lexicon.Row row : Lexicon.load("pinyin").rows()) {
            row.get("characters").chars().forEach(c -> sounds.put((char) c, row.get("syllable")));
        }
    }

    /** The town of the county that may be meant; none if several are as like, or none is like enough. */
    List<Entity.Likely> of(String name, List<Division> county) {
        List<Candidate> like = county.stream().map(town -> new Candidate(town, reasons(name, town.name())))
                .filter(candidate -> !candidate.reasons().isEmpty()).toList();
        List<Candidate> ofRank = like.stream().filter(c -> c.reasons().contains(Entity.Likeness.OTHER_RANK)).toList();
        List<Candidate> best = ofRank.isEmpty() ? like : ofRank;
        return best.stream().filter(candidate -> best.size() == 1).map(this::likely)
                .filter(likely -> likely.score().compareTo(limits.get("hypothesis")) >= 0).toList();
    }

    private Entity.Likely likely(Candidate candidate) {
        BigDecimal score = candidate.reasons().stream().map(weights::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Entity.Likely(candidate.town(), score.min(BigDecimal.ONE),
                candidate.reasons().stream().sorted().toList());
    }

    private Set<Entity.Likeness> reasons(String name, String other) {
        String rank = rank(name);
        String otherRank = rank(other);
        String own = name.substring(0, name.length() - rank.length());
        String others = other.substring(0, other.length() - otherRank.length());
        if (!rank.equals(otherRank)) {
            return own.equals(others) && own.length() > 1 ? Set.of(Entity.Likeness.OTHER_RANK) : Set.of();
        }
        int at = difference(own, others);
        if (at < 0) {
            return Set.of();
        }
        List<Entity.Likeness> reasons = new ArrayList<>(List.of(Entity.Likeness.ONE_CHARACTER));
        if (own.length() >= limits.get("long-place-name").intValueExact()) {
            reasons.add(Entity.Likeness.LONG_PLACE_NAME);
        }
        String sound = sounds.get(own.charAt(at));
        if (sound != null && sound.equals(sounds.get(others.charAt(at)))) {
            reasons.add(Entity.Likeness.SAME_SOUND);
        }
        return Set.copyOf(reasons);
    }

    private String rank(String name) {
        return ranks.stream().filter(name::endsWith).findFirst().orElse("");
    }

    /** Where two words of one length differ, if in one character only; else -1. */
    private static int difference(String word, String other) {
        int at = -1;
        for (int i = 0; i < word.length() && word.length() == other.length(); i++) {
            if (word.charAt(i) != other.charAt(i)) {
                if (at >= 0) {
                    return -1;
                }
                at = i;
            }
        }
        return at;
    }
}
