package org.zhengtu.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.zhengtu.text.Division;

/** Prints how files are read, for a look over many of them. */
final class Outline {
    private Outline() {
    }

    /** Usage: [-s] FILE_OR_FOLDER... */
    public static void main(String[] args) throws IOException {
        boolean sections = args[0].equals("-s");
        for (String arg : List.of(args).subList(sections ? 1 : 0, args.length)) {
            List<Path> files;
            try (Stream<Path> found = Files.walk(Path.of(arg))) {
                files = found.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
            }
            for (Path file : files) {
                print(new DocumentReader().read(file.getFileName().toString(), Files.readAllBytes(file)), sections);
            }
        }
    }

    private static void print(Reading reading, boolean sections) {
        if (reading instanceof Reading.Rejected rejected) {
            System.out.println(rejected);
        } else if (reading instanceof Reading.Read read) {
            Document d = read.document();
            Metadata m = d.metadata();
            System.out.printf("%s | %s | %s | %s | %s | %s %s | %s | %s %s | art %d sec %d sent %d gloss %d%n", d.name(),
                    m.kind(), m.date(), m.place().map(Division::fullName).orElse("-"), m.title(), m.authorPost(),
                    m.author(), m.publisher(), m.source(), d.repairs(), d.articles().size(), d.sections().size(),
                    d.sentences().size(), d.glossary().size());
            if (sections) {
                d.sections().stream().filter(s -> s.level() < 3).forEach(s -> System.out.printf("    %d %s | %s %s%n",
                        s.level(), s.heading(), s.part(), s.period()));
                d.articles().forEach(a -> System.out.printf("  # %d %s | %s | %s | %s %s | %s | %s ... %s%n", a.number(),
                        a.headline(), a.kickers(), a.reporters(), a.kind(), a.dateOfEvent(), a.continues(),
                        head(a.body().of(d.repaired())), tail(a.body().of(d.repaired()))));
            }
        }
    }

    private static String head(String text) {
        return text.substring(0, Math.min(25, text.length())).replace('\n', '/');
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 20)).replace('\n', '/');
    }
}
