package org.zhengtu.search;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.lucene.document.Document;

/** Entries of the index of texts as {@code text:query} hands them out. */
final class TextHits {

    private TextHits() {
    }

    static TextHit of(Document entry, float score, Highlights highlights) {
        String value = highlights.in(entry.get(TextFields.VALUE));
        String lang = entry.get(TextFields.LANG);
        String type = entry.get(TextFields.TYPE);
        Node literal = type != null
                ? NodeFactory.createLiteralDT(value, TypeMapper.getInstance().getSafeTypeByName(type))
                : lang.isEmpty() ? NodeFactory.createLiteralString(value) : NodeFactory.createLiteralLang(value, lang);
        int predicate = entry.getField(TextFields.PREDICATE).numericValue().intValue();
        return new TextHit(TextQueryFuncs.stringToNode(entry.get(TextFields.SUBJECT)), score, literal,
                TextQueryFuncs.stringToNode(entry.get(TextFields.GRAPH)), TextFields.PREDICATES.get(predicate));
    }
}
