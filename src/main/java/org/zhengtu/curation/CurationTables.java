package org.zhengtu.curation;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Period;

/** Reads the tables of a folder; the columns tell what a table decides. Used by one thread. */
final class CurationTables {
    private static final String ENDING = ".tsv";
    private static final String OF_LINKS = ".sssom.tsv";
    private static final List<String> IDENTITY = List.of("decision", "kind", "name", "where", "when", "other name",
            "other where", "other when", "reason", "source", "who", "decided");
    private static final List<String> NAMES = List.of("kind", "name", "where", "when", "new name", "reason", "source",
            "who", "decided");
    private static final List<String> WITHDRAWN = List.of("document", "table", "start", "end", "quote", "only",
            "reason", "source", "who", "decided");
    private static final List<List<String>> TABLES = List.of(IDENTITY, NAMES, WITHDRAWN);

    private final List<Decision> decisions = new ArrayList<>();
    private final List<Rename> renames = new ArrayList<>();
    private final List<Withdrawal> withdrawals = new ArrayList<>();

    Curation read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(ENDING))
                    .filter(f -> !f.getFileName().toString().endsWith(OF_LINKS)).sorted().toList()) {
                readTable(file);
            }
        }
        return new Curation(decisions, renames, withdrawals);
    }

    private void readTable(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new CurationException(name + " is not UTF-8");
        }
        List<String> columns = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Stream.of(line.split("\t", -1)).map(String::strip).toList();
            if (columns.isEmpty()) {
                columns = columns(cells, name, i + 1);
            } else {
                new Row(name, i + 1, columns, cells).take();
            }
        }
    }

    private static List<String> columns(List<String> cells, String file, int line) throws CurationException {
        if (!TABLES.contains(cells)) {
            throw new CurationException(message(file, line, "the columns '" + String.join(", ", cells) + "'",
                    TABLES.stream().map(table -> "'" + String.join(", ", table) + "'")
                            .collect(Collectors.joining(" or ")) + ", with tabs between"));
        }
        return cells;
    }

    private static String message(String file, int line, String found, String expected) {
        return file + ":" + line + " has " + found + ", expected " + expected;
    }

    /** One line. */
    private final class Row {
        private final String file;
        private final int number;
        private final Map<String, String> cells = new LinkedHashMap<>();

        Row(String file, int number, List<String> columns, List<String> found) throws CurationException {
            this.file = file;
            this.number = number;
            require(found.size() == columns.size(), found.size() + " cells", columns.size() + " ("
                    + String.join(", ", columns) + ")");
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), found.get(i));
            }
        }

        void take() throws CurationException {
            if (cells.containsKey("document")) {
                withdrawals.add(withdrawal());
            } else if (cells.containsKey("new name")) {
                renames.add(rename());
            } else {
                decisions.add(decision());
            }
        }

        private Decision decision() throws CurationException {
            String decision = cells.get("decision");
            require(List.of("same", "different").contains(decision), "decision '" + decision + "'",
                    "'same' or 'different'");
            Kind kind = kind();
            Side one = side("");
            Side other = side("other ");
            require(!one.equals(other), "'" + one.name() + "' twice", "two that differ in name, place or time");
            return new Decision(decision.equals("same"), kind, one, other, line(true));
        }

        private Rename rename() throws CurationException {
            Kind kind = kind();
            Side side = side("");
            String name = needed("new name");
            require(!name.equals(side.name()), "the new name '" + name + "', which is the old one", "another");
            return new Rename(kind, side, name, line(true));
        }

        private Withdrawal withdrawal() throws CurationException {
            String table = needed("table");
            require(FactTable.TABLES.containsKey(table), "table '" + table + "'",
                    "one of " + String.join(", ", FactTable.TABLES.keySet()));
            int start = number("start");
            int end = number("end");
            require(start < end, "start " + start + " and end " + end, "a start before the end");
            String quote = needed("quote").replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
            return new Withdrawal(needed("document"), table, start, end, quote, cells.get("only"), line(false));
        }

        private Kind kind() throws CurationException {
            String kind = cells.get("kind");
            for (Kind known : Kind.values()) {
                if (known.code().equals(kind)) {
                    return known;
                }
            }
            throw new CurationException(message(file, number, "kind '" + kind + "'",
                    Stream.of(Kind.values()).map(Kind::code).collect(Collectors.joining(", "))));
        }

        private Side side(String prefix) throws CurationException {
            return new Side(needed(prefix + "name"), cells.get(prefix + "where"), period(prefix + "when"));
        }

        private Line line(boolean withSource) throws CurationException {
            String source = cells.get("source");
            require(isAddress(source) || !withSource && source.isEmpty(), "source '" + source + "'",
                    "an address such as https://example.org/page");
            String reason = needed("reason");
            String who = needed("who");
            String decided = cells.get("decided");
            try {
                return new Line(file, number, reason, source, who, LocalDate.parse(decided));
            } catch (DateTimeException e) {
                throw new CurationException(message(file, number, "decided '" + decided + "'",
                        "the day of the decision, e.g. 2025-01-31"));
            }
        }

        private String needed(String column) throws CurationException {
            require(!cells.get(column).isEmpty(), "no " + column, "one");
            return cells.get(column);
        }

        private int number(String column) throws CurationException {
            String cell = cells.get(column);
            require(cell.matches("\\d{1,9}"), column + " '" + cell + "'", "a number, as the tables give it");
            return Integer.parseInt(cell);
        }

        private Period period(String column) throws CurationException {
            String cell = cells.get(column);
            try {
                Period period = new Period(cell);
                require(cell.isEmpty() || DayRange.of(period).isPresent(), column + " '" + cell + "'",
                        "days that exist");
                return period;
            } catch (IllegalArgumentException e) {
                throw new CurationException(message(file, number, column + " '" + cell + "'",
                        "e.g. 2024, 2024-12, 2024-12-31 or 2021/2025"));
            }
        }

        private boolean isAddress(String cell) {
            try {
                URI address = new URI(cell);
                return address.getHost() != null && List.of("http", "https")
                        .contains(address.getScheme().toLowerCase(Locale.ROOT));
            } catch (URISyntaxException e) {
                return false;
            }
        }

        private void require(boolean holds, String found, String expected) throws CurationException {
            if (!holds) {
                throw new CurationException(message(file, number, found, expected));
            }
        }
    }
}
