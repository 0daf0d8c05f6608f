package org.zhengtu.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks for.
 *
 * @param path decoded, beginning with a slash
 * @param parameters those of the address, each with its values
 * @param accept the header, or nothing
 * @param language in which to answer
 * @param chosen whether the address itself says the language, so that links must go on saying it
 */
record Call(String path, Map<String, List<String>> parameters, String accept, Language language, boolean chosen) {
    static final String LANGUAGE = "lang";

    static Call of(HttpServletRequest request) {
        Map<String, List<String>> parameters = parameters(request.getQueryString());
        Optional<Language> named = parameters.getOrDefault(LANGUAGE, List.of()).stream()
                .flatMap(tag -> Language.of(tag).stream()).findFirst();
        String path = request.getRequestURI();
        return new Call(decode(path.substring(request.getContextPath().length())), parameters,
                header(request, "Accept"), named.orElseGet(() -> Language.preferred(header(request,
                "Accept-Language"))),
                named.isPresent());
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.computeIfAbsent(decode(pair.substring(0, equals).replace('+', ' ')), key -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1).replace('+', ' ')));
            }
        }
        return found;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // No address of ours has broken escapes; taken as it stands it is found nowhere.
            return text;
        }
    }

    /** The first value of a parameter, without blanks around it; empty if there is none. */
    String parameter(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** All values of a parameter that say something. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty())
                .toList();
    }

    /** A number from 1 to {@code most} that a parameter says; 1 if it says none. */
    int number(String name, int most) {
        try {
            return Math.max(1, Math.min(most, Integer.parseInt(parameter(name))));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** An address of this server as a link of a page, which keeps a language that the reader chose. */
    String to(String address) {
        return chosen ? with(address, LANGUAGE, language.tag()) : address;
    }

    /** This address in the other language. */
    String inOther() {
        StringBuilder address = new StringBuilder(encodePath(path));
        String[] result = {address.toString()};
        parameters.forEach((name, values) -> {
            if (!name.equals(LANGUAGE)) {
                values.forEach(value -> result[0] = with(result[0], name, value));
            }
        });
        return with(result[0], LANGUAGE, language.other().tag());
    }

    /** An address with one more parameter, put before a fragment. */
    static String with(String address, String name, String value) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : address.substring(hash);
        String rest = hash < 0 ? address : address.substring(0, hash);
        return rest + (rest.contains("?") ? "&" : "?") + encode(name) + "=" + encode(value) + fragment;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String encodePath(String path) {
        return encode(path).replace("%2F", "/").replace("%3A", ":").replace("%3D", "=").replace("%2C", ",");
    }
}
