package org.zhengtu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
    @Parameters(paramLabel = "FILE", description = "A document.")
    private Path file;

    @ArgGroup
    private View view = new View();

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
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Reading reading = new DocumentReader().read(file.getFileName().toString(), Files.readAllBytes(file));
        if (reading instanceof Reading.Rejected rejected) {
            terminal.err().println("zhengtu: " + file + " cannot be used: " + rejected.reason());
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
