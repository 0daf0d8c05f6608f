package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds which package may import which, and which library stands behind which door. */
class PackageRulesTest {
    /** The program, and the job for a cluster, which has a folder of its own. */
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java/org/zhengtu"),
            Path.of("src/spark/java/org/zhengtu"));
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final Pattern OURS = Pattern.compile("org\\.zhengtu\\.(\\w+)\\..*");
    private static final Set<String> ALL = Set.of("build", "cli", "content", "curation", "describe", "document", "export", "extract", "link",
            "mapping", "pages", "people", "quads", "rdf", "reconcile", "search", "shacl", "shards", "sparql", "tables",
            "text", "vocab");

    /** What a package may import of our own; Java itself may always be. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("vocab", Set.of()),
            Map.entry("quads", Set.of()),
            Map.entry("content", Set.of("text")),
            Map.entry("document", Set.of("content", "text")),
            Map.entry("extract", Set.of("document", "text")),
            Map.entry("link", Set.of("extract", "document", "text")),
            Map.entry("curation", Set.of("link", "extract", "document", "text")),
            Map.entry("people", Set.of("curation", "link", "extract", "document", "text")),
            Map.entry("rdf", Set.of("people", "curation", "link", "extract", "document", "content", "text", "vocab")),
            // Sees the finished graph only, so that it can also link graphs that it did not make.
            Map.entry("mapping", Set.of("vocab", "text")),
            Map.entry("shacl", Set.of("vocab", "text")),
            // Knows graphs and indexes only, so that both the endpoint and the pages rest on it.
            Map.entry("search", Set.of("vocab", "text")),
            Map.entry("sparql", Set.of("search", "vocab", "text")),
            Map.entry("tables", Set.of("vocab", "text")),
            // Shows what a store holds, and is hung into its endpoint by cli, so that sparql does not know of it.
            Map.entry("pages", Set.of("search", "sparql", "text", "vocab")),
            // The same for programs that match tables.
            Map.entry("reconcile", Set.of("search", "sparql", "text", "vocab")),
            // What a build says of itself names the questions that come with the program.
            Map.entry("describe", Set.of("quads", "sparql", "text", "vocab")),
            Map.entry("build", Set.of("content", "curation", "describe", "document", "extract", "link", "mapping", "people", "quads", "rdf", "text", "vocab",
                    "sparql")),
            Map.entry("export", Set.of("build", "describe", "quads", "sparql", "tables", "text", "vocab")),
            // Makes a store of what a cluster wrote, in the folder that a build has for it.
            Map.entry("shards", Set.of("build", "quads", "sparql")),
            // The stages of a build, handed from machine to machine.
            Map.entry("spark", Set.of("build", "curation", "describe", "document", "link", "mapping", "people", "quads",
                    "rdf", "shards", "sparql", "tables")),
            Map.entry("cli", ALL));

    /** The packages that may use a library; a name that begins with an upper-case letter is that class alone. */
    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            // The server, and what is put around its queries.
            Map.entry("org.apache.jena.fuseki.", Set.of("sparql")),
            Map.entry("io.micrometer.", Set.of("sparql.Metrics")),
            Map.entry("org.apache.jena.tdb2.", Set.of("sparql")),
            Map.entry("org.apache.lucene.", Set.of("search")),
            Map.entry("org.eclipse.jetty.", Set.of("sparql")),
            Map.entry("org.apache.pdfbox.", Set.of("content.Pdf", "content.PdfFile", "content.PdfPage", "content.PdfStrokes",
                    "content.PdfFonts")),
            Map.entry("org.apache.tika.", Set.of("content.Word")),
            Map.entry("org.jsoup.", Set.of("content")),
            Map.entry("freemarker.", Set.of("pages.Templates")),
            // What programs send may be broken on purpose.
            Map.entry("com.google.gson.", Set.of("reconcile")),
            Map.entry("com.hankcs.", Set.of("extract.Segmenter")),
            Map.entry("org.apache.spark.", Set.of("spark")),
            Map.entry("org.apache.hadoop.", Set.of("spark")),
            Map.entry("picocli.", Set.of("cli", "spark.Main")));

    private record Source(String pack, String name, Set<String> imports) {
    }

    private static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().map(file -> source(root, file))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static Source source(Path root, Path file) {
        try {
            Matcher matcher = IMPORT.matcher(Files.readString(file, StandardCharsets.UTF_8));
            Set<String> imports = new TreeSet<>();
            while (matcher.find()) {
                imports.add(matcher.group(1));
            }
            String pack = root.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
            return new Source(pack, file.getFileName().toString().replace(".java", ""), imports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> packageImports() throws IOException {
        Map<String, Set<String>> graph = new TreeMap<>();
        for (Source source : sources()) {
            Set<String> targets = graph.computeIfAbsent(source.pack(), key -> new TreeSet<>());
            for (String name : source.imports()) {
                Matcher ours = OURS.matcher(name);
                if (ours.matches() && !ours.group(1).equals(source.pack())) {
                    targets.add(ours.group(1));
                }
            }
        }
        return graph;
    }

    @Test
    void packagesImportOnlyWhatTheirPlaceInTheHouseAllows() throws IOException {
        Set<String> broken = new TreeSet<>();
        packageImports().forEach((pack, targets) -> targets.stream()
                .filter(target -> !MAY_IMPORT.getOrDefault(pack, Set.of()).contains(target))
                .forEach(target -> broken.add(pack + " imports " + target)));
        assertEquals(Set.of(), broken);
    }

    @Test
    void everyPackageHasItsPlaceInTheTable() throws IOException {
        assertEquals(Set.of(), difference(packageImports().keySet(), MAY_IMPORT.keySet()));
    }

    @Test
    void noPackageImportsItselfOverOthers() throws IOException {
        Map<String, Set<String>> graph = packageImports();
        for (String pack : graph.keySet()) {
            Set<String> reached = new HashSet<>();
            reach(graph, pack, reached);
            assertTrue(!reached.contains(pack), pack + " is part of a cycle with " + reached);
        }
    }

    private static void reach(Map<String, Set<String>> graph, String from, Set<String> reached) {
        for (String target : graph.getOrDefault(from, Set.of())) {
            if (reached.add(target)) {
                reach(graph, target, reached);
            }
        }
    }

    @Test
    void librariesStandBehindTheirDoors() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Source source : sources()) {
            DOORS.forEach((library, doors) -> source.imports().stream().filter(name -> name.startsWith(library))
                    .filter(name -> !doors.contains(source.pack())
                            && !doors.contains(source.pack() + "." + source.name()))
                    .forEach(name -> broken.add(source.pack() + "." + source.name() + " imports " + name)));
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void jenaIsAbsentWhereTextIsRead() throws IOException {
        Set<String> plain = Set.of("text", "document", "extract", "link", "curation", "people");
        assertEquals(List.of(), sources().stream().filter(source -> plain.contains(source.pack()))
                .filter(source -> source.imports().stream().anyMatch(name -> name.startsWith("org.apache.jena")))
                .map(Source::name).toList());
    }

    @Test
    void everyPackageStatesItsContract() throws IOException {
        for (String pack : packageImports().keySet()) {
            assertTrue(SOURCES.stream().anyMatch(root -> Files.isRegularFile(root.resolve(pack)
                    .resolve("package-info.java"))), pack);
        }
    }

    private static Set<String> difference(Set<String> from, Set<String> without) {
        Set<String> left = new TreeSet<>(from);
        left.removeAll(without);
        return left;
    }
}
