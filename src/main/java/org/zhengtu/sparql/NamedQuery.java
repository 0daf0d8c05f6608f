package org.zhengtu.sparql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhengtu.text.Resources;

/**
 * A query that comes with the program, one file of {@code queries/}.
 *
 * @param name that of the file without folder and ending
 * @param text the whole file
 */
public record NamedQuery(String name, String text) {
    private static final String FOLDER = "queries";
    private static final String ENDING = ".rq";

    /** All of them, by name. */
    public static List<NamedQuery> all() {
        return names().stream().map(name -> find(name).orElseThrow()).toList();
    }

    /** Their names, sorted. */
    public static List<String> names() {
        return Resources.list(FOLDER, ENDING).stream()
                .map(file -> file.substring(0, file.length() - ENDING.length())).toList();
    }

    /** The query of this name; {@code tables/NAME} names one of those that make the tables. */
    public static Optional<NamedQuery> find(String name) {
        return Resources.read(FOLDER + "/" + name + ENDING).map(text -> new NamedQuery(name, text));
    }

    /** The query without its head. */
    public String body() {
        return text.lines().dropWhile(line -> line.startsWith("#") || line.isBlank())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * What the head of the file says under a key, e.g. {@code about("question-en")} for the line
     * {@code # question-en: Who chaired what?}; empty if it says nothing.
     */
    public String about(String key) {
        String prefix = "# " + key + ":";
        return text.lines().takeWhile(line -> line.startsWith("#")).filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip()).findFirst().orElse("");
    }
}
