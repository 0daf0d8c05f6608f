package org.zhengtu.sparql;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What makes a folder a store: the marker file with the version of its format, and the names of its parts. */
final class StoreFormat {
    static final int VERSION = 2;
    static final String MARKER = "zhengtu-store.properties";
    static final String DATABASE = "tdb2";
    static final String TEXT_INDEX = "text";
    static final String NAME_INDEX = "names";
    private static final String UNKNOWN = "unknown";
    private static final String KEY = "format";
    private static final String CONTENT = "content";

    private StoreFormat() {
    }

    /**
     * Marks a finished store; written last, so that what is unfinished has no marker.
     *
     * @param content what tells this content from any other
     */
    static void mark(Path folder, String content) throws IOException {
        Files.writeString(folder.resolve(MARKER),
                "# A store of Zhengtu; made by 'zhengtu build', not to be edited.\n" + KEY + "=" + VERSION + "\n"
                        + CONTENT + "=" + content + "\n",
                StandardCharsets.UTF_8);
    }

    /** What tells the content of this store from any other; of a store without such a mark, when it was made. */
    static String content(Path folder) throws IOException {
        String content = property(folder, CONTENT);
        return content.equals(UNKNOWN) ? Files.getLastModifiedTime(folder.resolve(MARKER)).toString() : content;
    }

    /** Whether the folder has the marker, of whatever version. */
    static boolean isMarked(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER));
    }

    /** @throws StoreException unless the folder is a store of this version */
    static void require(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new StoreException("there is no store at " + folder + "; 'zhengtu build PATH --out " + folder
                    + "' makes one");
        }
        if (!isMarked(folder)) {
            throw new StoreException(folder + " is not a store: it has no file " + MARKER);
        }
        String found = property(folder, KEY);
        if (!found.equals(Integer.toString(VERSION))) {
            throw new StoreException("the store " + folder + " has format " + found + ", but this program reads format "
                    + VERSION + "; build it again");
        }
        if (!Files.isDirectory(folder.resolve(DATABASE))) {
            throw new StoreException("the store " + folder + " is damaged: it has no folder " + DATABASE
                    + "; build it again");
        }
    }

    private static String property(Path folder, String key) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(MARKER), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IllegalArgumentException e) {
            throw new StoreException("the file " + folder.resolve(MARKER) + " cannot be understood", e);
        }
        return properties.getProperty(key, UNKNOWN);
    }
}
