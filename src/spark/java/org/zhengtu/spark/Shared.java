package org.zhengtu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.zhengtu.build.FileWork;
import org.zhengtu.curation.Curation;
import org.zhengtu.mapping.Reviewed;

/**
 * What every worker needs, once for each process: settings, and decisions of people, as the files that hold them. Safe
 * for threads.
 */
final class Shared implements Serializable {
    private final SerializableConfiguration settings;
    private final TreeMap<String, byte[]> decisions;
    private transient Curation curation;
    private transient FileWork work;

    /** @param decisions contents of the files of decisions, by name */
    Shared(Configuration settings, TreeMap<String, byte[]> decisions) {
        this.settings = new SerializableConfiguration(settings);
        this.decisions = decisions;
    }

    Configuration settings() {
        return settings.value();
    }

    /** The decisions. */
    synchronized Curation curation() throws IOException {
        if (curation == null) {
            curation = decisions.isEmpty() ? Curation.NONE : read(Curation::read);
        }
        return curation;
    }

    /** The reviewed links. */
    Reviewed reviewed() throws IOException {
        return decisions.isEmpty() ? Reviewed.NONE : read(Reviewed::read);
    }

    /** The stages of one document; made once, since grammars and lexicons are read for it. */
    synchronized FileWork work() throws IOException {
        if (work == null) {
            work = new FileWork(curation());
        }
        return work;
    }

    private <T> T read(Reader<T> reader) throws IOException {
        Path folder = Files.createTempDirectory("zhengtu-decisions");
        try {
            for (String name : decisions.keySet()) {
                Files.write(folder.resolve(name), decisions.get(name));
            }
            return reader.read(folder);
        } finally {
            for (String name : decisions.keySet()) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    private interface Reader<T> {
        T read(Path folder) throws IOException;
    }
}
