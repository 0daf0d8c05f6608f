package org.zhengtu.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A table as people have it, reconciled against the sample: short names, pinyin, traditional script, posts and
 * places.
 */
class MessyNamesTest {
    private static final Path TABLE = Path.of("src/test/resources/reconcile/messy-names.tsv");

    private record Row(String query, String type, String property, String value, String thing, boolean match) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], Desk.ID + cells[4], cells[5].equals("yes"));
        }

        /** As OpenRefine writes it. */
        String json() {
            JsonObject json = new JsonObject();
            json.addProperty("query", query);
            json.addProperty("type", type);
            json.addProperty("type_strict", "should");
            String properties = property.isEmpty() ? "" : ",\"properties\":[{\"pid\":\"" + property + "\",\"v\":\""
                    + value + "\"}]";
            return json.toString().replaceFirst("}$", properties + "}");
        }
    }

    @Test
    void eachNameComesFirstAsTheThingThatIsMeantAndOnlySureOnesAreMatches() throws Exception {
        List<Row> rows = rows();
        int right = 0;
        List<String> wrong = new ArrayList<>();
        try (Desk desk = Desk.sample()) {
            for (int from = 0; from < rows.size(); from += 10) {
                List<Row> batch = rows.subList(from, Math.min(rows.size(), from + 10));
                StringBuilder json = new StringBuilder();
                batch.forEach(row -> json.append(json.isEmpty() ? "{" : ",").append("\"q").append(batch.indexOf(row))
                        .append("\":").append(row.json()));
                JsonObject answer = desk.queries(json + "}");
                for (int i = 0; i < batch.size(); i++) {
                    var found = answer.getAsJsonObject("q" + i).getAsJsonArray("result");
                    JsonObject first = found.isEmpty() ? new JsonObject() : found.get(0).getAsJsonObject();
                    boolean isRight = first.has("id") && first.get("id").getAsString().equals(batch.get(i).thing());
                    right += isRight ? 1 : 0;
                    if (!isRight || first.get("match").getAsBoolean() != batch.get(i).match()) {
                        wrong.add(batch.get(i).query() + " gives " + first);
                    }
                }
            }
        }
        assertEquals(12, rows.size());
        assertEquals("12 of 12 first, []", right + " of " + rows.size() + " first, " + wrong);
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream().filter(line -> !line.startsWith("#"))
                .skip(1).map(Row::of).toList();
    }
}
