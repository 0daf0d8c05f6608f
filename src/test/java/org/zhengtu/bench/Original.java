package org.zhengtu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Extractor;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Division;

/**
 * A real text, and what of it may be changed.
 *
 * @param text   as the file has it, decoded
 * @param home   the division whose document it is
 * @param people names that the pipeline finds in it, and the post each is first named with (empty if none)
 * @param facts  how many facts the pipeline finds in it
 */
record Original(String name, String text, Optional<Division> home, Map<String, String> people, int facts) {

    /** Keeps an unmodifiable copy in the order of the names. */
    Original {
        people = Collections.unmodifiableMap(new TreeMap<>(people));
    }

    /**
     * The plain texts in a folder, at any depth, by their names; sidecars are left aside. A text longer than
     * {@code mostCharacters} is cut at the last end of a line before.
     *
     * @throws IOException if there is none
     */
    static List<Original> in(Path folder, int mostCharacters) throws IOException {
        DocumentReader reader = new DocumentReader();
        Extractor extractor = new Extractor();
        List<Original> originals = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
                String name = file.getFileName().toString();
                if (reader.read(name, Files.readAllBytes(file)) instanceof Reading.Read read) {
                    String text = cut(read.document().text().original(), mostCharacters);
                    originals.add(of(name, text, reader, extractor));
                }
            }
        }
        if (originals.isEmpty()) {
            throw new IOException(folder + " holds no text that can be read, expected at least one file NAME.txt");
        }
        return originals;
    }

    private static Original of(String name, String text, DocumentReader reader, Extractor extractor) {
        Document document = ((Reading.Read) reader.read(name, utf8(text))).document();
        List<Fact> facts = extractor.extract(document).facts();
        Map<String, String> people = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.PersonNamed person) {
                people.merge(person.name(), person.post(), (one, other) -> one.isEmpty() ? other : one);
            } else if (fact instanceof Fact.Statement said && said.speakerKind() == Fact.ActorKind.PERSON) {
                people.putIfAbsent(said.speaker(), "");
            } else if (fact instanceof Fact.Participation part && part.participantKind() == Fact.ActorKind.PERSON) {
                people.putIfAbsent(part.participant(), "");
            }
        }
        return new Original(name, text, document.metadata().place(), people, facts.size());
    }

    private static String cut(String text, int most) {
        int end = text.length() <= most ? text.length() : text.lastIndexOf('\n', most);
        return text.substring(0, end < 0 ? text.length() : end);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
