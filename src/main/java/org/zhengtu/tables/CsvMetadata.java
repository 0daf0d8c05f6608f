package org.zhengtu.tables;

import org.apache.jena.atlas.json.JsonBuilder;

/** What CSV on the Web says of the tables. */
final class CsvMetadata {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final JsonBuilder json = new JsonBuilder();
    private final boolean withQuotes;

    private CsvMetadata(boolean withQuotes) {
        this.withQuotes = withQuotes;
    }

    /** The metadata of all tables, as JSON. */
    static String of(boolean withQuotes) {
        CsvMetadata metadata = new CsvMetadata(withQuotes);
        metadata.group();
        return metadata.json.build().toString() + "\n";
    }

    private void group() {
        json.startObject();
        json.key("@context").startArray().value("http://www.w3.org/ns/csvw");
        json.startObject().pair("@language", "en").finishObject().finishArray();
        json.pair("dc:title", "Zhengtu: facts of Chinese local government");
        json.key("dc:license").startObject().pair("@id", LICENCE).finishObject();
        json.key("tables").startArray();
        for (FactTable table : FactTable.values()) {
            table(table);
        }
        json.finishArray().finishObject();
    }

    private void table(FactTable table) {
        json.startObject();
        json.pair("url", CsvExport.fileName(table));
        json.pair("dc:title", table.tableName());
        json.key("tableSchema").startObject();
        json.key("columns").startArray();
        CsvColumn.of(table, withQuotes).forEach(this::column);
        json.finishArray();
        json.key("primaryKey").startArray();
        table.key().forEach(json::value);
        json.finishArray();
        json.pair("aboutUrl", "{+" + CsvColumn.FACT + "}");
        json.finishObject().finishObject();
    }

    private void column(CsvColumn column) {
        json.startObject();
        json.pair("name", column.name());
        json.key("titles").startObject();
        // The header line must be one of the titles.
        json.key("en").startArray().value(column.name());
        if (!column.en().equals(column.name())) {
            json.value(column.en());
        }
        json.finishArray();
        json.pair("zh", column.zh()).finishObject();
        json.pair("datatype", column.datatype());
        if (column.property().isEmpty()) {
            json.pair("suppressOutput", true);
        } else {
            json.pair("propertyUrl", column.property());
        }
        if (!column.valueUrl().isEmpty()) {
            json.pair("valueUrl", column.valueUrl());
        }
        json.finishObject();
    }
}
