package org.zhengtu.text;

/**
 * A half-open range {@code [start, end)} of a text, in UTF-16 units (Java's own index into a {@link String}).
 *
 * <p>Which text is meant is the business of whoever hands the span out: spans inside the pipeline are in repaired text,
 * spans that leave it are in the original (see {@link AlignedText#toOriginal(Span)}).
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if the range is negative or runs backwards */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The characters of {@code text} that this span covers. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** The length in UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the unit at {@code offset} belongs to this span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether both spans share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The same range moved by {@code distance} units. */
    public Span shift(int distance) {
        return new Span(start + distance, end + distance);
    }

    /** The smallest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** By start, then the longer first, so that an enclosing span comes before what it encloses. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
