package org.zhengtu.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.web.HttpNames;

/**
 * Entity tags: one for each version of the store, request and form of answer. While the store is the same, so is the
 * answer, unless the query asks for the time, for chance or for another server.
 */
final class EntityTags {
    private static final Pattern CHANGING = Pattern.compile("\\b(now|rand|uuid|struuid|bnode|service)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String NONE = "";

    private EntityTags() {
    }

    /**
     * The tag of the answer to a request; empty if equal requests may have different answers.
     *
     * @param version of the store
     */
    static String of(String version, HttpServletRequest request, String query) {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD") || query != null && CHANGING.matcher(query).find()) {
            return NONE;
        }
        String asked = String.join("\n", version, request.getRequestURL(), String.valueOf(request.getQueryString()),
                String.valueOf(request.getHeader(HttpNames.hAccept)));
        return '"' + Exchange.digest(asked) + '"';
    }

    /** Whether the client has this answer already. */
    static boolean isKnown(HttpServletRequest request, String tag) {
        String known = request.getHeader("If-None-Match");
        return known != null && !tag.isEmpty() && Stream.of(known.split(",")).map(EntityTags::plain)
                .anyMatch(tag::equals);
    }

    /** Without the marks of weakness and of compression. */
    private static String plain(String tag) {
        String stripped = tag.strip();
        String strong = stripped.toUpperCase(Locale.ROOT).startsWith("W/") ? stripped.substring(2) : stripped;
        return strong.replace("--gzip\"", "\"");
    }
}
