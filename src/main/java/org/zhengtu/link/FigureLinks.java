package org.zhengtu.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.Fact.Figure;
import org.zhengtu.extract.Fact.FigureKind;
import org.zhengtu.extract.Fact.FigureStatus;

/**
 * Finds which figures speak of another: 增长6% after 产值达100亿元 is said of the level, and in 由24%下降至5% the first is what
 * the second is compared with. Two figures meet only in one article, where indicator and area are the same
 * thing; what qualifies has the period and status of what it qualifies. Safe for threads; a pure function of its input.
 */
public final class FigureLinks {
    private static final String PERCENT = "percent";
    private static final String POINT = "percentage-point";

    private final Units units;

    /** How a figure speaks of another. */
    public enum Kind {
        /** A growth, share, rank or multiple says more of a level. */
        QUALIFIES,
        /** A baseline is what a result or goal is compared with. */
        BASELINE_OF
    }

    /** One figure that speaks of another. */
    public record Link(Figure from, Kind kind, Figure to) {
    }

    /** A figure with what it is held against. */
    private record Placed(Figure figure, int sentence, int order, String indicator, Object area, String unit) {
        int end() {
            return figure.span().end();
        }

        /** Of two at one place the later in the text is the nearer. */
        static final Comparator<Placed> IN_TEXT =
                Comparator.comparingInt(Placed::end).thenComparingInt(Placed::order);

        boolean sameThing(Placed other) {
            return figure.article() == other.figure.article() && indicator.equals(other.indicator)
                    && area.equals(other.area);
        }
    }

    /** @param units by which units are compared */
    public FigureLinks(Units units) {
        this.units = units;
    }

    /** The links of a document, in the order of the figures they start from; one figure starts one link at most. */
    public List<Link> of(Linked linked) {
        Map<Integer, List<Placed>> bySentence = new HashMap<>();
        List<Placed> all = placed(linked);
        all.forEach(p -> bySentence.computeIfAbsent(p.sentence(), key -> new ArrayList<>()).add(p));
        List<Sentence> sentences = linked.extraction().document().sentences();
        List<Link> links = new ArrayList<>();
        for (Placed from : all) {
            List<Placed> here = bySentence.get(from.sentence());
            if (from.figure().status() == FigureStatus.BASELINE) {
                compared(from, here).ifPresent(to -> links.add(new Link(from.figure(), Kind.BASELINE_OF, to)));
            } else if (qualifies(from.figure().kind())) {
                List<Placed> before = paragraphGoesOn(sentences, from.sentence())
                        ? bySentence.getOrDefault(from.sentence() - 1, List.of()) : List.of();
                level(from, before, here).ifPresent(to -> links.add(new Link(from.figure(), Kind.QUALIFIES, to)));
            }
        }
        return links;
    }

    private static boolean paragraphGoesOn(List<Sentence> sentences, int sentence) {
        return sentence > 0 && sentences.get(sentence - 1).paragraph() == sentences.get(sentence).paragraph();
    }

    private static boolean qualifies(FigureKind kind) {
        return switch (kind) {
            case GROWTH, SHARE, RANK, MULTIPLE -> true;
            case LEVEL, COUNT_CHANGE -> false;
        };
    }

    /** The level nearest before, in the sentence or the one before it; else the nearest after in the sentence. */
    private static Optional<Figure> level(Placed from, List<Placed> before, List<Placed> here) {
        Predicate<Placed> fits = to -> isLevelFor(from, to) && from.sameThing(to)
                && from.figure().period().equals(to.figure().period())
                && from.figure().status() == to.figure().status();
        return Stream.concat(before.stream(), here.stream()).filter(fits).filter(to -> to.end() <= from.end())
                .max(Placed.IN_TEXT)
                .or(() -> here.stream().filter(fits).filter(to -> to.end() > from.end()).min(Placed.IN_TEXT))
                .map(Placed::figure);
    }

    /**
     * Percentage points are said of a percentage, be it called a share or a level; all else of levels, ranks and multiples
     * of counts too (新增…居第一). After 增加5亿元 a growth is that of the whole, not of what was added.
     */
    private static boolean isLevelFor(Placed from, Placed to) {
        FigureKind kind = to.figure().kind();
        return switch (from.figure().kind()) {
            case GROWTH -> from.unit().equals(POINT)
                    ? to.unit().equals(PERCENT) && (kind == FigureKind.LEVEL || kind == FigureKind.SHARE)
                    : kind == FigureKind.LEVEL;
            case SHARE -> kind == FigureKind.LEVEL;
            case RANK, MULTIPLE -> kind == FigureKind.LEVEL || kind == FigureKind.COUNT_CHANGE;
            case LEVEL, COUNT_CHANGE -> false;
        };
    }

    /** What a baseline is compared with: the next figure of the same kind and unit in the sentence. */
    private static Optional<Figure> compared(Placed from, List<Placed> here) {
        return here.stream().filter(to -> to.end() > from.end() && from.sameThing(to)
                        && to.figure().status() != FigureStatus.BASELINE
                        && to.figure().kind() == from.figure().kind() && to.unit().equals(from.unit()))
                .min(Placed.IN_TEXT).map(Placed::figure);
    }

    private List<Placed> placed(Linked linked) {
        Document document = linked.extraction().document();
        NavigableMap<Integer, Integer> starts = new TreeMap<>();
        for (int i = 0; i < document.sentences().size(); i++) {
            starts.put(document.sentences().get(i).span().start(), i);
        }
        List<Placed> placed = new ArrayList<>();
        for (Figure figure : linked.extraction().facts(Figure.class)) {
            Map.Entry<Integer, Integer> sentence = starts.floorEntry(figure.span().start());
            Entity.Indicator indicator = linked.indicators().get(figure.indicator());
            if (sentence != null && indicator != null) {
                placed.add(new Placed(figure, sentence.getValue(), placed.size(), indicator.key(),
                        area(figure, linked), unit(figure)));
            }
        }
        return placed;
    }

    /** Whatever the area is; two that name one thing are equal. */
    private static Object area(Figure figure, Linked linked) {
        if (figure.area().isEmpty()) {
            return linked.extraction().document().metadata().place().<Object>map(Entity.Place::of).orElse("");
        }
        return linked.named(figure.area()).isPresent() ? linked.named(figure.area()).get() : figure.area();
    }

    private String unit(Figure figure) {
        return units.normalize(figure.value(), figure.unit(), figure.kind()).map(Quantity::unit)
                .orElse(figure.unit());
    }
}
