package org.zhengtu.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.atlas.lib.InternalErrorException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.zhengtu.search.NameIndex;
import org.zhengtu.search.NameSearch;
import org.zhengtu.search.PhraseIndex;
import org.zhengtu.search.TextIndexWriter;

/**
 * A graph on disk, open for reading: queries without {@code GRAPH} see the union of all named graphs, and
 * {@code text:query} searches names, headlines and quotes. A store is made once and never changed, so any number of
 * processes may have it open. Safe for threads. Whoever opens it closes it.
 */
public final class Store implements AutoCloseable {
    /** The file that makes a folder a store. */
    public static final String MARKER = StoreFormat.MARKER;
    /** As TDB2 names the folder of the data; it opens no path twice in one process. */
    private static final String GENERATION = "Data-";
    private static final MonitorOutput SILENT = (format, arguments) -> { };

    static {
        JenaSystem.init();
    }

    private final Path folder;
    private final DatasetGraphTDB database;
    private final DatasetGraph data;
    private final NameSearch names;
    private final String version;
    private volatile boolean isClosed;

    private Store(Path folder, DatasetGraphTDB database, DatasetGraph data, NameSearch names, String version) {
        this.folder = folder;
        this.names = names;
        this.version = version;
        this.database = database;
        this.data = data;
    }

    /**
     * Opens a store.
     *
     * @throws StoreException if the folder is missing, is no store, or is a store of another version
     */
    public static Store open(Path named) throws IOException {
        recover(named);
        StoreFormat.require(named);
        // Where a link is put to another store, this one stays whole.
        Path folder = named.toRealPath();
        requireWritable(folder.resolve(StoreFormat.DATABASE).resolve(GENERATION));
        try {
            // Not by the usual connection, which locks other processes out.
            DatasetGraphTDB database = TDB2StorageBuilder.build(
                    Location.create(data(folder.resolve(StoreFormat.DATABASE), generation(folder))));
            WatchedIndex.watch(database);
            database.getContext().set(TDB2.symUnionDefaultGraph, true);
            DatasetGraph data = TextDatasetFactory.create(database,
                    PhraseIndex.open(folder.resolve(StoreFormat.TEXT_INDEX), Watch::checkCurrent), true);
            data.getContext().set(TDB2.symUnionDefaultGraph, true);
            data.getContext().set(ARQ.httpServiceAllowed, false);
            NameSearch names = NameSearch.open(folder.resolve(StoreFormat.NAME_INDEX));
            return new Store(folder, database, data, names, StoreFormat.content(folder));
        } catch (JenaException e) {
            throw new StoreException("the store " + folder + " is damaged: " + e.getMessage() + "; build it again", e);
        }
    }

    private static void requireWritable(Path database) throws IOException {
        if (Files.isDirectory(database) && !Files.isWritable(database)) {
            throw new StoreException("the store " + database.getParent().getParent() + " cannot be opened: this user may"
                    + " not write there, and TDB2 opens its files for writing, although nothing is written");
        }
    }

    /**
     * Makes a store out of N-Quads (plain, or compressed by gzip) in a folder that may hold other files already.
     *
     * @throws IOException if it cannot be written; what is there then is not marked as a store
     */
    public static void create(Path folder, Path quads) throws IOException {
        create(folder, quads, 1);
    }

    /**
     * The same.
     *
     * @param generation other than that of any store at the same place that this process has open
     */
    public static void create(Path folder, Path quads, int generation) throws IOException {
        Path database = Files.createDirectories(folder.resolve(StoreFormat.DATABASE));
        Path index = Files.createDirectories(folder.resolve(StoreFormat.TEXT_INDEX));
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(database));
        try {
            load(data, quads);
            data.begin(TxnType.READ);
            try {
                TextIndexWriter.write(data, index);
                NameIndex.write(data, Files.createDirectories(folder.resolve(StoreFormat.NAME_INDEX)));
            } finally {
                data.end();
            }
        } catch (JenaException | AtlasException | InternalError e) {
            // An InternalError is what a full disk looks like behind a mapped file.
            throw new IOException("the store cannot be written: " + e.getMessage(), e);
        } finally {
            TDBInternal.expel(data);
        }
        Files.deleteIfExists(database.resolve("tdb.lock"));
        if (generation != 1) {
            Files.move(data(database, 1), data(database, generation), StandardCopyOption.ATOMIC_MOVE);
        }
        StoreFormat.mark(folder, digest(quads));
    }

    private static Path data(Path database, int generation) {
        return database.resolve(String.format(Locale.ROOT, "%s%04d", GENERATION, generation));
    }

    /** How many stores there were at this place, as far as each was built beside the one before; 0 if there is none. */
    public static int generation(Path folder) throws IOException {
        Path database = folder.resolve(StoreFormat.DATABASE);
        if (!Files.isDirectory(database)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(database)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches(GENERATION + "\\d{1,9}"))
                    .mapToInt(name -> Integer.parseInt(name.substring(GENERATION.length()))).max().orElse(0);
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void load(DatasetGraph data, Path quads) {
        DataLoader loader = LoaderFactory.phasedLoader(data, SILENT);
        loader.startBulk();
        try {
            loader.load(quads.toString());
            loader.finishBulk();
        } catch (JenaException e) {
            abandon(loader, e);
            throw e;
        }
    }

    private static void abandon(DataLoader loader, JenaException reason) {
        try {
            loader.finishException(reason);
        } catch (JenaException e) {
            reason.addSuppressed(e);
        }
    }

    /** Whether a folder claims to be a store, of whatever version. */
    public static boolean isStore(Path folder) {
        return StoreFormat.isMarked(folder);
    }

    /** Where a build keeps the store at {@code folder} for the moment in which it puts another in its place. */
    public static Path earlier(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return absolute.resolveSibling("." + absolute.getFileName() + ".earlier");
    }

    /** Puts the earlier store back if a build was killed in just that moment. */
    public static void recover(Path folder) throws IOException {
        if (!Files.exists(folder) && isStore(earlier(folder))) {
            Files.move(earlier(folder), folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Where the store lies. */
    public Path folder() {
        return folder;
    }

    /** What tells the content of this store from any other; equal for copies. */
    public String version() {
        return version;
    }

    /** Whether a first triple can be read. */
    boolean isReadable() {
        try {
            return !isClosed && Txn.calculateRead(data, () -> data.find().hasNext());
        } catch (JenaException | InternalErrorException e) {
            // The latter is what a database says that is closed just now.
            return false;
        }
    }

    /** The data, for reading inside a transaction. */
    public DatasetGraph graph() {
        return data;
    }

    /** Things by what people call them; needs no transaction, and is closed with the store. */
    public NameSearch names() {
        return names;
    }

    /** The data as a dataset, for reading inside a transaction. */
    public Dataset dataset() {
        return DatasetFactory.wrap(data);
    }

    @Override
    public void close() {
        isClosed = true;
        names.close();
        data.close();
        database.shutdown();
    }
}
