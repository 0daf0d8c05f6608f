package org.zhengtu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes what a benchmark printed, as it is, for those that print and write no results. */
public final class Transcript {

    private Transcript() {
    }

    /** Usage: PART FILE EXIT_CODE */
    public static void main(String[] args) throws IOException {
        of(args[0], Path.of(args[1]), Integer.parseInt(args[2])).write();
    }

    /** The lines of a file, and whether the program held what it asks for. */
    static Results of(String part, Path printed, int exit) throws IOException {
        Results.Book book = new Results.Book(part);
        Files.readAllLines(printed, StandardCharsets.UTF_8).stream().map(String::stripTrailing).forEach(book::line);
        if (exit != 0) {
            book.note("**Missed: the program ended with " + exit + ".**");
        }
        return book.results();
    }
}
