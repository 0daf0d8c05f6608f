package org.zhengtu.export;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengtu.vocab.Prefixes;

/** Shortens IRIs by the prefixes of the project. */
final class Compact {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Map<String, String> PREFIXES = Prefixes.map().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Compact() {
    }

    /** {@code zt:Figure} of {@code <https://w3id.org/zhengtu/ontology#Figure>}; the token itself if there is no prefix. */
    static String of(String token) {
        int cut = Math.max(token.lastIndexOf('/'), token.lastIndexOf('#')) + 1;
        String local = token.substring(cut, token.length() - 1);
        if (SAFE.matcher(local).matches()) {
            String prefix = PREFIXES.get(token.substring(1, cut));
            if (prefix != null) {
                return prefix + ":" + local;
            }
        }
        return token;
    }
}
