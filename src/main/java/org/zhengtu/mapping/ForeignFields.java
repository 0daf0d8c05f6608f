package org.zhengtu.mapping;

import java.util.List;
import java.util.Optional;
import org.zhengtu.vocab.Prefixes;

/**
 * Where a user's data has what is compared: columns of a table, or properties of a graph (IRIs, or short with one of our
 * prefixes). What is absent has a usual name instead.
 *
 * @param type  the column that says what a line is; tables only
 * @param only  the class, or the value of the column {@code type}, of what is to be linked
 * @param base  what the ids of a table are put after to be IRIs
 */
public record ForeignFields(Optional<String> id, Optional<String> label, Optional<String> alias, Optional<String> type,
        Optional<String> place, Optional<String> code, Optional<String> body, Optional<String> only, String base) {
    private static final List<String> LABELS = List.of("rdfs:label", "skos:prefLabel", "schema:name", "foaf:name");
    private static final List<String> ALIASES = List.of("skos:altLabel", "schema:alternateName");

    /** The properties that name things, as SPARQL has them. */
    String labels() throws MappingException {
        return path(label, LABELS);
    }

    /** The properties of other names. */
    String aliases() throws MappingException {
        return path(alias, ALIASES);
    }

    private static String path(Optional<String> chosen, List<String> usual) throws MappingException {
        StringBuilder path = new StringBuilder();
        for (String property : chosen.map(List::of).orElse(usual)) {
            path.append(path.isEmpty() ? "" : "|").append(iri(property));
        }
        return path.toString();
    }

    /** A property or class as SPARQL has it, {@code <IRI>}. */
    static String iri(String text) throws MappingException {
        String plain = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        int colon = plain.indexOf(':');
        String space = colon < 0 ? null : Prefixes.map().get(plain.substring(0, colon));
        String full = space == null ? plain : space + plain.substring(colon + 1);
        if (!full.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|^`\\\\]+")) {
            throw new MappingException("'" + text + "' names no property or class, expected an IRI or one of the prefixes "
                    + String.join(", ", Prefixes.map().keySet()));
        }
        return "<" + full + ">";
    }
}
