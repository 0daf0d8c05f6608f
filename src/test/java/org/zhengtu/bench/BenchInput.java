package org.zhengtu.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;

/** A text that benchmarks work on, and the segmenter that they hold the program against. */
record BenchInput(String name, byte[] bytes, String text) {

    /** The texts of files and folders that can be read. */
    static List<BenchInput> of(String... paths) throws IOException {
        DocumentReader reader = new DocumentReader();
        List<BenchInput> inputs = new ArrayList<>();
        for (String path : paths) {
            try (Stream<Path> files = Files.walk(Path.of(path))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    String name = file.getFileName().toString();
                    if (reader.read(name, bytes) instanceof Reading.Read read) {
                        inputs.add(new BenchInput(name, bytes, read.document().text().original()));
                    }
                }
            }
        }
        return inputs;
    }

    static long characters(List<BenchInput> inputs) {
        return inputs.stream().mapToLong(input -> input.text().length()).sum();
    }

    /** HanLP's Viterbi segmenter with all its recognisers. */
    static Segment segmenter() {
        return HanLP.newSegment("viterbi").enableNameRecognize(true).enableTranslatedNameRecognize(true)
                .enableJapaneseNameRecognize(true).enablePlaceRecognize(true).enableOrganizationRecognize(true);
    }
}
