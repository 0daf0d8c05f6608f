package org.zhengtu.shards;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.zhengtu.build.Build;
import org.zhengtu.build.Workspace;
import org.zhengtu.quads.SortedLines.LineSink;
import org.zhengtu.sparql.SourceTexts;
import org.zhengtu.sparql.Store;

/**
 * Makes a store of the shards that a cluster wrote: the same files as a build makes, but for what a build keeps of each
 * document for the next one, which shards do not hold: a build over a loaded store reads all documents again. What lay
 * at the target before stays as it was until the new store is complete, and nothing is left of one that could not be
 * completed, unless it is to be resumed.
 */
public final class Load {
    private final Path folder;
    private final Manifest manifest;
    private final boolean resume;

    /**
     * What was loaded.
     *
     * @param resumed whether an earlier load had merged the shards already
     */
    public record Loaded(long documents, long quads, boolean resumed) {
    }

    private Load(Path folder, Manifest manifest, boolean resume) {
        this.folder = folder;
        this.manifest = manifest;
        this.resume = resume;
    }

    /**
     * Finds what is to be loaded.
     *
     * @param given  the folder that the job wrote, or all files of its folder {@code shards}
     * @param resume whether a load goes on from where an earlier one was killed or failed, and leaves what it has done
     *               if it fails itself
     * @throws ShardException if the folder is not complete, or a shard is missing among those given
     */
    public static Load of(List<Path> given, boolean resume) throws IOException {
        for (Path path : given) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        if (given.size() == 1 && Files.isDirectory(given.get(0))) {
            return new Load(given.get(0), Manifest.read(given.get(0)), resume);
        }
        Set<Path> folders = given.stream().map(path -> path.toAbsolutePath().normalize().getParent().getParent())
                .collect(Collectors.toCollection(TreeSet::new));
        if (folders.size() != 1 || given.stream().anyMatch(Files::isDirectory)) {
            throw new ShardException("expected the one folder that a job wrote, or all shards of one such folder;"
                    + " found " + given.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        Path folder = folders.iterator().next();
        Manifest manifest = Manifest.read(folder);
        requireAll(given, folder, manifest);
        return new Load(folder, manifest, resume);
    }

    private static void requireAll(List<Path> given, Path folder, Manifest manifest) throws ShardException {
        Set<Path> left = given.stream().map(path -> path.toAbsolutePath().normalize())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Manifest.Part part : manifest.shards()) {
            if (!left.remove(folder.resolve(part.file()))) {
                throw new ShardException("the shard " + folder.resolve(part.file()) + " was not given; all "
                        + manifest.shards().size() + " of the manifest make one graph");
            }
        }
        if (!left.isEmpty()) {
            throw new ShardException(left.iterator().next() + " is no shard of " + folder.resolve(Manifest.FILE));
        }
    }

    /**
     * Makes the store.
     *
     * @throws ShardException if a shard is damaged or out of order; the message names the file, and the line where it
     *                        is known
     * @throws IOException    if something that is no store lies at {@code target}, or if the store cannot be written
     */
    public Loaded run(Path target) throws IOException {
        PartReader reader = new PartReader(folder);
        // Before any work, since it is cheap.
        for (List<Manifest.Part> parts : List.of(manifest.shards(), manifest.sources(), manifest.reports())) {
            reader.requirePresent(parts);
        }
        MergedShards merged = new MergedShards(manifest);
        try (Workspace workspace = new Workspace(target, Workspace.Kind.STORE, resume ? merged::isIn : path -> false)) {
            boolean resumed = merged.isIn(workspace.folder());
            if (resumed) {
                merged.leaveOnly(workspace.folder());
            } else {
                merge(reader, workspace);
                texts(reader, workspace);
                new LoadReport(manifest, reader).write(workspace);
                merged.mark(workspace.folder());
            }
            Store.create(workspace.folder(), workspace.folder().resolve(Build.GRAPH),
                    1 + Store.generation(workspace.target()));
            merged.unmark(workspace.folder());
            workspace.publish();
            JsonObject totals = manifest.summary().getObj("totals");
            return new Loaded(totals.getNumber("read").longValue(), totals.getNumber("quads").longValue(), resumed);
        }
    }

    private void merge(PartReader reader, Workspace workspace) throws IOException {
        PartReader.Last last = new PartReader.Last();
        // Neither the header nor the level may depend on when or where this runs.
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(workspace.create(Build.GRAPH), 1 << 16),
                1 << 16)) {
            LineSink file = LineSink.to(out);
            for (Manifest.Part part : manifest.shards()) {
                reader.readSorted(part, last, file);
            }
        }
    }

    private void texts(PartReader reader, Workspace workspace) throws IOException {
        SourceTexts texts = new SourceTexts(workspace.folder());
        for (Manifest.Part part : manifest.sources()) {
            reader.read(part, line -> {
                JsonObject json = json(part, line);
                texts.add(json.getString("document"), json.getString("text"));
            });
        }
    }

    static JsonObject json(Manifest.Part part, byte[] line) throws ShardException {
        try {
            return JSON.parse(new String(line, StandardCharsets.UTF_8));
        } catch (JsonException e) {
            throw new ShardException(part.file() + " has a line that is no JSON: " + e.getMessage(), e);
        }
    }

    /** Where a load leaves word that all was merged, so that it can be resumed from there. */
    private record MergedShards(Manifest manifest) {
        private static final String MARK = "merged.json";

        boolean isIn(Path workspace) {
            try {
                return Files.isRegularFile(workspace.resolve(MARK))
                        && Files.readString(workspace.resolve(MARK)).equals(manifest.text());
            } catch (IOException e) {
                // What cannot be read is done again.
                return false;
            }
        }

        void mark(Path workspace) throws IOException {
            Files.writeString(workspace.resolve(MARK), manifest.text());
        }

        /** Removes what is half-done. */
        void leaveOnly(Path workspace) throws IOException {
            Set<String> done = Set.of(MARK, Build.GRAPH, Build.REPORT_JSON, Build.REPORT_TEXT, SourceTexts.FOLDER);
            try (Stream<Path> files = Files.walk(workspace)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.equals(workspace) && !done.contains(workspace.relativize(file).getName(0).toString())) {
                        Files.delete(file);
                    }
                }
            }
        }

        void unmark(Path workspace) throws IOException {
            Files.delete(workspace.resolve(MARK));
        }
    }
}
