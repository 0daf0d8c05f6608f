package org.zhengtu.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhengtu.vocab.Prefixes;

/**
 * Writes mappings as an SSSOM table: a head of metadata, then one line for each mapping, rejected ones too
 * ({@code predicate_modifier} Not). Its version follows from its lines, so the same graph gives the same bytes.
 */
public final class SssomWriter {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final List<String> COLUMNS = List.of(Sssom.SUBJECT, Sssom.SUBJECT_LABEL, Sssom.CATEGORY,
            Sssom.PREDICATE, Sssom.MODIFIER, Sssom.OBJECT, Sssom.OBJECT_LABEL, Sssom.JUSTIFICATION, Sssom.REVIEWER,
            Sssom.REVIEW_DATE, Sssom.CONFIDENCE, Sssom.RULE, Sssom.MATCHED, Sssom.COMMENT);

    private final String id;
    private final String title;
    private final Map<String, String> prefixes = new LinkedHashMap<>(Sssom.prefixes());

    private SssomWriter(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** All links of a graph. */
    public static SssomWriter ofGraph() {
        return new SssomWriter(Prefixes.LINKS_GRAPH, "Links from Zhengtu to other data");
    }

    /** Candidates for review. */
    public static SssomWriter ofCandidates() {
        return new SssomWriter(Prefixes.LINKS_GRAPH + "/candidates", "Candidates for links from Zhengtu, to be reviewed");
    }

    /** Writes the table. */
    public void write(Collection<Mapping> mappings, Appendable out) throws IOException {
        declare(mappings);
        List<String> lines = mappings.stream().sorted().map(this::line).toList();
        for (String line : head(lines)) {
            out.append('#').append(line).append('\n');
        }
        out.append(String.join("\t", COLUMNS)).append('\n');
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }

    /** The standard wants every IRI in short, so a user's data gets prefixes too: data1, data2 … */
    private void declare(Collection<Mapping> mappings) {
        Set<String> spaces = new TreeSet<>();
        mappings.stream().map(Mapping::object).filter(iri -> Sssom.shorten(iri, prefixes).equals(iri)).forEach(iri ->
                spaces.add(iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)));
        spaces.stream().filter(space -> !space.isEmpty()).forEach(space ->
                prefixes.put("data" + (prefixes.size() - Sssom.prefixes().size() + 1), space));
    }

    private List<String> head(List<String> lines) {
        List<String> head = new ArrayList<>();
        head.add("sssom_version: \"1.1\"");
        head.add("curie_map:");
        new TreeMap<>(prefixes).forEach((prefix, space) -> head.add("  " + prefix + ": \"" + space + "\""));
        head.add("mapping_set_id: \"" + id + "\"");
        head.add("mapping_set_version: \"" + Digests.of(lines) + "\"");
        head.add("mapping_set_title: \"" + title + "\"");
        head.add("license: \"" + LICENCE + "\"");
        head.add("subject_source: \"zhengtu:dataset\"");
        head.add("mapping_tool: \"" + Prefixes.BASE + "\"");
        return head;
    }

    private String line(Mapping mapping) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Sssom.SUBJECT, Sssom.shorten(mapping.subject(), prefixes));
        cells.put(Sssom.SUBJECT_LABEL, mapping.subjectLabel());
        cells.put(Sssom.CATEGORY, mapping.category());
        cells.put(Sssom.PREDICATE, Sssom.shorten(mapping.predicate(), prefixes));
        cells.put(Sssom.MODIFIER, mapping.negated() ? Sssom.NOT : "");
        cells.put(Sssom.OBJECT, Sssom.shorten(mapping.object(), prefixes));
        cells.put(Sssom.OBJECT_LABEL, mapping.objectLabel());
        cells.put(Sssom.JUSTIFICATION, "semapv:" + mapping.justification());
        cells.put(Sssom.REVIEWER, mapping.author());
        cells.put(Sssom.REVIEW_DATE, mapping.date());
        cells.put(Sssom.CONFIDENCE, plain(mapping.confidence()));
        cells.put(Sssom.RULE, mapping.reasons().stream().map(reason -> "ztc:link-reason/" + reason)
                .collect(Collectors.joining("|")));
        cells.put(Sssom.MATCHED, mapping.matched().replace("|", "\\|"));
        cells.put(Sssom.COMMENT, mapping.comment());
        return COLUMNS.stream().map(column -> cell(cells.get(column))).collect(Collectors.joining("\t"));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\t\n\r\"].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** The table as UTF-8. */
    public byte[] bytes(Collection<Mapping> mappings) throws IOException {
        StringBuilder text = new StringBuilder();
        write(mappings, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
