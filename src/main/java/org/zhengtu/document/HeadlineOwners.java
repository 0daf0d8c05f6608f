package org.zhengtu.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives the lines of headlines on a page to the bodies that they stand over. Most stand before their body, some after
 * it; a body that gets none this way gets the lines elsewhere on the page that say what it says. Lines at the end of a
 * page that share nothing with any body are the headline of an article that goes on elsewhere, and get no owner.
 */
final class HeadlineOwners {
    /** A displaced line shares so much with its body, and so much more than with the body that it stands at. */
    private static final double DISPLACED = 0.5;
    private static final double CLEARLY = 0.25;
    /** What shares less than this with the body before it is no headline of it. */
    private static final double FOREIGN = 0.12;
    private static final int SHORTEST = 8;
    /** A line is printed no more than so many bodies away from its own. */
    private static final int FAR = 20;

    private final List<Piece> pieces;
    private final List<Shared> bodies;
    private final List<Line> lines = new ArrayList<>();
    private final boolean[] has;

    /** One line and the piece that it belongs to, -1 for none. */
    private static final class Line {
        private final Paragraph paragraph;
        private final int gap;
        private int owner;

        Line(Paragraph paragraph, int gap, int owner) {
            this.paragraph = paragraph;
            this.gap = gap;
            this.owner = owner;
        }
    }

    private HeadlineOwners(List<Piece> pieces) {
        this.pieces = pieces;
        this.has = new boolean[pieces.size()];
        this.bodies = pieces.stream().map(piece -> new Shared(piece.words())).toList();
    }

    /**
     * Fills the headings of the pieces.
     *
     * @param between the lines before the piece with the same index, and those after the last piece
     */
    static void assign(List<Piece> pieces, List<List<Paragraph>> between) {
        HeadlineOwners owners = new HeadlineOwners(pieces);
        for (int i = 0; i < between.size(); i++) {
            owners.assignNear(between.get(i), i);
        }
        for (int i = 0; i < pieces.size(); i++) {
            owners.assignFar(i);
        }
        owners.lines.stream().filter(line -> line.owner >= 0)
                .sorted(Comparator.comparingInt(line -> line.paragraph.number()))
                .forEach(line -> pieces.get(line.owner).heading.add(line.paragraph));
    }

    /** Divides the lines between two bodies among these. */
    private void assignNear(List<Paragraph> gap, int after) {
        boolean last = after == pieces.size();
        boolean mayBelongBefore = after > 0 && !has[after - 1] && !pieces.get(after - 1).isContinuation();
        int split = !mayBelongBefore ? 0 : last ? own(gap, bodies.get(after - 1))
                : Headlines.split(gap, bodies.get(after - 1), bodies.get(after));
        for (int i = 0; i < gap.size(); i++) {
            int owner = i < split ? after - 1 : last ? -1 : after;
            lines.add(new Line(gap.get(i), after, owner));
            if (owner >= 0) {
                has[owner] = true;
            }
        }
    }

    /** How many lines after the last body are its own: up to the block of which no line shares anything with it. */
    private static int own(List<Paragraph> gap, Shared body) {
        int own = gap.size();
        for (int i = gap.size() - 1; i >= 0 && body.with(gap.get(i).text()) < FOREIGN; i--) {
            own = gap.get(i).apart() ? i : own;
        }
        return own;
    }

    /** Looks for the headline of a body that has none among all lines of the page. */
    private void assignFar(int piece) {
        if (has[piece] || pieces.get(piece).isContinuation()) {
            return;
        }
        int best = -1;
        double most = DISPLACED;
        for (int i = 0; i < lines.size(); i++) {
            if (Math.abs(lines.get(i).gap - piece) > FAR) {
                continue;
            }
            double fit = fit(i, piece);
            if (lines.get(i).paragraph.text().length() >= SHORTEST && fit >= most && fit >= fitOfOwner(i) + CLEARLY) {
                most = fit + Double.MIN_NORMAL;
                best = i;
            }
        }
        int owner = best < 0 ? -1 : lines.get(best).owner;
        for (int i = best; i >= 0 && i < lines.size() && lines.get(i).owner == owner
                && (i == best || isNext(i) && fit(i, piece) > fitOfOwner(i)); i++) {
            lines.get(i).owner = piece;
        }
    }

    private boolean isNext(int line) {
        return lines.get(line).paragraph.number() == lines.get(line - 1).paragraph.number() + 1;
    }

    private double fit(int line, int piece) {
        return bodies.get(piece).with(lines.get(line).paragraph.text());
    }

    private double fitOfOwner(int line) {
        return lines.get(line).owner < 0 ? 0 : fit(line, lines.get(line).owner);
    }
}
