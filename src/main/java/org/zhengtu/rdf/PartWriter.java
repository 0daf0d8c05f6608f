package org.zhengtu.rdf;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.document.Document;
import org.zhengtu.document.Section;
import org.zhengtu.document.Table;
import org.zhengtu.extract.Evidence;
import org.zhengtu.text.Span;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/**
 * Enters what a document is made of besides articles: sections, tables with a node for each row and cell, and entries
 * of its glossary.
 */
final class PartWriter {
    private static final String NUMBER = "[+-]?[0-9]+(?:\\.[0-9]+)?";
    private static final double CERTAIN = 0.9;

    private final Document document;
    private final Node node;
    private final QuadSink sink;
    private final SpanWriter spans;
    private final ClaimBook book;
    private int written;

    PartWriter(Document document, QuadSink sink, SpanWriter spans, ClaimBook book) {
        this.document = document;
        this.node = sink.graph();
        this.sink = sink;
        this.spans = spans;
        this.book = book;
    }

    void write() {
        sections();
        document.tables().forEach(this::table);
        for (int i = 0; i < document.glossary().size(); i++) {
            entry(document.glossary().get(i), i + 1);
        }
    }

    private void sections() {
        Node[] outer = new Node[document.sections().size() + 1];
        for (int i = 0; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            outer[section.level()] = Iris.in(node, "section/" + (i + 1));
            if (section.headingSpan().length() == 0) {
                continue;
            }
            Claim claim = new Claim("section", ZT.Section).text(ZT.heading, section.heading())
                    .text(ZT.sectionNumber, section.number()).with(ZT.level, integer(section.level()))
                    .concept(ZT.sectionPart, Schemes.SECTION_PART, section.part())
                    .period(ZT.sectionPeriod, section.period());
            if (section.level() > 1) {
                claim.with(ZT.partOfSection, outer[section.level() - 1]);
            }
            book.enter(outer[section.level()], claim, new Evidence(section.headingSpan(), "document/section", CERTAIN),
                    0);
        }
    }

    private void table(Table table) {
        Node whole = Iris.in(node, "table/" + table.number());
        Claim claim = new Claim("table", ZT.Table, Others.TABLE).with(ZT.number, integer(table.number()))
                .text(ZT.tableUnit, table.unit().text());
        if (!table.caption().text().isEmpty()) {
            claim.with(DCTerms.title, NodeFactory.createLiteralLang(table.caption().text(), "zh"));
        }
        int number = 0;
        for (List<Table.Cell> row : table.headers()) {
            claim.with(Others.TABLE_ROW, row(table, whole, row, ++number, true));
        }
        for (List<Table.Cell> row : table.rows()) {
            if (written >= Document.MOST_CELLS) {
                break;
            }
            claim.with(Others.TABLE_ROW, row(table, whole, row, ++number, false));
        }
        book.enter(whole, claim, new Evidence(table.span(), "document/table", CERTAIN), 0);
    }

    private Node row(Table table, Node whole, List<Table.Cell> cells, int number, boolean header) {
        Node row = Iris.in(whole, "row/" + number);
        sink.type(row, ZT.TableRow, Others.ROW);
        sink.add(row, Others.ROW_NUMBER, integer(number));
        sink.typed(row, ZT.headerRow, Boolean.toString(header), XSDDatatype.XSDboolean);
        for (int column = 0; column < cells.size(); column++) {
            Table.Cell cell = cells.get(column);
            if (cell.span().length() > 0 && written++ < Document.MOST_CELLS) {
                Claim claim = new Claim("cell", ZT.TableCell, Others.CELL).with(ZT.inTable, whole)
                        .with(ZT.inRow, row).with(ZT.column, integer(column + 1)).text(ZT.cellText, cell.text());
                if (!header) {
                    claim.text(ZT.columnHeader, table.header(column))
                            .text(ZT.rowHeader, column == 0 ? "" : cells.get(0).text());
                    number(claim, cell.text());
                }
                book.enter(Iris.in(row, "cell/" + (column + 1)), claim,
                        new Evidence(cell.span(), "document/table", CERTAIN), 0);
            }
        }
        return row;
    }

    private static void number(Claim claim, String words) {
        String plain = words.replace(",", "");
        if (plain.matches(NUMBER)) {
            claim.decimal(ZT.cellNumber, plain);
        }
    }

    private void entry(Document.GlossaryEntry entry, int place) {
        Claim claim = new Claim("glossary", ZT.GlossaryEntry).text(ZT.term, entry.term());
        if (entry.number() > 0) {
            claim.with(ZT.number, integer(entry.number()));
        }
        if (entry.definition().length() > 0) {
            claim.with(SKOS.definition, NodeFactory.createLiteralLang(entry.definition().of(document.repaired()),
                    "zh"));
        }
        for (Span use : entry.uses()) {
            claim.with(ZT.termUse, spans.write(use));
        }
        book.enter(Iris.in(node, "glossary/" + place), claim, new Evidence(entry.termSpan(), "document/glossary",
                CERTAIN), 0);
    }

    private static Node integer(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }
}
