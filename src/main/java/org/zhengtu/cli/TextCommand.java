package org.zhengtu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.zhengtu.build.Source;
import org.zhengtu.build.Sources;
import org.zhengtu.document.Article;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.text.CodePoints;
import org.zhengtu.text.Span;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "text", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Prints the text of a document as offsets count in it.",
        footer = {"", "Example:", "  zhengtu text --articles page1.txt"})
final class TextCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A document, or an archive (.zip) of documents.")
    private Path file;

    @Option(names = "--entry", paramLabel = "NAME", description = "The document's name in the archive.")
    private String entry;

    @ArgGroup
    private View view = new View();

    private static final int MOST_NAMED = 20;

    private final Terminal terminal;

    /** What to print. */
    private static final class View {
        @Option(names = "--repaired", description = "The text as it is read, after all repairs.")
        private boolean repaired;

        @Option(names = "--articles", description = "The articles with their places.")
        private boolean articles;
    }

    TextCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Source source = source();
        Reading reading = read(source);
        if (reading instanceof Reading.Rejected rejected) {
            terminal.err().println("zhengtu: " + source.place() + " cannot be used: " + rejected.reason());
            return 1;
        }
        Document document = ((Reading.Read) reading).document();
        if (view.articles) {
            articles(document);
        } else {
            terminal.out().print(view.repaired ? document.repaired() : document.text().original());
        }
        return 0;
    }

    private Source source() throws IOException {
        List<Source> sources = sources();
        List<Source> meant = sources.stream().filter(s -> entry == null || s.entry().equals(entry)).toList();
        if (meant.size() != 1) {
            throw new UsageException(sources.isEmpty() ? file + (Files.isDirectory(file) ? " is a folder"
                    : " describes a document and is none") + ", expected a document"
                    : (entry == null ? file + " holds several documents" : file + " holds no " + entry)
                    + "; choose one with --entry: " + sources.stream().limit(MOST_NAMED).map(Source::entry)
                            .collect(Collectors.joining(", ")) + (sources.size() > MOST_NAMED ? ", …" : ""));
        }
        return meant.get(0);
    }

    private List<Source> sources() throws IOException {
        if (Files.isDirectory(file)) {
            return List.of();
        }
        try (Sources found = Sources.of(List.of(file))) {
            return found.documents();
        }
    }

    private static Reading read(Source source) {
        try {
            return new DocumentReader().read(source.name(), source.read());
        } catch (Source.UnusableException e) {
            return new Reading.Rejected(source.name(), e.getMessage());
        }
    }

    private void articles(Document document) {
        PrintWriter out = terminal.out();
        CodePoints codePoints = new CodePoints(document.text().original());
        for (Article article : document.articles()) {
            Span span = document.text().toOriginal(article.body());
            out.println("== " + article.number() + " " + article.kind().code() + " " + codePoints.at(span.start()) + "-"
                    + codePoints.at(span.end()) + " " + article.dateOfEvent().iso());
            out.println(article.headline().isEmpty() ? "(no headline)" : article.headline());
            article.kickers().forEach(kicker -> out.println("  " + kicker));
            if (!article.reporters().isEmpty()) {
                out.println("  by " + String.join(", ", article.reporters()));
            }
            article.continues().ifPresent(jump -> out.println("  goes on " + (jump.forward() ? "to" : "from") + " page "
                    + jump.page() + (jump.isJoined() ? ": " + jump.document() + ", " + jump.number() : ", not given")));
            out.println();
            out.println(article.body().of(document.repaired()));
            out.println();
        }
    }
}
