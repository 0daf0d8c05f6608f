package org.zhengtu.quads;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.atlas.lib.EscapeStr;

/**
 * The terms of a line of N-Quads as {@link QuadLines} writes it: single blanks between terms, no blank nodes, a named
 * graph in every statement. Terms are tokens: {@code <IRI>}, or {@code "…"} with language or datatype.
 *
 * @param object an IRI or a literal, as a token
 */
public record QuadLine(String subject, String predicate, String object, String graph) {
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

    /** @throws IllegalArgumentException if the line is not of this form */
    public static QuadLine of(byte[] line) {
        int subject = indexOf(line, 0);
        int predicate = indexOf(line, subject + 1);
        int graph = graphOf(line);
        if (subject < 0 || predicate < 0 || graph <= predicate) {
            throw new IllegalArgumentException("no statement of a named graph: "
                    + new String(line, StandardCharsets.UTF_8));
        }
        return new QuadLine(text(line, 0, subject), text(line, subject + 1, predicate),
                text(line, predicate + 1, graph), text(line, graph + 1, line.length - 2));
    }

    /** The same line with its graph in front, so that sorting brings each graph together. */
    public byte[] byGraph() {
        return (graph + " " + statement()).getBytes(StandardCharsets.UTF_8);
    }

    /** Of a line that {@link #byGraph} made. */
    public static QuadLine ofByGraph(byte[] line) {
        int graph = indexOf(line, 0);
        int subject = indexOf(line, graph + 1);
        int predicate = indexOf(line, subject + 1);
        return new QuadLine(text(line, graph + 1, subject), text(line, subject + 1, predicate),
                text(line, predicate + 1, line.length), text(line, 0, graph));
    }

    private static String text(byte[] line, int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }

    private static int indexOf(byte[] line, int from) {
        for (int i = from; i < line.length; i++) {
            if (line[i] == ' ') {
                return i;
            }
        }
        return -1;
    }

    /** Where the blank before the graph is; no IRI has a blank in it. */
    private static int graphOf(byte[] line) {
        if (line.length < 3 || line[line.length - 1] != '.' || line[line.length - 3] != '>') {
            return -1;
        }
        int at = line.length - 3;
        while (at > 0 && line[at] != ' ') {
            at--;
        }
        return line[at + 1] == '<' ? at : -1;
    }

    /** Whether two lines say the same, in whatever graphs. */
    public static boolean sameStatement(byte[] line, byte[] other) {
        int length = graphOf(line);
        return length == graphOf(other) && Arrays.equals(line, 0, length, other, 0, length);
    }

    /** The IRI of a token such as {@code <https://example.org/>}. */
    public static String iri(String token) {
        return token.substring(1, token.length() - 1);
    }

    /** Whether the object is an IRI; it is a literal otherwise. */
    public boolean objectIsIri() {
        return object.charAt(0) == '<';
    }

    /** The text of the object, which is a literal. */
    public String text() {
        return EscapeStr.unescapeStr(object.substring(1, object.lastIndexOf('"')));
    }

    /** The language of the object, which is a literal; empty if it has none. */
    public String language() {
        int end = object.lastIndexOf('"') + 1;
        return end < object.length() && object.charAt(end) == '@' ? object.substring(end + 1) : "";
    }

    /** The datatype of the object, which is a literal. */
    public String datatype() {
        int end = object.lastIndexOf('"') + 1;
        if (end == object.length()) {
            return STRING;
        }
        return object.charAt(end) == '@' ? LANG_STRING : object.substring(end + 3, object.length() - 1);
    }

    /** The statement without its graph, as a key. */
    public String statement() {
        return subject + " " + predicate + " " + object;
    }
}
