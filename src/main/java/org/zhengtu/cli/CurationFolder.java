package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhengtu.curation.Curation;
import org.zhengtu.mapping.Reviewed;

/** Where decisions of people lie. */
final class CurationFolder {

    private CurationFolder() {
    }

    /** The folder that comes with the program; it need not exist. */
    static Path standard() {
        return Path.of(System.getProperty(SampleStore.HOME, "")).resolve("data").resolve("curation");
    }

    /** The decisions; none if the folder that comes with the program is missing. */
    static Curation read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (folder.equals(standard())) {
                return Curation.NONE;
            }
            throw new UsageException("there is no folder of decisions at " + folder);
        }
        return Curation.read(folder);
    }

    /** The reviewed links; none if there is no such folder. */
    static Reviewed readLinks(Path folder) throws IOException {
        return Files.isDirectory(folder) ? Reviewed.read(folder) : Reviewed.NONE;
    }
}
