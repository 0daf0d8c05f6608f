package org.zhengtu.search;

/** How a name answers what was asked, the best first. */
public enum Match {
    /** The name is what was asked, but for case, width and script. */
    EXACT(1.0),
    /** The whole name is read so. */
    SOUNDS(0.9),
    /** The name begins so. */
    BEGINS(0.8),
    /** The name begins with characters that are read so. */
    SOUNDS_BEGINNING(0.7),
    /** The name has it in it as one phrase, or all its words. */
    CONTAINS(0.6),
    /** The name has characters in it that are read so. */
    SOUNDS_WITHIN(0.5),
    /** The name is written with other characters that are read the same. */
    HOMOPHONE(0.45),
    /** The name has most characters of it. */
    SIMILAR(0.4);

    private final double score;

    Match(double score) {
        this.score = score;
    }

    /** From 1 for what was asked down to 0. Orders candidates; it is no probability. */
    public double score() {
        return score;
    }
}
