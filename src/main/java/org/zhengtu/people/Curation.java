package org.zhengtu.people;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Period;

/**
 * Decisions of people on who is the same and who is not, from tables of a folder; {@code data/curation/README.md}
 * describes them.
 *
 * @param decisions by file and line
 */
public record Curation(List<Decision> decisions) {
    /** No decisions. */
    public static final Curation NONE = new Curation(List.of());
    private static final String ENDING = ".tsv";
    /** Reviewed links to other data, which are not read here. */
    private static final String LINKS = ".sssom.tsv";
    private static final List<String> COLUMNS = List.of("decision", "kind", "name", "body", "when", "other name",
            "other body", "other when", "reason", "source");

    /** Keeps an unmodifiable copy. */
    public Curation {
        decisions = List.copyOf(decisions);
    }

    /** A line of a table. */
    public record Decision(boolean same, boolean ofBodies, Side one, Side other, String reason, String source,
            String file, int line) {

        /** File and line, as messages give them. */
        public String place() {
            return file + ":" + line;
        }
    }

    /**
     * Whom a decision is about.
     *
     * @param name of the person or body
     * @param body full name of the body that the person's post belongs to, or of the division; empty: any
     * @param when the person was told of; unknown: at any time
     */
    public record Side(String name, String body, Period when) {

        boolean matches(DocumentPerson person) {
            return person.allNames().anyMatch(name::equals) && (isAtPlace(person) || person.attestations().stream()
                    .anyMatch(a -> (body.isEmpty() || body.equals(a.bodyName())) && isThen(DayRange.of(a.asOf()))));
        }

        private boolean isAtPlace(DocumentPerson person) {
            return isThen(person.days()) && (body.isEmpty() || Stream
                    .concat(person.divisions().stream(), person.place().stream())
                    .anyMatch(d -> d.name().equals(body) || d.fullName().equals(body)));
        }

        private boolean isThen(Optional<DayRange> days) {
            return DayRange.of(when).map(range -> days.filter(range::overlaps).isPresent()).orElse(true);
        }
    }

    /** A table is not as it should be; the message names file, line, what was found and what was expected. */
    public static final class CurationException extends IOException {
        private static final long serialVersionUID = 1L;

        CurationException(String message) {
            super(message);
        }
    }

    /**
     * Reads all tables of a folder, in the order of their names.
     *
     * @throws CurationException at the first line that is not as it should be
     * @throws IOException       if the folder cannot be read
     */
    public static Curation read(Path folder) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Curation::isTable).sorted().toList()) {
                read(file, decisions);
            }
        }
        return new Curation(decisions);
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.endsWith(LINKS);
    }

    private static void read(Path file, List<Decision> decisions) throws IOException {
        String name = file.getFileName().toString();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new CurationException(name + " is not UTF-8");
        }
        boolean headed = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Stream.of(line.split("\t", -1)).map(String::strip).toList();
            if (headed) {
                decisions.add(decision(cells, name, i + 1));
            } else {
                require(cells.equals(COLUMNS), name, i + 1, "the columns '" + String.join(", ", cells) + "'",
                        String.join(", ", COLUMNS) + ", with tabs between");
                headed = true;
            }
        }
    }

    private static Decision decision(List<String> cells, String file, int line) throws CurationException {
        require(cells.size() == COLUMNS.size(), file, line, cells.size() + " cells", COLUMNS.size() + " ("
                + String.join(", ", COLUMNS) + ")");
        boolean same = oneOf(cells, 0, "same", "different", file, line);
        boolean person = oneOf(cells, 1, "person", "body", file, line);
        for (int needed : new int[] {2, 5, 8, 9}) {
            require(!cells.get(needed).isEmpty(), file, line, "no " + COLUMNS.get(needed), "one");
        }
        require(isAddress(cells.get(9)), file, line, "source '" + cells.get(9) + "'",
                "an address such as https://example.org/page");
        require(person || Stream.of(3, 4, 6, 7).allMatch(i -> cells.get(i).isEmpty()), file, line,
                "a body with body or time of its own", "the names of bodies alone");
        Side one = new Side(cells.get(2), cells.get(3), period(cells.get(4), "when", file, line));
        Side other = new Side(cells.get(5), cells.get(6), period(cells.get(7), "other when", file, line));
        require(!one.equals(other), file, line, "'" + one.name() + "' twice", "two that differ in name, body or time");
        return new Decision(same, !person, one, other, cells.get(8), cells.get(9), file, line);
    }

    private static boolean oneOf(List<String> cells, int column, String first, String second, String file, int line)
            throws CurationException {
        String cell = cells.get(column);
        require(cell.equals(first) || cell.equals(second), file, line, COLUMNS.get(column) + " '" + cell + "'",
                "'" + first + "' or '" + second + "'");
        return cell.equals(first);
    }

    private static Period period(String cell, String column, String file, int line) throws CurationException {
        try {
            Period period = new Period(cell);
            require(cell.isEmpty() || DayRange.of(period).isPresent(), file, line, column + " '" + cell + "'",
                    "days that exist");
            return period;
        } catch (IllegalArgumentException e) {
            throw new CurationException(message(file, line, column + " '" + cell + "'",
                    "e.g. 2024, 2024-12, 2024-12-31 or 2021/2025"));
        }
    }

    private static boolean isAddress(String cell) {
        try {
            URI address = new URI(cell);
            return address.getHost() != null && List.of("http", "https")
                    .contains(address.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void require(boolean holds, String file, int line, String found, String expected)
            throws CurationException {
        if (!holds) {
            throw new CurationException(message(file, line, found, expected));
        }
    }

    private static String message(String file, int line, String found, String expected) {
        return file + ":" + line + " has " + found + ", expected " + expected;
    }
}
