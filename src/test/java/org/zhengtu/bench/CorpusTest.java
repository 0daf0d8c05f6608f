package org.zhengtu.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Extractor;
import org.zhengtu.extract.Fact;

/** Whether multiplied texts are still texts of the genre, and spread as real ones do. */
class CorpusTest {
    private static final int TIMES = 12;
    private static List<Original> originals;
    private static Corpus corpus;
    private static List<Read> read;

    /** A generated document as the pipeline reads it. */
    private record Read(Document document, List<Fact> facts) {
    }

    @BeforeAll
    static void generate() throws IOException {
        originals = Original.in(Path.of("data/sample"), Integer.MAX_VALUE);
        corpus = new Corpus(originals, 1);
        DocumentReader reader = new DocumentReader();
        Extractor extractor = new Extractor();
        read = IntStream.range(0, TIMES * originals.size()).mapToObj(i -> {
            Document document = ((Reading.Read) reader.read("document.txt",
                    corpus.document(i).getBytes(StandardCharsets.UTF_8))).document();
            return new Read(document, extractor.extract(document).facts());
        }).toList();
    }

    private static Set<String> people(int documents) {
        return read.subList(0, documents).stream().flatMap(each -> each.facts().stream())
                .filter(Fact.PersonNamed.class::isInstance).map(fact -> ((Fact.PersonNamed) fact).name())
                .collect(Collectors.toSet());
    }

    private static Set<String> places(int documents) {
        return read.subList(0, documents).stream().flatMap(each -> each.document().metadata().place().stream())
                .map(place -> place.code()).collect(Collectors.toSet());
    }

    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path folder) throws IOException {
        new Corpus(originals, 7).write(0, 30, folder.resolve("one"));
        new Corpus(originals, 7).write(0, 15, folder.resolve("two"));
        new Corpus(originals, 7).write(15, 30, folder.resolve("two"));
        try (var files = Files.walk(folder.resolve("one"))) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertEquals(30, written.size());
            for (Path file : written) {
                Path other = folder.resolve("two").resolve(folder.resolve("one").relativize(file).toString());
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other), file.toString());
            }
        }
    }

    @Test
    void anotherSeedGivesOtherDocuments() {
        assertNotEquals(corpus.document(0), new Corpus(originals, 2).document(0));
    }

    @Test
    void noTwoDocumentsAreTheSame() {
        Set<String> texts = new HashSet<>();
        read.forEach(each -> texts.add(each.document().text().original()));
        originals.forEach(original -> texts.add(original.text()));
        assertEquals(read.size() + originals.size(), texts.size());
    }

    @Test
    void documentsKeepTheirLength() {
        for (int i = 0; i < read.size(); i++) {
            double ratio = (double) corpus.document(i).length() / corpus.originalOf(i).text().length();
            assertTrue(ratio > 0.9 && ratio < 1.1, corpus.originalOf(i).name() + " became " + ratio + " as long");
        }
    }

    @Test
    void aNameIsReplacedByOneNameWhereverTheDocumentHasIt() {
        Map<String, String> people = Map.of("王明", "区长");
        Original original = new Original("a.txt", "区长王明主持会议。王明指出，2024年投资12.5亿元，比2023年多。王明说，12.5亿元不少。",
                Optional.empty(), people, 0);
        String text = new Corpus(List.of(original), 3).document(0);
        assertTrue(text.matches("区长(..)主持会议。\\1指出，(\\d{4})年投资(1\\d\\.\\d)亿元，比(\\d{4})年多。\\1说，\\3亿元不少。"), text);
        assertFalse(text.contains("王明"), text);
    }

    @Test
    void yearsAreMovedByTheSameNumber() {
        Original original = new Original("a.txt", "2019年、2021年", Optional.empty(), Map.of(), 0);
        List<Integer> years = new ArrayList<>();
        for (String year : new Corpus(List.of(original), 3).document(0).split("\\D+")) {
            years.add(Integer.parseInt(year));
        }
        assertEquals(years.get(0) + 2, years.get(1));
        assertNotEquals(2019, years.get(0));
    }

    @Test
    void personsAndPlacesGrowWithTheDocumentsButLessThanThey() {
        int third = read.size() / 3;
        double persons = (double) people(read.size()).size() / people(third).size();
        assertTrue(persons > 1.5 && persons < 3, "three times the documents have " + persons + " times the persons");
        double places = (double) places(read.size()).size() / places(third).size();
        assertTrue(places > 1.5 && places < 3, "three times the documents have " + places + " times the places");
    }

    @Test
    void someSharesOfPersonsRecur() {
        Map<String, Set<Integer>> documents = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            int number = i;
            read.get(i).facts().stream().filter(Fact.PersonNamed.class::isInstance)
                    .forEach(fact -> documents.computeIfAbsent(((Fact.PersonNamed) fact).name(), key -> new HashSet<>())
                            .add(number));
        }
        long recurring = documents.values().stream().filter(in -> in.size() > 1).count();
        assertTrue(recurring > documents.size() / 50, recurring + " of " + documents.size() + " persons recur");
    }

    @Test
    void thePipelineFindsAboutAsManyFactsAsInTheOriginals() {
        double facts = 0;
        for (Original original : originals) {
            facts += original.facts() * (double) TIMES;
        }
        double ratio = read.stream().mapToInt(each -> each.facts().size()).sum() / facts;
        assertTrue(ratio > 0.95 && ratio < 1.05, "found " + ratio + " of the facts of the originals");
    }

    @Test
    void aFolderWithoutTextsIsAnErrorThatSaysSo(@TempDir Path empty) {
        IOException error = assertThrows(IOException.class, () -> Original.in(empty, 100));
        assertTrue(error.getMessage().contains("expected at least one file"), error.getMessage());
    }
}
