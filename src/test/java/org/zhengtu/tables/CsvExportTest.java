package org.zhengtu.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Extractor;
import org.zhengtu.link.Linker;
import org.zhengtu.rdf.GraphWriter;

/** The tables as CSV are those of TSV, and keep the rules of CSV on the Web. */
class CsvExportTest {
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\+?([^}]+)\\}");
    /** Two articles, a comma, quotes, a line that breaks inside a name. */
    private static final List<String> TEXTS = List.of("""
            青山区召开春季植树动员会

            本报讯（记者 张丽）2024年3月12日，青山区召开春季植树动员会，区委书记王明主持会议并讲话，区长李华出席。
            会议听取了区林业局关于"植树,种草"情况的汇报，审议了《青山区绿色行动方案》。王明指出，2023年全区新增绿地36.5公顷，增长12.3%。
            """, """
            东江市人民政府工作报告

            2023年，全市地区生产总值增长5.6%，新增企业36家。东江大学与东江科技有限公司签署合作协议。
            """);

    @TempDir
    private static Path folder;
    private static DatasetGraph graphs;
    private static JsonObject metadata;

    @BeforeAll
    static void write() throws IOException {
        graphs = DatasetGraphFactory.create();
        for (int i = 0; i < TEXTS.size(); i++) {
            Reading reading = new DocumentReader().read("d" + i + ".txt", TEXTS.get(i).getBytes(StandardCharsets.UTF_8));
            new GraphWriter().write(new Linker().link(new Extractor()
                    .extract(((Reading.Read) reading).document())), graphs::add);
        }
        int[] steps = new int[1];
        CsvExport export = new CsvExport(graphs, true);
        export.write(folder, () -> steps[0]++);
        assertEquals(export.steps(), steps[0]);
        metadata = JSON.parse(Files.readString(folder.resolve(CsvExport.METADATA)));
    }

    /** As RFC 4180 says it; a line end that is not CR LF would end up inside a cell. */
    private static List<List<String>> csv(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = Files.readString(file);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                cell.append(doubled ? "\"" : "");
                i += doubled ? 1 : 0;
                quoted = doubled || !quoted;
            } else if (!quoted && (c == ',' || text.startsWith("\r\n", i))) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(List.copyOf(row));
                    row.clear();
                    i++;
                }
            } else {
                cell.append(c);
            }
        }
        assertTrue(row.isEmpty() && cell.isEmpty(), file + " ends with a line end");
        return rows;
    }

    private static List<JsonObject> tables() {
        return metadata.get("tables").getAsArray().stream().map(table -> table.getAsObject()).toList();
    }

    private static List<JsonObject> columns(JsonObject table) {
        return table.getObj("tableSchema").get("columns").getAsArray().stream().map(column -> column.getAsObject()).toList();
    }

    @Test
    void the_rows_are_those_of_the_other_tables() throws IOException {
        for (FactTable table : FactTable.values()) {
            StringWriter tsv = new StringWriter();
            new TableExport(graphs).write(table, tsv);
            List<List<String>> rows = csv(folder.resolve(CsvExport.fileName(table)));
            List<Integer> places = table.columns().stream().map(rows.get(0)::indexOf).toList();
            List<String> same = rows.stream().map(row -> String.join("\t", places.stream()
                    .map(place -> Tsv.escape(row.get(place))).toList())).sorted().toList();
            assertEquals(tsv.toString().lines().sorted().toList(), same, table.tableName());
        }
        assertTrue(csv(folder.resolve("people.csv")).size() > 2);
    }

    @Test
    void the_metadata_names_every_table_and_its_columns_as_the_header_does() throws IOException {
        JsonArray context = metadata.get("@context").getAsArray();
        assertEquals("http://www.w3.org/ns/csvw", context.get(0).getAsString().value());
        assertEquals("en", context.get(1).getAsObject().getString("@language"));
        assertEquals(FactTable.values().length, tables().size());
        for (JsonObject table : tables()) {
            List<String> header = csv(folder.resolve(table.getString("url"))).get(0);
            List<String> names = columns(table).stream().map(column -> column.getString("name")).toList();
            assertEquals(header, names, table.getString("url"));
            for (JsonObject column : columns(table)) {
                String name = column.getString("name");
                assertTrue(name.matches("[a-z][a-z_]*"), name);
                JsonObject titles = column.getObj("titles");
                assertEquals(name, titles.get("en").getAsArray().get(0).getAsString().value(),
                        "a title must be that of the header line");
                assertTrue(!titles.getString("zh").isBlank(), name);
            }
        }
    }

    @Test
    void cells_are_of_their_datatypes_and_templates_give_iris() throws IOException {
        for (JsonObject table : tables()) {
            List<List<String>> rows = csv(folder.resolve(table.getString("url")));
            List<JsonObject> columns = columns(table);
            for (List<String> row : rows.subList(1, rows.size())) {
                assertEquals(columns.size(), row.size(), row.toString());
                for (int i = 0; i < row.size(); i++) {
                    check(columns.get(i), row.get(i), row, rows.get(0));
                }
                URI.create(expand(table.getObj("tableSchema").getString("aboutUrl"), row, rows.get(0)));
            }
        }
    }

    private static void check(JsonObject column, String cell, List<String> row, List<String> header) {
        if (cell.isEmpty()) {
            return;
        }
        switch (column.getString("datatype")) {
            case "nonNegativeInteger" -> assertTrue(Integer.parseInt(cell) >= 0);
            case "integer" -> Integer.parseInt(cell);
            case "decimal" -> assertEquals(cell, new BigDecimal(cell).toPlainString());
            case "anyURI" -> assertTrue(URI.create(cell).isAbsolute(), cell);
            case "string" -> assertTrue(!cell.isEmpty());
            default -> throw new AssertionError("no datatype of ours: " + column);
        }
        if (column.hasKey("valueUrl")) {
            assertTrue(URI.create(expand(column.getString("valueUrl"), row, header)).isAbsolute());
        }
        if (column.hasKey("propertyUrl")) {
            assertTrue(URI.create(column.getString("propertyUrl")).isAbsolute());
        }
    }

    private static String expand(String template, List<String> row, List<String> header) {
        Matcher variable = TEMPLATE.matcher(template);
        return variable.replaceAll(found -> {
            assertTrue(header.contains(found.group(1)), template);
            return Matcher.quoteReplacement(row.get(header.indexOf(found.group(1))));
        });
    }

    @Test
    void no_two_rows_have_the_same_key() throws IOException {
        for (JsonObject table : tables()) {
            List<List<String>> rows = csv(folder.resolve(table.getString("url")));
            List<Integer> key = table.getObj("tableSchema").get("primaryKey").getAsArray().stream()
                    .map(column -> rows.get(0).indexOf(column.getAsString().value())).toList();
            Set<List<String>> seen = new HashSet<>();
            rows.forEach(row -> assertTrue(seen.add(key.stream().map(row::get).toList()), row.toString()));
        }
    }

    @Test
    void every_column_that_is_described_is_one_and_its_iri_is_in_the_query() {
        for (FactTable table : FactTable.values()) {
            Set<Var> variables = new HashSet<>(PatternVars.vars(QueryFactory.create(table.query()).getQueryPattern()));
            for (CsvColumn column : CsvColumn.of(table, true)) {
                assertTrue(variables.contains(Var.alloc(column.variable())), table + " has no ?" + column.variable());
            }
        }
    }

    @Test
    void without_quotes_the_columns_that_copy_the_source_are_gone_and_long_names_too() throws IOException {
        Path bare = Files.createDirectories(folder.resolve("bare"));
        new CsvExport(graphs, false).write(bare, () -> { });
        assertEquals(List.of("fact", "document", "document_iri", "start", "end", "meeting", "meeting_iri", "action"),
                csv(bare.resolve("agenda.csv")).get(0));
        assertTrue(Names.isName("中国共产党东江市第十三届委员会第十次全体会议"));
        assertTrue(!Names.isName("会议强调。") && !Names.isName("东".repeat(41)) && Names.isName("东".repeat(40)));
        for (JsonObject table : tables()) {
            Set<String> left = new HashSet<>(csv(bare.resolve(table.getString("url"))).get(0));
            assertTrue(Collections.disjoint(left, Set.of("quote", "headline", "kicker", "continues", "item",
                    "definition", "article")), left.toString());
        }
    }
}
