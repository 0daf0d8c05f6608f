package org.zhengtu.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is none: the same seed and the same words always draw the same, on any machine. */
final class Draw {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Draw() {
    }

    /** A source of numbers for one purpose, that no other purpose disturbs. */
    static SplittableRandom of(long seed, Object... purpose) {
        long hash = OFFSET;
        for (Object part : purpose) {
            String words = part.toString();
            for (int i = 0; i < words.length(); i++) {
                hash = (hash ^ words.charAt(i)) * PRIME;
            }
            hash = (hash ^ '\n') * PRIME;
        }
        return new SplittableRandom(seed ^ hash);
    }

    /**
     * A number from 0 on, the smaller the more often, without a largest: the chance that it is {@code x} or more is
     * {@code (x + 1) ^ -tail}. Of {@code n} draws about {@code n ^ (1 / (1 + tail))} differ.
     */
    static int rank(SplittableRandom random, double tail) {
        return (int) Math.min(Math.pow(1 - random.nextDouble(), -1 / tail), Integer.MAX_VALUE / 2) - 1;
    }

    /** One of several, those in front more often: the chance of place {@code i} is as {@code (i + 1) ^ -power}. */
    static <T> T ranked(SplittableRandom random, List<T> from, double power) {
        double sum = 0;
        for (int i = 0; i < from.size(); i++) {
            sum += Math.pow(i + 1, -power);
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < from.size(); i++) {
            left -= Math.pow(i + 1, -power);
            if (left < 0) {
                return from.get(i);
            }
        }
        return from.get(from.size() - 1);
    }
}
