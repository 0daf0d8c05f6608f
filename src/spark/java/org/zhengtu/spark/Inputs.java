package org.zhengtu.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.zhengtu.document.Sidecar;
import org.zhengtu.sparql.Store;

/** The files in folders of any file system, as a build finds them: at any depth, without stores and what is hidden. */
final class Inputs {
    private static final String LOCAL = "file";

    private final Configuration settings;
    private final TreeMap<String, FileStatus> documents = new TreeMap<>();
    private final TreeMap<String, FileStatus> sidecars = new TreeMap<>();

    private Inputs(Configuration settings) {
        this.settings = settings;
    }

    /**
     * What is to be read.
     *
     * @param files   in the order of their addresses
     * @param lonely  the places of descriptions that no document belongs to
     */
    record Listing(List<InputFile> files, List<String> lonely) {
    }

    /** @throws FileNotFoundException if a path does not exist */
    static Listing of(List<String> paths, Configuration settings) throws IOException {
        Inputs inputs = new Inputs(settings);
        for (String path : paths) {
            Path given = new Path(path);
            FileSystem system = given.getFileSystem(settings);
            FileStatus status = system.getFileStatus(given);
            if (status.isDirectory()) {
                inputs.walk(system, status.getPath());
            } else {
                inputs.addGiven(system, status);
            }
        }
        return inputs.listing();
    }

    private void walk(FileSystem system, Path folder) throws IOException {
        FileStatus[] found = system.listStatus(folder);
        for (FileStatus status : found) {
            if (status.getPath().getName().equals(Store.MARKER)) {
                return;
            }
        }
        for (FileStatus status : found) {
            if (!status.getPath().getName().startsWith(".")) {
                if (status.isDirectory()) {
                    walk(system, status.getPath());
                } else {
                    add(status);
                }
            }
        }
    }

    private void add(FileStatus status) {
        (status.getPath().getName().endsWith(Sidecar.ENDING) ? sidecars : documents)
                .put(status.getPath().toString(), status);
    }

    /** A file that is given by name is described by what lies beside it, given or not. */
    private void addGiven(FileSystem system, FileStatus status) throws IOException {
        add(status);
        for (String name : names(status.getPath().getName())) {
            Path beside = new Path(status.getPath().getParent(), name);
            if (system.exists(beside)) {
                add(system.getFileStatus(beside));
            }
        }
    }

    /** What a document's description may be called. */
    private static List<String> names(String document) {
        int dot = document.lastIndexOf('.');
        List<String> names = new ArrayList<>(List.of(document + Sidecar.ENDING));
        if (dot > 0) {
            names.add(document.substring(0, dot) + Sidecar.ENDING);
        }
        return names;
    }

    private Listing listing() {
        List<InputFile> files = new ArrayList<>();
        TreeMap<String, FileStatus> lonely = new TreeMap<>(sidecars);
        documents.forEach((uri, status) -> {
            Optional<String> sidecar = names(status.getPath().getName()).stream()
                    .map(name -> new Path(status.getPath().getParent(), name).toString())
                    .filter(sidecars::containsKey).findFirst();
            sidecar.ifPresent(lonely::remove);
            files.add(new InputFile(uri, place(status.getPath()), status.getPath().getName(), status.getLen(),
                    status.getModificationTime(), sidecar.orElse("")));
        });
        return new Listing(files, lonely.values().stream().map(status -> place(status.getPath())).toList());
    }

    static boolean isLocal(String uri) {
        return LOCAL.equals(new Path(uri).toUri().getScheme());
    }

    private static String place(Path path) {
        return isLocal(path.toString()) ? path.toUri().getPath() : path.toString();
    }
}
