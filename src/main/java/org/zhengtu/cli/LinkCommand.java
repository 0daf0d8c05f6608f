package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhengtu.build.Build;
import org.zhengtu.mapping.EntityKind;
import org.zhengtu.mapping.ForeignData;
import org.zhengtu.mapping.ForeignFields;
import org.zhengtu.mapping.Links;
import org.zhengtu.mapping.OrderedLines;
import org.zhengtu.mapping.Reviewed;
import org.zhengtu.mapping.SssomWriter;
import org.zhengtu.sparql.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "link", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Finds candidates for links between a store and your own data, for review.",
            "Names, other names, kind, place, code and posts are compared; the weights are in data/lexicon/links.tsv."
                + " What comes out is an SSSOM table: lines with predicate_modifier Not are proposals to reject.",
            "To take it back: fill in reviewer_label and review_date of the lines that you judged, add or remove Not, and"
                + " put the file into data/curation; lines without a reviewer decide nothing."},
        footer = {"", "Examples:",
            "  zhengtu link --store store --with bodies.csv --type body --base https://example.org/id/ --out b.sssom.tsv",
            "  zhengtu link --store store --with places.ttl --type place --place schema:containedInPlace",
            "  zhengtu link --store store --with https://example.org/sparql --type person --class foaf:Person"})
final class LinkCommand implements Callable<Integer> {
    @Option(names = "--store", paramLabel = "STORE",
            description = "A folder that 'zhengtu build' made (default: the sample).")
    private Path folder;

    @Option(names = "--with", required = true, paramLabel = "FILE|URL",
            description = "A table (.csv, .tsv), a file of RDF (.ttl, .nt, .nq, .trig, .jsonld, .rdf), or a SPARQL endpoint.")
    private String with;

    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "${COMPLETION-CANDIDATES}.")
    private EntityKind type;

    @Option(names = "--out", paramLabel = "FILE", description = "The table to write (default: print it).")
    private Path out;

    @Option(names = "--id", paramLabel = "COLUMN", description = "Column of the id (default: id, iri, uri, qid or code).")
    private String id;

    @Option(names = "--label", paramLabel = "WHERE",
            description = "Column or property of the name (default: label, name or title; rdfs:label, skos:prefLabel,"
                + " schema:name, foaf:name).")
    private String label;

    @Option(names = "--alias", paramLabel = "WHERE",
            description = "Of other names, | between them (default: alias; skos:altLabel, schema:alternateName).")
    private String alias;

    @Option(names = "--place", paramLabel = "WHERE",
            description = "Of names or GB/T 2260 codes of places (default: place; no property).")
    private String place;

    @Option(names = "--code", paramLabel = "WHERE", description = "Of GB/T 2260 codes (default: code; no property).")
    private String code;

    @Option(names = "--body", paramLabel = "WHERE",
            description = "Of names of bodies in which persons hold posts (default: body; no property).")
    private String body;

    @Option(names = "--kind", paramLabel = "COLUMN", description = "Column that --class is about (default: type).")
    private String kind;

    @Option(names = "--class", paramLabel = "CLASS", description = "Class, or value of the column, of what is linked.")
    private String only;

    @Option(names = "--base", paramLabel = "IRI", description = "What ids of a table are put after to be IRIs.")
    private String base = "";

    private final Terminal terminal;

    LinkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path place = folder != null ? folder : new SampleStore(terminal).folder();
        Store.open(place).close();
        ForeignData data = data();
        say(data.size() + " things with a name in " + with);
        Links.Found found = Links.candidates(OrderedLines.of(place.resolve(Build.GRAPH)), type, data, Reviewed.NONE);
        byte[] table = SssomWriter.ofCandidates().bytes(found.mappings());
        if (out == null) {
            terminal.stream().write(table);
            terminal.stream().flush();
        } else {
            Files.write(out, table);
        }
        say(String.format(Locale.ROOT, "%d candidates: %d exact, %d close, %d to reject", found.mappings().size(),
                found.count("exactMatch"), found.count("closeMatch"), found.rejected()));
        return 0;
    }

    private ForeignData data() throws IOException {
        ForeignFields fields = new ForeignFields(Optional.ofNullable(id), Optional.ofNullable(label),
                Optional.ofNullable(alias), Optional.ofNullable(kind), Optional.ofNullable(place), Optional.ofNullable(code),
                Optional.ofNullable(body), Optional.ofNullable(only), base);
        if (with.matches("(?i)https?://.*")) {
            return ForeignData.ask(with, type, fields, count -> {
                if (terminal.interactive()) {
                    say(count + " answers from " + with);
                }
            });
        }
        Path file = Path.of(with);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("--with names neither a file nor an address beginning with http: " + with);
        }
        return ForeignData.read(file, type, fields);
    }

    private void say(String text) {
        terminal.err().println(text);
        terminal.err().flush();
    }
}
