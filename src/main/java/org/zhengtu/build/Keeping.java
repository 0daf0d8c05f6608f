package org.zhengtu.build;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What the store that is built keeps of each document, and what it takes over from earlier ones. Outputs lie one behind
 * the other in segments, files that are never changed once their build is done: a new store has links to those of the
 * earlier one and a segment of its own. Safe for threads.
 */
final class Keeping implements Closeable {
    private static final int MOST_SEGMENTS = 32;
    private static final long SMALL = 16L << 20;

    private final Path folder;
    private final Path own;
    private final Map<String, KeptDocument> earlier = new HashMap<>();
    private final Map<String, KeptDocument> kept = new TreeMap<>();
    private final Map<Path, FileChannel> open = new ConcurrentHashMap<>();
    private final Set<String> notes = new ConcurrentSkipListSet<>();
    private OutputStream out;
    private long written;

    /**
     * @param store   the folder of the store that is built
     * @param origins folders of stores, or of what was to be one, from which documents may be taken; the first wins
     */
    Keeping(Path store, Collection<Path> origins) throws IOException {
        this.folder = store.resolve(KeptIndex.FOLDER);
        this.own = folder.resolve("0" + KeptIndex.ENDING);
        for (Path origin : origins) {
            KeptIndex.read(origin.resolve(KeptIndex.FOLDER), notes)
                    .forEach(document -> earlier.putIfAbsent(document.key(), document));
        }
    }

    /** What an earlier build kept under a key. */
    Optional<KeptDocument> find(String key) {
        return Optional.ofNullable(earlier.get(key));
    }

    /** The places of all that earlier builds kept. */
    Set<String> earlierPlaces() {
        Set<String> places = new TreeSet<>();
        earlier.values().forEach(document -> places.add(document.place()));
        return places;
    }

    /** How many documents were taken over from places that are not among these. */
    synchronized int moved(Set<String> places) {
        return (int) kept.values().stream().map(KeptDocument::key).filter(earlier::containsKey)
                .filter(key -> !places.contains(earlier.get(key).place())).count();
    }

    /** The output of a kept document; none if it is damaged, which is then noted. */
    Optional<DocumentOutput> output(KeptDocument document) {
        try {
            KeptRecord record = KeptRecord.of(bytes(document));
            if (!record.key().equals(document.key()) || !record.context().equals(document.context())) {
                throw new IOException("a record is of another document");
            }
            return Optional.of(DocumentOutput.of(record.output()));
        } catch (IOException e) {
            notes.add("what was kept of " + document.place() + " is damaged (" + e.getMessage()
                    + "); it was read again");
            return Optional.empty();
        }
    }

    private byte[] bytes(KeptDocument document) throws IOException {
        FileChannel channel = open.get(document.segment());
        if (channel == null) {
            FileChannel opened = FileChannel.open(document.segment());
            channel = open.putIfAbsent(document.segment(), opened);
            if (channel == null) {
                channel = opened;
            } else {
                opened.close();
            }
        }
        return KeptIndex.read(channel, document.offset(), document.length());
    }

    /** Keeps what a document gave. */
    void keep(String place, String key, String context, DocumentScan scan, DocumentOutput output) throws IOException {
        byte[] record = new KeptRecord(place, key, context, scan.toBytes(), output.toBytes()).toBytes();
        synchronized (this) {
            kept.put(place, new KeptDocument(place, key, context, scan, own, append(record), record.length));
        }
    }

    /** Keeps that a file is no document. */
    synchronized void keepRejected(String place, String key, DocumentScan scan) {
        kept.put(place, new KeptDocument(place, key, "", scan, own, 0, 0));
    }

    /** Takes over what was kept of a document, which may lie elsewhere now. */
    synchronized void keep(KeptDocument document, String place) {
        kept.put(place, document.at(place));
    }

    private long append(byte[] record) throws IOException {
        if (out == null) {
            Files.createDirectories(folder);
            out = new BufferedOutputStream(Files.newOutputStream(own));
        }
        out.write(record);
        written += record.length;
        return written - record.length;
    }

    /** Writes down what is kept; from then on the folder of the store holds all of it. */
    synchronized void finish() throws IOException {
        Files.createDirectories(folder);
        Map<Path, List<KeptDocument>> bySegment = new TreeMap<>();
        kept.values().stream().filter(d -> d.hasOutput() && !d.segment().equals(own))
                .forEach(d -> bySegment.computeIfAbsent(d.segment(), s -> new ArrayList<>()).add(d));
        boolean many = bySegment.size() >= MOST_SEGMENTS;
        int number = 1;
        for (Map.Entry<Path, List<KeptDocument>> segment : bySegment.entrySet()) {
            long size = Files.size(segment.getKey());
            long used = segment.getValue().stream().mapToLong(KeptDocument::length).sum();
            if (2 * used < size || many && size < SMALL) {
                copy(segment.getValue());
            } else {
                Path linked = folder.resolve(String.format(Locale.ROOT, "%d%s", number++, KeptIndex.ENDING));
                link(segment.getKey(), linked);
                segment.getValue().forEach(d -> kept.put(d.place(), d.in(linked, d.offset())));
            }
        }
        if (out != null) {
            out.close();
            out = null;
        }
        KeptIndex.write(folder, kept.values());
    }

    private void copy(List<KeptDocument> documents) throws IOException {
        for (KeptDocument document : documents.stream().sorted(Comparator.comparing(KeptDocument::offset)).toList()) {
            kept.put(document.place(), document.in(own, append(bytes(document))));
        }
    }

    /** The same file under another name; a copy where the disk knows no links. */
    static void link(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, name);
        }
    }

    /** What was damaged. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public synchronized void close() throws IOException {
        for (FileChannel channel : open.values()) {
            channel.close();
        }
        if (out != null) {
            out.close();
        }
    }
}
