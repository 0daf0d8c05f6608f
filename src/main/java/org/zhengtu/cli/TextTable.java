package org.zhengtu.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shared.PrefixMapping;
import org.zhengtu.vocab.Prefixes;

/** Rows in columns that stand below each other, also where wide characters are among them. */
final class TextTable {
    private static final int MOST = 60;

    private final PrefixMapping prefixes = Prefixes.mapping();
    private final List<List<String>> lines = new ArrayList<>();

    TextTable(ResultSet rows) {
        List<String> names = rows.getResultVars();
        lines.add(names);
        while (rows.hasNext()) {
            QuerySolution row = rows.next();
            lines.add(names.stream().map(name -> cell(row.get(name))).toList());
        }
    }

    /** The same of rows at hand. */
    TextTable(List<String> names, List<List<String>> rows) {
        lines.add(names);
        rows.forEach(row -> lines.add(row.stream().map(cell -> shorten(cell.replaceAll("\\s+", " "))).toList()));
    }

    private String shorten(String cell) {
        return cell.startsWith("http") ? cell : cut(cell);
    }

    private String cell(RDFNode node) {
        if (node == null) {
            return "";
        }
        String text = node.isLiteral() ? node.asLiteral().getLexicalForm()
                : node.isURIResource() ? prefixes.shortForm(node.asResource().getURI()) : node.toString();
        return cut(text.replaceAll("\\s+", " "));
    }

    private static String cut(String text) {
        int most = text.offsetByCodePoints(0, Math.min(MOST, text.codePointCount(0, text.length())));
        return most < text.length() ? text.substring(0, most) + "…" : text;
    }

    void print(PrintWriter out) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        for (int row = 0; row < lines.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = lines.get(row).get(i);
                line.append(i == 0 ? "" : "  ").append(cell).append(" ".repeat(widths[i] - width(cell)));
            }
            out.println(line.toString().stripTrailing());
            if (row == 0) {
                out.println("-".repeat(Math.max(1, IntStream.of(widths).sum() + 2 * (columns - 1))));
            }
        }
        out.println("(" + (lines.size() - 1) + (lines.size() == 2 ? " row)" : " rows)"));
    }

    /** The columns that a text takes on a terminal, where Chinese characters and full-width signs take two. */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6 || c >= 0x20000 && c <= 0x3fffd;
    }
}
