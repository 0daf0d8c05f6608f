package org.zhengtu.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.zhengtu.build.Build;
import org.zhengtu.build.BuildReport;
import org.zhengtu.build.Progress;
import org.zhengtu.curation.Curation;
import org.zhengtu.mapping.Reviewed;

/** Texts of our own with all that a job has to cope with, and what a single machine makes of them. */
final class Documents {
    private static final String END = "\thttps://example.org/a\t李编\t2025-03-01\n";
    private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            "page1.txt", """
                    玄武报 2019年7月3日 第1版

                    玄武湖清淤见成效

                    本报讯（记者 赵一）7月2日，玄武湖清淤工程完成第一阶段任务，清出淤泥三万方。（下转2版）
                    """,
            "page2.txt", """
                    玄武报 2019年7月3日 第2版

                    （上接1版）施工队分三班作业，淤泥运往荒山复绿。（下转4版）
                    """,
            "page4.txt", """
                    玄武报 2019年7月3日 第4版

                    （上接2版）市民说，湖水比去年清了。
                    """,
            "a.txt", """
                    沙坪坝报 2024年5月2日 第1版

                    沙坪坝区召开水利工作会议

                    本报讯 5月1日，沙坪坝区召开水利工作会议。区卫生和计划生育委员会主任王明主持会议，区教育局局长李华出席会议。
                    区委书记张建国讲话，副区长刘洋参加会议。
                    """,
            "b.txt", """
                    沙坪坝报 2025年3月2日 第1版

                    沙坪坝区召开重点项目会议

                    本报讯 3月1日，沙坪坝区召开重点项目会议。区卫生健康委员会主任王明主持会议。区长张建国、副区长刘洋出席会议。
                    """,
            "c.txt", """
                    沙坪坝报 2025年3月2日 第2版

                    教育工作座谈会召开

                    本报讯 3月1日，沙坪坝区召开教育工作座谈会。区教育局局长李华东出席会议，刘洋讲话。
                    """,
            "d.txt", """
                    渝中报 2025年4月9日 第1版

                    渝中区召开教育工作会议

                    本报讯 4月8日，渝中区召开教育工作会议。区教育局局长李华东主持会议，区委书记张建国讲话，刘洋参加会议。
                    """));

    private static final int SHOWN = 10;

    private Documents() {
    }

    /** Documents only. */
    static Path good(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
        return folder;
    }

    /** The same among duplicates, archives, descriptions and files that are no use. */
    static Path mixed(Path folder) throws IOException {
        good(folder);
        Path deeper = Files.createDirectories(folder.resolve("deeper"));
        Files.writeString(deeper.resolve("a.txt"), TEXTS.get("a.txt"));
        Files.writeString(deeper.resolve("aa.txt"), TEXTS.get("b.txt"));
        Files.writeString(deeper.resolve("d.txt"), TEXTS.get("d.txt").replace("4月8日", "4月7日"));
        Files.writeString(folder.resolve("d.meta.yaml"), "title: 渝中区召开教育工作会议\nurl: https://example.org/d\n");
        Files.writeString(folder.resolve("b.meta.yaml"), "date: yesterday\n");
        Files.writeString(folder.resolve("nobody.meta.yaml"), "title: 无\n");
        Files.writeString(folder.resolve(".hidden.txt"), "区长王明主持会议。");
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        Files.write(folder.resolve("scan.pdf"), "%PDF-1.4\nnothing more".getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("pages.zip"), zip(Map.of(
                "e.txt", TEXTS.get("a.txt").replace("水利", "农业").getBytes(StandardCharsets.UTF_8),
                "e.meta.yaml", "title: 农业工作会议\n".getBytes(StandardCharsets.UTF_8),
                "deep/b.txt", TEXTS.get("b.txt").getBytes(StandardCharsets.UTF_8),
                "broken.docx", new byte[] {'P', 'K', 3, 4, 0, 0})));
        return folder;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Decisions on these documents: some that apply and some that do not. */
    static Path curation(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("identity.tsv"), "decision\tkind\tname\twhere\twhen\tother name\tother where\t"
                + "other when\treason\tsource\twho\tdecided\n"
                + "same\tbody\t重庆市沙坪坝区卫生健康委员会\t\t\t重庆市沙坪坝区卫生和计划生育委员会\t\t\trenamed in 2018" + END
                + "same\tperson\t张建国\t沙坪坝区\t\t张建国\t渝中区\t\tmoved" + END
                + "different\tperson\t王明\t\t2024-05\t王明\t\t2025-03\ttwo of one name" + END
                + "same\tperson\t无名氏\t\t\t王明\t\t\tnobody" + END);
        Files.writeString(folder.resolve("names.tsv"), "kind\tname\twhere\twhen\tnew name\treason\tsource\twho\tdecided\n"
                + "person\t李华\t沙坪坝区\t\t李铧\tmisprint" + END);
        Files.writeString(folder.resolve("withdrawn.tsv"), "document\ttable\tstart\tend\tquote\tonly\treason\tsource\twho\t"
                + "decided\n" + "z.txt\tpeople\t1\t2\t王\t\tnot here" + END);
        return folder;
    }

    /** What a single machine builds. */
    static BuildReport build(Path documents, Path store, String curation) throws IOException {
        boolean decided = !curation.isEmpty();
        return new Build(2, Progress.NONE, decided ? Curation.read(Path.of(curation)) : Curation.NONE,
                decided ? Reviewed.read(Path.of(curation)) : Reviewed.NONE, true).run(List.of(documents), store);
    }

    /** Fails with the first lines that differ unless a result is the graph of a store, byte for byte. */
    static void assertSameGraph(Path store, Path result) throws IOException {
        String expected = unpacked(List.of(store.resolve(Build.GRAPH)));
        String found = unpacked(shards(result));
        if (!expected.equals(found)) {
            Set<String> missing = new TreeSet<>(expected.lines().toList());
            found.lines().toList().forEach(missing::remove);
            Set<String> surplus = new TreeSet<>(found.lines().toList());
            expected.lines().toList().forEach(surplus::remove);
            Assertions.fail("missing: " + missing.stream().limit(SHOWN).toList() + ", surplus: "
                    + surplus.stream().limit(SHOWN).toList());
        }
    }

    /** The content of compressed files, one after the other. */
    private static String unpacked(List<Path> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    /** The shards of a result, in their order. */
    static List<Path> shards(Path result) throws IOException {
        try (Stream<Path> files = Files.list(result.resolve(Parts.SHARDS))) {
            return files.filter(file -> file.toString().endsWith(Parts.QUADS)).sorted().toList();
        }
    }
}
