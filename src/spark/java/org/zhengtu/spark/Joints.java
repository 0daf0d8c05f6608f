package org.zhengtu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.zhengtu.build.DocumentScan;
import org.zhengtu.document.IssueIndex;
import scala.Tuple2;

/**
 * What the second pass must know of all files: which have the same content, and which articles go on in another file.
 * The words of all such articles weigh each other, so these are held in one place. Safe for threads.
 */
final class Joints implements Serializable {
    private final HashMap<String, String> duplicates;
    private final ArrayList<byte[]> scans;
    private transient IssueIndex issues;

    private Joints(HashMap<String, String> duplicates, ArrayList<byte[]> scans) {
        this.duplicates = duplicates;
        this.scans = scans;
    }

    /** A source by what it is ordered by. */
    private record Key(String name, String place) implements Serializable {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::name).thenComparing(Key::place);
    }

    static Joints of(JavaRDD<ScannedFile> scanned) {
        JavaRDD<ScannedFile.Item> read = scanned.flatMap(file -> file.items().iterator())
                .filter(item -> !item.digest().isEmpty());
        Map<String, String> duplicates = new HashMap<>();
        read.mapToPair(item -> new Tuple2<>(item.digest(), new Key(item.name(), item.place()))).groupByKey()
                .flatMap(same -> others(same._2()).iterator()).collect()
                .forEach(pair -> duplicates.put(pair._1(), pair._2()));
        // As on one machine, of the same content only the one that is taken.
        List<byte[]> scans = read.filter(ScannedFile.Item::joined).collect().stream()
                .filter(item -> !duplicates.containsKey(item.place())).map(ScannedFile.Item::scan).toList();
        return new Joints(new HashMap<>(duplicates), new ArrayList<>(scans));
    }

    /** By the place of each but the first that of the first. */
    private static List<Tuple2<String, String>> others(Iterable<Key> same) {
        List<Key> keys = new ArrayList<>();
        same.forEach(keys::add);
        keys.sort(Key.ORDER);
        return new ArrayList<>(keys.subList(1, keys.size()).stream()
                .map(key -> new Tuple2<>(key.place(), keys.get(0).place())).toList());
    }

    /** The source of the same content that is taken instead of this one. */
    Optional<String> duplicate(String place) {
        return Optional.ofNullable(duplicates.get(place));
    }

    synchronized IssueIndex issues() throws IOException {
        if (issues == null) {
            List<IssueIndex.Entry> entries = new ArrayList<>();
            for (byte[] scan : scans) {
                DocumentScan.of(scan).entry().ifPresent(entries::add);
            }
            issues = IssueIndex.of(entries);
        }
        return issues;
    }
}
