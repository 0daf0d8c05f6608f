package org.zhengtu.describe;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.DCTerms;
import org.zhengtu.vocab.ZT;

/** Which places and which time the documents are of. */
final class Coverage {
    private static final Pattern DAY_MONTH_OR_YEAR = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    private final Set<String> places = new TreeSet<>();
    private String from = "";
    private String to = "";
    private long documents;

    void add(Thing thing) {
        if (!thing.types().contains(ZT.Document.getURI())) {
            return;
        }
        documents++;
        if (thing.uses().containsKey(DCTerms.spatial.getURI())) {
            places.addAll(thing.uses().get(DCTerms.spatial.getURI()).iris());
        }
        if (thing.uses().containsKey(DCTerms.date.getURI())) {
            String date = thing.uses().get(DCTerms.date.getURI()).firstText();
            if (DAY_MONTH_OR_YEAR.matcher(date).matches()) {
                // Of a year it is not known which day is meant: it begins with the first and ends with the last.
                from = from.isEmpty() || first(date).compareTo(first(from)) < 0 ? date : from;
                to = to.isEmpty() || last(date).compareTo(last(to)) > 0 ? date : to;
            }
        }
    }

    private static String first(String date) {
        return date + "-01-01".substring(Math.min(date.length() - "2000".length(), "-01-01".length()));
    }

    private static String last(String date) {
        return date + "-99-99".substring(Math.min(date.length() - "2000".length(), "-99-99".length()));
    }

    long documents() {
        return documents;
    }

    Set<String> places() {
        return places;
    }

    /** The earliest date of a document, as exactly as it is known. */
    Optional<String> from() {
        return Optional.of(from).filter(date -> !date.isEmpty());
    }

    /** The latest date of a document, as exactly as it is known. */
    Optional<String> to() {
        return Optional.of(to).filter(date -> !date.isEmpty());
    }
}
