package org.zhengtu.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts things by class, statements by property, and both by class and property with the datatypes and classes of
 * their objects. What classes an object is of stands elsewhere in the graph; so for each thing a line is handed out with
 * its classes ({@code IRI NUL T number}), and for each object one with who points to it ({@code IRI NUL U number
 * property}); once sorted, both stand together.
 */
final class Partitions {
    private static final int CHUNK = 1 << 12;
    private static final char END = 0;

    /** How a property is used: in all, or with the things of one class. */
    static final class Use {
        private long triples;
        private long subjects;
        private long objects;
        private boolean onlyIris = true;
        private final Map<String, Long> datatypes = new TreeMap<>();
        private final Map<String, Long> classes = new TreeMap<>();

        private void add(Thing.Use use) {
            triples += use.triples();
            subjects++;
            onlyIris &= use.datatypes().isEmpty();
            use.datatypes().forEach((type, count) -> datatypes.merge(type, count, Long::sum));
        }

        long triples() {
            return triples;
        }

        long subjects() {
            return subjects;
        }

        /** Different objects; 0 if some are literals, which are not counted. */
        long objects() {
            return onlyIris ? objects : 0;
        }

        /** Statements by the datatype of their object. */
        Map<String, Long> datatypes() {
            return datatypes;
        }

        /** Different objects by their class. */
        Map<String, Long> classes() {
            return classes;
        }
    }

    private final Statistics.Lines references;
    private List<byte[]> chunk = new ArrayList<>();
    private final Map<String, Long> things = new TreeMap<>();
    private final Map<String, Use> properties = new TreeMap<>();
    private final Map<String, Map<String, Use>> byClass = new TreeMap<>();
    /** Sets of classes that things have, and properties, by number. */
    private final Numbers<Set<String>> classSets = new Numbers<>();
    private final Numbers<String> propertyNumbers = new Numbers<>();
    private String object = "";
    private final Set<String> objectClasses = new TreeSet<>();

    Partitions(Statistics.Lines references) {
        this.references = references;
    }

    void add(Thing thing) throws IOException {
        thing.types().forEach(type -> things.merge(type, 1L, Long::sum));
        thing.uses().forEach((property, use) -> {
            properties.computeIfAbsent(property, key -> new Use()).add(use);
            thing.types().forEach(type -> byClass.computeIfAbsent(type, key -> new TreeMap<>())
                    .computeIfAbsent(property, key -> new Use()).add(use));
        });
        int classes = classSets.of(Set.copyOf(thing.types()));
        if (!thing.types().isEmpty()) {
            handOut(thing.iri() + END + "T" + classes);
        }
        for (Map.Entry<String, Thing.Use> use : thing.uses().entrySet()) {
            String user = END + "U" + classes + " " + propertyNumbers.of(use.getKey());
            for (String iri : use.getValue().iris()) {
                handOut(iri + user);
            }
        }
    }

    private void handOut(String line) throws IOException {
        chunk.add(line.getBytes(StandardCharsets.UTF_8));
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    void flush() throws IOException {
        references.addAll(chunk);
        chunk = new ArrayList<>();
    }

    void reference(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        int end = line.indexOf(END);
        String iri = line.substring(0, end);
        if (!iri.equals(object)) {
            object = iri;
            objectClasses.clear();
            counted.clear();
        }
        if (line.charAt(end + 1) == 'T') {
            objectClasses.addAll(classSets.get(Integer.parseInt(line.substring(end + 2))));
        } else {
            int blank = line.indexOf(' ', end);
            used(propertyNumbers.get(Integer.parseInt(line.substring(blank + 1))),
                    classSets.get(Integer.parseInt(line.substring(end + 2, blank))));
        }
    }

    /** Class and property with which this object has been counted. */
    private final Set<String> counted = new TreeSet<>();

    private void used(String property, Set<String> classes) {
        if (counted.add(property)) {
            properties.get(property).objects++;
        }
        for (String type : classes) {
            if (counted.add(type + END + property)) {
                Use use = byClass.get(type).get(property);
                use.objects++;
                objectClasses.forEach(target -> use.classes.merge(target, 1L, Long::sum));
            }
        }
    }

    /** Things by class. */
    Map<String, Long> things() {
        return things;
    }

    Map<String, Use> properties() {
        return properties;
    }

    /** The properties of the things of a class, without {@code rdf:type}, which all have. */
    Map<String, Use> propertiesOf(String type) {
        Map<String, Use> uses = new TreeMap<>(byClass.get(type));
        uses.remove(RDF.type.getURI());
        return uses;
    }

    private static final class Numbers<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        int of(T value) {
            return numbers.computeIfAbsent(value, key -> {
                values.add(key);
                return values.size() - 1;
            });
        }

        T get(int number) {
            return values.get(number);
        }
    }
}
