package org.zhengtu.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Lexicon;
import org.zhengtu.vocab.Prefixes;

/**
 * A column of a table as CSV; {@code queries/tables/columns.tsv} says what it is.
 *
 * @param variable of the table's query
 * @param datatype of XML Schema
 * @param valueUrl a template for the IRI that a cell stands for, empty if it stands for none
 * @param property from the fact to the cell, empty if none leads straight to it
 * @param copied   whether cells copy sentences of the source
 */
record CsvColumn(String name, String variable, String datatype, String zh, String en, String valueUrl, String property,
        boolean copied) {
    static final String FACT = "fact";
    private static final Lexicon COLUMNS = Lexicon.resource("queries/tables/columns.tsv");
    private static final String IRI = "_iri";
    private static final String ANY_TABLE = "*";

    /** The columns of a table: its facts, then those of {@link FactTable#columns} with the IRIs of what they name. */
    static List<CsvColumn> of(FactTable table, boolean withQuotes) {
        List<CsvColumn> columns = new ArrayList<>();
        columns.addAll(of(row(table, FACT)));
        for (String column : table.columns()) {
            Lexicon.Row row = row(table, column);
            if (withQuotes || row.get("copied").isEmpty()) {
                columns.addAll(of(row));
            }
        }
        return columns;
    }

    /** Whether its cells are words of the document. */
    boolean isText() {
        return datatype.equals("string") && !name.equals(Row.DOCUMENT);
    }

    private static Lexicon.Row row(FactTable table, String column) {
        return find(table.tableName(), column).or(() -> find(ANY_TABLE, column)).orElseThrow(() ->
                new IllegalStateException("queries/tables/columns.tsv has no line for column '" + column
                        + "' of table '" + table.tableName() + "'"));
    }

    private static Optional<Lexicon.Row> find(String table, String column) {
        return COLUMNS.rows().stream().filter(row -> row.get("table").equals(table))
                .filter(row -> row.get("column").equals(column)).findFirst();
    }

    private static List<CsvColumn> of(Lexicon.Row row) {
        String name = row.get("column");
        String property = property(row.get("property"));
        boolean copied = !row.get("copied").isEmpty();
        String scheme = row.get("scheme");
        CsvColumn plain = new CsvColumn(name, name, row.get("datatype"), row.get("zh"), row.get("en"),
                scheme.isEmpty() ? "" : Prefixes.CONCEPT + scheme + "/{" + name + "}",
                row.get("iri").isEmpty() ? property : "", copied);
        if (row.get("iri").isEmpty()) {
            return List.of(plain);
        }
        String iri = name + IRI;
        return List.of(plain, new CsvColumn(iri, row.get("iri"), "anyURI", row.get("zh") + " IRI",
                "IRI: " + row.get("en"), "{+" + iri + "}", property, copied));
    }

    private static String property(String compact) {
        if (compact.isEmpty()) {
            return "";
        }
        int colon = compact.indexOf(':');
        return Prefixes.map().get(compact.substring(0, colon)) + compact.substring(colon + 1);
    }
}
