package org.zhengtu.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds for each piece that comes from another page (上接1版) the piece that it continues. */
final class IssueJoins {
    /** Of two pages that an article may come from, the better must be so much better. */
    private static final double CLEARLY = 1.15;

    private final Collection<IssueIndex.Entry> entries;
    private final JumpWords words;
    private final Map<Place, Place> before = new TreeMap<>();
    private final Set<Place> taken = new HashSet<>();

    /** A piece of an article: the digest of its file, and its number there. */
    record Place(String digest, int number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::digest).thenComparingInt(Place::number).compare(this, other);
        }
    }

    private IssueJoins(Collection<IssueIndex.Entry> entries) {
        this.entries = entries;
        this.words = JumpWords.over(entries.stream().flatMap(e -> e.pieces().stream())
                .map(IssueIndex.JumpPiece::words).toList());
    }

    /** By each piece that was joined the one that it continues. */
    static Map<Place, Place> of(Collection<IssueIndex.Entry> entries) {
        IssueJoins joins = new IssueJoins(entries);
        entries.forEach(joins::byWords);
        entries.forEach(joins::byElimination);
        return joins.before;
    }

    /** Pieces of one article share words; those that one page names as coming from another are told together. */
    private void byWords(IssueIndex.Entry page) {
        Map<Integer, List<IssueIndex.JumpPiece>> byPage = page.pieces().stream().filter(p -> p.from().isPresent())
                .collect(Collectors.groupingBy(p -> pageOf(p.from()), TreeMap::new, Collectors.toList()));
        byPage.forEach((number, seconds) -> {
            List<Pairing> found = entries.stream().filter(other -> mayBeOneIssue(other, page) && isPage(other, number))
                    .map(other -> Pairing.of(firsts(other, page), seconds, words, other.equals(page)).in(other))
                    .filter(pairing -> pairing.score() > 0)
                    .sorted(Comparator.comparingDouble(Pairing::score).reversed()
                            .thenComparing(p -> p.page().map(IssueIndex.Entry::digest).orElse("")))
                    .limit(2).toList();
            if (found.size() == 1 || found.size() > 1 && found.get(0).score() >= CLEARLY * found.get(1).score()) {
                found.get(0).page().ifPresent(from -> found.get(0).pairs().forEach((second, first) -> join(
                        new Place(page.digest(), second), new Place(from.digest(), first))));
            }
        });
    }

    /** Pieces too short to share words belong together if in their issue nothing else fits to either. */
    private void byElimination(IssueIndex.Entry page) {
        for (IssueIndex.JumpPiece second : page.pieces()) {
            Place place = new Place(page.digest(), second.article().number());
            List<Place> firsts = before.containsKey(place) ? List.of() : fitting(page, second);
            if (firsts.size() == 1 && rivals(page, firsts.get(0)) == 1) {
                join(place, firsts.get(0));
            }
        }
    }

    /** The pieces of the same printed issue that a second piece may continue. */
    private List<Place> fitting(IssueIndex.Entry page, IssueIndex.JumpPiece second) {
        return second.from().isEmpty() ? List.of() : entries.stream()
                .filter(other -> isOneIssue(other, page) && isPage(other, pageOf(second.from())))
                .flatMap(other -> firsts(other, page).stream()
                        .filter(first -> !other.equals(page) || first.article().number() < second.article().number())
                        .map(first -> new Place(other.digest(), first.article().number())))
                .toList();
    }

    /** How many pieces of an issue, one of whose pages this is, may continue a first piece. */
    private long rivals(IssueIndex.Entry one, Place first) {
        return entries.stream().filter(page -> isOneIssue(one, page)).flatMap(page -> page.pieces().stream()
                .filter(p -> !before.containsKey(new Place(page.digest(), p.article().number())))
                .filter(p -> fitting(page, p).contains(first))).count();
    }

    private void join(Place second, Place first) {
        before.put(second, first);
        taken.add(first);
    }

    /** The pieces on one page that go on on another, as far as they are not joined yet. */
    private List<IssueIndex.JumpPiece> firsts(IssueIndex.Entry from, IssueIndex.Entry to) {
        return from.pieces().stream().filter(p -> p.to().isPresent() && isPage(to, pageOf(p.to()))
                && !taken.contains(new Place(from.digest(), p.article().number()))).toList();
    }

    private static int pageOf(Optional<Article.Jump> jump) {
        return jump.map(Article.Jump::page).orElse(0);
    }

    /** Whether a page may bear a number; pages do not always print theirs. */
    private static boolean isPage(IssueIndex.Entry page, int number) {
        String digits = page.metadata().page().replaceAll("[^0-9]", "");
        return number == 0 || digits.isEmpty() || Integer.parseInt(digits) == number;
    }

    /** Whether both pages print newspaper and day, and print the same; a file is one issue with itself. */
    private static boolean isOneIssue(IssueIndex.Entry one, IssueIndex.Entry other) {
        Metadata a = one.metadata();
        Metadata b = other.metadata();
        boolean printed = a.date().equals(b.date()) && a.date().iso().length() >= 10
                && !a.publisher().isEmpty() && a.publisher().equals(b.publisher())
                || !a.issue().isEmpty() && a.issue().equals(b.issue()) && a.publisher().equals(b.publisher());
        return one.equals(other) || printed && isCompatible(a, b);
    }

    private static boolean mayBeOneIssue(IssueIndex.Entry one, IssueIndex.Entry other) {
        return one.equals(other) || one.metadata().place().isPresent()
                && one.metadata().place().equals(other.metadata().place())
                && isCompatible(one.metadata(), other.metadata());
    }

    private static boolean isCompatible(Metadata a, Metadata b) {
        return Stream.of(mayBeSame(a.publisher(), b.publisher()), mayBeSame(a.issue(), b.issue()),
                mayBeSame(a.date().iso(), b.date().iso())).allMatch(Boolean::booleanValue);
    }

    /** Unknown may be anything, and a year any day in it. */
    private static boolean mayBeSame(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.startsWith(b) || b.startsWith(a);
    }
}
