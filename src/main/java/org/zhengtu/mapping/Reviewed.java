package org.zhengtu.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Links that people confirmed or rejected, from the SSSOM tables of a folder: lines with a reviewer and a day. They win
 * over rules; lines without a reviewer are proposals and decide nothing. {@code data/curation/README.md} describes them.
 */
public final class Reviewed {
    /** No decisions. */
    public static final Reviewed NONE = new Reviewed(List.of(), List.of());
    private static final String ENDING = ".sssom.tsv";
    private static final List<String> NEEDED = List.of(Sssom.SUBJECT, Sssom.PREDICATE, Sssom.OBJECT,
            Sssom.JUSTIFICATION);

    private final Map<String, List<Row>> bySubject = new LinkedHashMap<>();
    private final List<String> notes;

    private record Row(Mapping mapping, String place) {
    }

    private Reviewed(List<Row> rows, List<String> notes) {
        this.notes = List.copyOf(notes);
        rows.forEach(row -> bySubject.computeIfAbsent(row.mapping().subject(), s -> new ArrayList<>()).add(row));
    }

    /**
     * Reads all tables of a folder, in the order of their names.
     *
     * @throws MappingException at the first line that is not as it should be
     */
    public static Reviewed read(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList()) {
                new TableReader(file).read(rows, notes);
            }
        }
        return new Reviewed(rows, notes);
    }

    /** Whether a line is about the thing with this IRI. */
    boolean isAbout(String iri) {
        return bySubject.containsKey(iri);
    }

    /** What is decided of a thing; of several lines on one pair the last counts. */
    List<Mapping> of(EntityView view) {
        Map<String, Mapping> byObject = new LinkedHashMap<>();
        for (Row row : bySubject.getOrDefault(view.iri(), List.of())) {
            Mapping m = row.mapping();
            byObject.put(m.object(), new Mapping(m.subject(), view.label(), view.kind().code(), m.predicate(), m.negated(),
                    m.object(), m.objectLabel(), m.justification(), m.confidence(), m.matched(), m.reasons(), m.author(),
                    m.date(), m.comment()));
        }
        return List.copyOf(byObject.values());
    }

    /** What is to be said of lines that decide nothing: those not reviewed, and those about nothing in the graph. */
    List<String> unused(Collection<String> subjects) {
        List<String> all = new ArrayList<>(notes);
        bySubject.forEach((subject, rows) -> {
            if (!subjects.contains(subject)) {
                rows.forEach(row -> all.add(row.place() + " is about nothing in this graph: " + subject
                        + (row.mapping().subjectLabel().isEmpty() ? "" : " (" + row.mapping().subjectLabel() + ")")));
            }
        });
        return all;
    }

    /** Reads one table. */
    private static final class TableReader {
        private final String file;
        private final String text;
        private final Map<String, String> prefixes = new HashMap<>(Sssom.prefixes());

        TableReader(Path path) throws IOException {
            this.file = path.getFileName().toString();
            try {
                this.text = Files.readString(path);
            } catch (CharacterCodingException e) {
                throw new MappingException(file + " is not UTF-8", e);
            }
            head();
        }

        private void head() throws IOException {
            StringBuilder yaml = new StringBuilder();
            text.lines().takeWhile(line -> line.startsWith("#")).forEach(line -> yaml.append(line.substring(1)).append('\n'));
            try {
                Object head = new Load(LoadSettings.builder().build()).loadFromString(yaml.toString());
                if (head instanceof Map<?, ?> map && map.get(Sssom.CURIE_MAP) instanceof Map<?, ?> declared) {
                    declared.forEach((prefix, space) -> prefixes.put(prefix.toString(), String.valueOf(space)));
                }
            } catch (YamlEngineException e) {
                throw MappingException.at(file, 1, "a head that is no YAML (" + e.getMessage().lines().findFirst()
                        .orElse("") + ")", "the metadata of SSSOM after #");
            }
        }

        void read(List<Row> rows, List<String> notes) throws IOException {
            List<TextTables.Line> lines = TextTables.read(text, '\t', "#");
            if (lines.isEmpty()) {
                return;
            }
            List<String> columns = lines.get(0).cells();
            for (String needed : NEEDED) {
                if (!columns.contains(needed)) {
                    throw MappingException.at(file, lines.get(0).number(), "no column " + needed, String.join(", ", NEEDED)
                            + ", " + Sssom.REVIEWER + ", " + Sssom.REVIEW_DATE + " …, with tabs between");
                }
            }
            int open = 0;
            for (TextTables.Line line : lines.subList(1, lines.size())) {
                Map<String, String> cells = cells(columns, line);
                if (reviewer(cells).isEmpty()) {
                    open++;
                } else {
                    rows.add(new Row(mapping(cells, line.number()), file + ":" + line.number()));
                }
            }
            if (open > 0) {
                notes.add(file + " has " + open + " lines that nobody reviewed (" + Sssom.REVIEWER + " is empty)");
            }
        }

        private Map<String, String> cells(List<String> columns, TextTables.Line line) throws IOException {
            if (line.cells().size() > columns.size()) {
                throw MappingException.at(file, line.number(), line.cells().size() + " cells", "at most " + columns.size());
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < line.cells().size(); i++) {
                cells.put(columns.get(i), line.cells().get(i));
            }
            return cells;
        }

        private static String reviewer(Map<String, String> cells) {
            String label = cells.getOrDefault(Sssom.REVIEWER, "");
            return label.isEmpty() ? cells.getOrDefault(Sssom.REVIEWER_ID, "") : label;
        }

        private Mapping mapping(Map<String, String> cells, int line) throws IOException {
            String modifier = cells.getOrDefault(Sssom.MODIFIER, "");
            if (!modifier.isEmpty() && !modifier.equals(Sssom.NOT)) {
                throw MappingException.at(file, line, Sssom.MODIFIER + " '" + modifier + "'", "'Not' or nothing");
            }
            return new Mapping(iri(cells, Sssom.SUBJECT, line), cells.getOrDefault(Sssom.SUBJECT_LABEL, ""),
                    cells.getOrDefault(Sssom.CATEGORY, ""), iri(cells, Sssom.PREDICATE, line), !modifier.isEmpty(),
                    iri(cells, Sssom.OBJECT, line), cells.getOrDefault(Sssom.OBJECT_LABEL, ""), Mapping.MANUAL,
                    confidence(cells, line), cells.getOrDefault(Sssom.MATCHED, ""), List.of(Feature.CURATED.code()),
                    reviewer(cells), day(cells, line), cells.getOrDefault(Sssom.COMMENT, ""));
        }

        private String iri(Map<String, String> cells, String column, int line) throws IOException {
            String cell = cells.getOrDefault(column, "");
            return Sssom.expand(cell, prefixes).orElseThrow(() -> MappingException.at(file, line, column + " '" + cell + "'",
                    "an IRI, or one with a prefix of the curie_map in the head"));
        }

        /** The score that the program gave is not what a person means by reviewing it. */
        private BigDecimal confidence(Map<String, String> cells, int line) throws IOException {
            String cell = cells.getOrDefault(Sssom.CONFIDENCE, "");
            try {
                BigDecimal number = cell.isEmpty() ? BigDecimal.ONE : new BigDecimal(cell);
                if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0) {
                    return cells.getOrDefault(Sssom.RULE, "").isEmpty() ? number : BigDecimal.ONE;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw MappingException.at(file, line, Sssom.CONFIDENCE + " '" + cell + "'", "a number from 0 to 1");
        }

        private String day(Map<String, String> cells, int line) throws IOException {
            String cell = cells.getOrDefault(Sssom.REVIEW_DATE, "");
            try {
                return LocalDate.parse(cell).toString();
            } catch (DateTimeParseException e) {
                throw MappingException.at(file, line, Sssom.REVIEW_DATE + " '" + cell + "'",
                        "the day of the review, e.g. 2026-03-31");
            }
        }
    }
}
