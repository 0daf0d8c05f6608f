package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One entry of a header like {@code Accept}, e.g. {@code text/turtle;q=0.8}. */
record Weighted(String value, double weight) {

    /** The entries of a header, the most wanted first; what cannot be understood is left out. */
    static List<Weighted> parse(String header) {
        List<Weighted> found = new ArrayList<>();
        for (String entry : header.split(",")) {
            String[] parts = entry.split(";");
            String value = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
            if (!value.isEmpty()) {
                found.add(new Weighted(value, weightOf(parts)));
            }
        }
        // Equals stay in their order.
        found.sort(Comparator.comparingDouble(Weighted::weight).reversed());
        return List.copyOf(found);
    }

    private static double weightOf(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("q=")) {
                try {
                    return Double.parseDouble(part.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
