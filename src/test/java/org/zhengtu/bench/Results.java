package org.zhengtu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one benchmark measured: values by row and column, bars that must hold, and what is to be said. Kept as a file of
 * tab-separated lines, so that each benchmark may run in a process of its own.
 *
 * @param part  names the benchmark; a word
 * @param lines printed by a program of its own, kept as they are
 */
record Results(String part, List<Value> values, List<Bar> bars, List<String> notes, List<String> lines) {

    /** Keeps unmodifiable copies. */
    Results {
        values = List.copyOf(values);
        bars = List.copyOf(bars);
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    /** A measured value; the column says its unit. */
    record Value(String row, String column, double number) {
    }

    /** Something asked for: a number that must not be above, or else not be below, a limit. */
    record Bar(String what, double measured, double limit, boolean atMost) {

        /** Whether it is so; never of what could not be measured. */
        boolean holds() {
            return atMost ? measured <= limit : measured >= limit;
        }
    }

    /** Collects results. Used by one thread. */
    static final class Book {
        private final String part;
        private final List<Value> values = new ArrayList<>();
        private final List<Bar> bars = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();

        Book(String part) {
            this.part = part;
        }

        Book value(String row, String column, double number) {
            values.add(new Value(row, column, number));
            return this;
        }

        Book atMost(String what, double measured, double limit) {
            bars.add(new Bar(what, measured, limit, true));
            return this;
        }

        Book atLeast(String what, double measured, double limit) {
            bars.add(new Bar(what, measured, limit, false));
            return this;
        }

        Book note(String note) {
            notes.add(note);
            return this;
        }

        Book line(String line) {
            lines.add(line);
            return this;
        }

        Results results() {
            return new Results(part, values, bars, notes, lines);
        }
    }

    /** Where the results of a part lie, in the folder that {@code bench.results} names. */
    static Path file(String part) {
        return Path.of(System.getProperty("bench.results", "target/bench/results")).resolve(part + ".tsv");
    }

    /** Whether all bars hold. */
    boolean hold() {
        return bars.stream().allMatch(Bar::holds);
    }

    /** A value, if it was measured. */
    OptionalDouble value(String row, String column) {
        return values.stream().filter(value -> value.row().equals(row) && value.column().equals(column))
                .mapToDouble(Value::number).findFirst();
    }

    /** Writes the file of this part, in place of an earlier one. */
    void write() throws IOException {
        List<String> out = new ArrayList<>();
        values.forEach(value -> out.add(String.join("\t", "value", value.row(), value.column(),
                Double.toString(value.number()))));
        bars.forEach(bar -> out.add(String.join("\t", "bar", bar.what(), Double.toString(bar.measured()),
                Double.toString(bar.limit()), Boolean.toString(bar.atMost()))));
        notes.forEach(note -> out.add("note\t" + note));
        lines.forEach(line -> out.add("line\t" + line));
        Files.createDirectories(file(part).getParent());
        Files.write(file(part), out, StandardCharsets.UTF_8);
    }

    /** Reads the file of a part; nothing but a note if there is none. */
    static Results read(String part) throws IOException {
        Path file = file(part);
        if (!Files.exists(file)) {
            return new Book(part).note("Not measured in this run.").results();
        }
        Book book = new Book(part);
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            add(book, line.split("\t", -1), file + ":" + number);
        }
        return book.results();
    }

    private static void add(Book book, String[] cells, String place) throws IOException {
        int expected = switch (cells[0]) {
            case "value" -> 4;
            case "bar" -> 5;
            case "note" -> 2;
            // A program may print what it likes.
            case "line" -> cells.length;
            default -> throw new IOException(place + " begins with '" + cells[0]
                    + "', expected value, bar, note or line");
        };
        if (cells.length != expected) {
            throw new IOException(place + " has " + cells.length + " cells, expected " + expected);
        }
        switch (cells[0]) {
            case "value" -> book.value(cells[1], cells[2], Double.parseDouble(cells[3]));
            case "bar" -> book.bars.add(new Bar(cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3]),
                    Boolean.parseBoolean(cells[4])));
            case "note" -> book.note(cells[1]);
            default -> book.line(String.join("\t", List.of(cells).subList(1, cells.length)));
        }
    }
}
