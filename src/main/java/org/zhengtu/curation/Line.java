package org.zhengtu.curation;

import java.time.LocalDate;

/**
 * Where a decision stands, and who took it, when and why.
 *
 * @param source an address that anyone can open; empty where the document itself is the source
 */
public record Line(String file, int number, String reason, String source, String who, LocalDate decided) {

    /** File and line, as messages give them. */
    public String place() {
        return file + ":" + number;
    }
}
