package org.zhengtu.quads;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;

/**
 * Terms as N-Quads has them, in UTF-8. What needs no escape is written here, since most terms are such and this is far
 * quicker; the rest is left to Jena. Used by one thread.
 */
final class TermBytes {
    /** The characters up to the delete character that an IRI must not have in N-Quads. */
    private static final BitSet NOT_IN_IRI = new BitSet();
    private static final char REPLACEMENT = '\ufffd';

    static {
        NOT_IN_IRI.set(0, ' ' + 1);
        "\"<>\\^`{|}\u007f".chars().forEach(NOT_IN_IRI::set);
    }

    private final NodeFormatterNT others = new NodeFormatterNT();
    private final Map<Node, byte[]> predicates = new HashMap<>();

    byte[] ofPredicate(Node predicate) {
        return predicates.computeIfAbsent(predicate, this::of);
    }

    byte[] of(Node term) {
        if (term.isURI() && isPlainIri(term.getURI())) {
            return ("<" + term.getURI() + ">").getBytes(StandardCharsets.UTF_8);
        }
        return term.isLiteral() && isPlainText(term.getLiteralLexicalForm()) && term.getLiteralBaseDirection() == null
                ? literal(term) : other(term);
    }

    private byte[] literal(Node term) {
        String text = term.getLiteralLexicalForm();
        String written;
        if (!term.getLiteralLanguage().isEmpty()) {
            written = "\"" + text + "\"@" + term.getLiteralLanguage();
        } else if (term.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            written = "\"" + text + "\"";
        } else if (isPlainIri(term.getLiteralDatatypeURI())) {
            written = "\"" + text + "\"^^<" + term.getLiteralDatatypeURI() + ">";
        } else {
            return other(term);
        }
        return written.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] other(Node term) {
        StringWriter written = new StringWriter();
        AWriter out = IO.wrap(written);
        others.format(out, term);
        out.flush();
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isPlainIri(String iri) {
        for (int i = 0; i < iri.length(); i++) {
            if (NOT_IN_IRI.get(iri.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == REPLACEMENT) {
                return false;
            }
        }
        return true;
    }
}
