package org.zhengtu.text;

import java.util.List;

/**
 * A division that is none any more: what it was, and what holds its land today.
 *
 * @param division   as it was, with its last code and what was above it then
 * @param from       the year in the course of which it came to be, 2002: then or before
 * @param until      the year in the course of which it ceased
 * @param isFromSure whether it is known that it did not come to be in the year before
 * @param isUntilSure whether it is known that it did not cease in the year after
 * @param change     how it became what is there today
 * @param successors the divisions of today, at least one
 * @param earlier    codes that it had before its last one
 */
public record FormerDivision(Division division, int from, int until, boolean isFromSure, boolean isUntilSure,
        Change change, List<Division> successors, List<String> earlier) {

    /** Keeps unmodifiable copies. */
    public FormerDivision {
        successors = List.copyOf(successors);
        earlier = List.copyOf(earlier);
    }

    /** How a division became another; the codes are those of the concept scheme. */
    public enum Change implements Coded {
        /** Another rank, the same name: 永川市, 永川区. */
        CONVERTED,
        /** Another name. */
        RENAMED,
        /** Went up in one of another name, alone or with others. */
        MERGED,
        /** Came to several. */
        DIVIDED
    }

    /** Tells apart what bore one code at different times. */
    public String key() {
        return division.code() + "@" + until;
    }

    /** Whether it is what its only successor was, and not a part of it. */
    public boolean goesOn() {
        return successors.size() == 1 && (change == Change.CONVERTED || change == Change.RENAMED);
    }

    /** Whether it was surely there for the whole of a year. */
    public boolean wasThere(int year) {
        return from <= year && year < until;
    }
}
