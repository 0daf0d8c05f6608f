package org.zhengtu.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Extractor;
import org.zhengtu.link.Linked;
import org.zhengtu.link.Linker;
import org.zhengtu.rdf.GraphWriter;
import org.zhengtu.rdf.SmallDocument;

class TableExportTest {
    /** Hard-wrapped lines that end in CRLF, characters outside the BMP, a tab, a full-width digit, a page number. */
    private static final String WRAPPED = """
            青山区召开春季植树动员会\r
            本报讯(记者 张丽)3月12日,青山区召开春季植树动员会,区委书记王\r
            明主持会议并讲话。区长李华、副区长𠮷田明出席。会议听取了区林业局关于\r
            植树情况的汇报,审议了《青山区绿色行动三年方案》。王明指出,去年全\r
            区新增绿地36.5公顷,增长１2.3%,\t占全市的四成以上。𠀀𠀁李华要求,今年绿化投入要达\r
            到1200万元以上。\r
            - 2 -\r
            """;

    @TempDir
    private Path folder;

    @Test
    void everyQuoteIsTheTextAtItsOffsets() throws IOException {
        Reading reading = new DocumentReader().read("wrapped.txt", WRAPPED.getBytes(StandardCharsets.UTF_8));
        Linked linked = new Linker().link(new Extractor().extract(((Reading.Read) reading).document()));
        assertQuotes(linked, WRAPPED);
        assertQuotes(SmallDocument.linked(), SmallDocument.linked().extraction().document().text().original());
    }

    private static void assertQuotes(Linked linked, String text) {
        int[] points = text.codePoints().toArray();
        TableExport export = new TableExport(graphs(linked));
        int rows = 0;
        for (FactTable table : FactTable.values()) {
            for (Row row : export.rows(table)) {
                int start = Integer.parseInt(row.get(Row.START));
                int end = Integer.parseInt(row.get(Row.END));
                assertEquals(new String(points, start, end - start), row.get("quote"), table + " " + row);
                rows++;
            }
        }
        assertTrue(rows > 5, "only " + rows + " rows");
    }

    @Test
    void cellsThatHoldTabsAndLineEndsAreEscaped() throws IOException {
        StringWriter out = new StringWriter();
        Tsv.write(List.of("a", "b"), List.of(new Row(Map.of("a", "x\ty\r\nz", "b", "1\\2"))), out);
        assertEquals("a\tb\nx\\ty\\r\\nz\t1\\\\2\n", out.toString());
    }

    @Test
    void everyTableIsWrittenThoughItHoldsNothing() throws IOException {
        new TableExport(DatasetGraphFactory.create()).write(folder);
        for (FactTable table : FactTable.values()) {
            assertEquals(String.join("\t", table.columns()) + "\n",
                    Files.readString(folder.resolve(table.tableName() + ".tsv")));
        }
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        DatasetGraph graphs = graphs(SmallDocument.linked("b.txt"), SmallDocument.linked("a.txt"));
        DatasetGraph turned = graphs(SmallDocument.linked("a.txt"), SmallDocument.linked("b.txt"));
        for (FactTable table : FactTable.values()) {
            StringWriter one = new StringWriter();
            StringWriter two = new StringWriter();
            new TableExport(graphs).write(table, one);
            new TableExport(turned).write(table, two);
            assertEquals(one.toString(), two.toString());
            assertTrue(one.toString().indexOf("\na.txt") < one.toString().indexOf("\nb.txt"), table.tableName());
        }
    }

    private static DatasetGraph graphs(Linked... documents) {
        DatasetGraph graphs = DatasetGraphFactory.create();
        for (Linked linked : documents) {
            new GraphWriter().write(linked, graphs::add);
        }
        return graphs;
    }
}
