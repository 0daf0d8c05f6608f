package org.zhengtu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.zhengtu.build.BuildReport;
import org.zhengtu.build.DocumentReport;
import org.zhengtu.build.ProgramDigest;
import org.zhengtu.sparql.Store;

/** The store of the sample documents, built when it is first asked for and again when they or the program change. */
final class SampleStore {
    /** Where the launcher says that the repository lies. */
    static final String HOME = "zhengtu.home";
    private static final String CACHE = "ZHENGTU_CACHE";
    private static final String PREFIX = "sample-";
    private static final int DIGITS = 12;

    private final Terminal terminal;
    private final Path home = Path.of(System.getProperty(HOME, ""));

    SampleStore(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The store's folder. */
    Path folder() throws IOException {
        Path sample = home.resolve("data").resolve("sample");
        if (!Files.isDirectory(sample)) {
            throw new UsageException("there are no sample documents at " + sample.toAbsolutePath()
                    + "; name a store with --store");
        }
        String override = System.getenv(CACHE);
        Path cache = override == null || override.isEmpty() ? home.resolve(".zhengtu") : Path.of(override);
        Path store = cache.resolve(PREFIX + digest(sample));
        if (!Store.isStore(store)) {
            terminal.err().println("building the sample store …");
            terminal.err().flush();
            build(sample, store);
            removeOthers(cache, store);
        }
        return store;
    }

    private void build(Path sample, Path store) throws IOException {
        BuildReport report = BuildCommand.build(terminal, Runtime.getRuntime().availableProcessors(), List.of(sample),
                store, CurationFolder.standard(), true, false);
        if (report.of(DocumentReport.Read.class).isEmpty()) {
            throw new IOException("none of the sample documents in " + sample + " could be read");
        }
    }

    /** Follows from the sample documents and the program. */
    private static String digest(Path sample) throws IOException {
        MessageDigest digest = ProgramDigest.sha256();
        ProgramDigest.addAll(digest, sample);
        if (Files.isDirectory(CurationFolder.standard())) {
            ProgramDigest.addAll(digest, CurationFolder.standard());
        }
        digest.update(ProgramDigest.ofProgram().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static void removeOthers(Path cache, Path store) throws IOException {
        try (Stream<Path> stores = Files.list(cache)) {
            for (Path other : stores.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> !path.equals(store)).toList()) {
                try (Stream<Path> files = Files.walk(other)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
