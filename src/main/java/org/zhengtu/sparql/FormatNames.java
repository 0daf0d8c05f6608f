package org.zhengtu.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Set;
import org.apache.jena.riot.web.HttpNames;

/** A request with the names of formats that clients use and Jena does not know; what they mean is sent. */
final class FormatNames extends HttpServletRequestWrapper {
    private static final Set<String> PARAMETERS = Set.of(HttpNames.paramOutput1, HttpNames.paramOutput2,
            HttpNames.paramOutput3);
    /** SPARQLWrapper asks for N3, of which Turtle is a part. */
    private static final Map<String, String> KNOWN_AS = Map.of("n3", "text/turtle", "turtle", "text/turtle",
            "json-ld", "application/ld+json");

    FormatNames(HttpServletRequest asked) {
        super(asked);
    }

    @Override
    public String getParameter(String name) {
        String value = super.getParameter(name);
        return value != null && PARAMETERS.contains(name) ? KNOWN_AS.getOrDefault(value, value) : value;
    }
}
