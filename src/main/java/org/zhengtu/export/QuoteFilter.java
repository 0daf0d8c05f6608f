package org.zhengtu.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.quads.QuadLine;
import org.zhengtu.tables.Names;
import org.zhengtu.text.Lexicon;
import org.zhengtu.vocab.Prefixes;

/**
 * Tells which statements stay when no sentence of the source may be passed on. Of the graphs of documents and that of
 * who is who: all that are no text, codes, and names; {@code ontology/texts.tsv} says what is what. The names of
 * documents and articles are their headlines, so they go too; and so do quote selectors, which would be empty. All other
 * graphs are our own words and stay whole.
 */
final class QuoteFilter implements Predicate<QuadLine> {
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    private static final String DOCUMENT = "<" + Prefixes.DOCUMENT;
    private static final String IDENTITY = "<" + Prefixes.IDENTITY_GRAPH + ">";
    private static final String ARTICLE = "<" + Prefixes.BASE + "id/article/";
    private static final String SPAN = "/span/";
    private static final String QUOTE = "/quote>";
    private static final List<String> LABELS = List.of(token(RDFS.label.getURI()), token(SKOS.prefLabel.getURI()),
            token(SKOS.altLabel.getURI()));
    private static final String NAME = "name";
    private static final String CODE = "code";

    private final Map<String, String> kept = new LinkedHashMap<>();

    QuoteFilter() {
        for (Lexicon.Row row : Lexicon.resource("ontology/texts.tsv").rows()) {
            String compact = row.get("property");
            int colon = compact.indexOf(':');
            kept.put(token(Prefixes.map().get(compact.substring(0, colon)) + compact.substring(colon + 1)),
                    row.get("kept"));
        }
    }

    private static String token(String iri) {
        return "<" + iri + ">";
    }

    @Override
    public boolean test(QuadLine line) {
        if (!line.graph().startsWith(DOCUMENT) && !line.graph().equals(IDENTITY)) {
            return true;
        }
        if (isQuote(line.subject()) || isQuote(line.object())) {
            return false;
        }
        return line.objectIsIri() || !isText(line) || stays(line);
    }

    private static boolean isQuote(String token) {
        return token.endsWith(QUOTE) && token.startsWith(DOCUMENT) && token.contains(SPAN);
    }

    private static boolean isText(QuadLine line) {
        return line.datatype().equals(STRING) || line.datatype().equals(LANG_STRING);
    }

    private boolean stays(QuadLine line) {
        String kind = kept.getOrDefault(line.predicate(), "");
        boolean named = !LABELS.contains(line.predicate())
                || !line.subject().equals(line.graph()) && !line.subject().startsWith(ARTICLE);
        return kind.equals(CODE) || kind.equals(NAME) && named && Names.isName(line.text());
    }
}
