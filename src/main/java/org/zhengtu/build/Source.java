package org.zhengtu.build;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A file that may be a document, or a file in an archive. Sources are ordered by name, then by path.
 *
 * @param entry the name in the archive at {@code path}, empty if the file itself is meant
 */
public record Source(Path path, String entry) implements Comparable<Source> {
    /** Beyond this a file is no document of a local government, and would not fit into memory with its annotations. */
    static final long MOST_BYTES = 16L << 20;

    private static final String IN_ARCHIVE = "!/";

    /** A file. */
    Source(Path path) {
        this(path, "");
    }

    /** The file's name without folders. */
    public String name() {
        return entry.isEmpty() ? path.getFileName().toString() : entry.substring(entry.lastIndexOf('/') + 1);
    }

    /** A file of this name beside it, whether or not there is one. */
    Source sibling(String name) {
        return entry.isEmpty() ? new Source(path.resolveSibling(name))
                : new Source(path, entry.substring(0, entry.lastIndexOf('/') + 1) + name);
    }

    /** Where it was found, for people. */
    public String place() {
        return entry.isEmpty() ? path.toString() : path + IN_ARCHIVE + entry;
    }

    /**
     * The whole file.
     *
     * @throws UnusableException if it cannot be read or is too large, with the reason in one sentence
     */
    public byte[] read() throws UnusableException {
        try {
            if (!entry.isEmpty()) {
                return Archive.read(path, entry);
            }
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                throw new UnusableException(tooLarge(size));
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new UnusableException("the file cannot be read: it does not exist"
                    + (Files.isSymbolicLink(path) ? " where the link points to" : ""));
        } catch (FileSystemException e) {
            throw new UnusableException("the file cannot be read: "
                    + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason()));
        } catch (IOException e) {
            throw new UnusableException("the file cannot be read: " + e.getMessage());
        }
    }

    /** What is said of a file that is no document for its size. */
    static String tooLarge(long size) {
        return "the file is too large: " + size + " bytes, expected at most " + MOST_BYTES
                + "; cut it into its documents";
    }

    @Override
    public int compareTo(Source other) {
        return Comparator.comparing(Source::name).thenComparing(Source::place).compare(this, other);
    }

    /** The file is no use; the message is the reason that the report gives. */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String reason) {
            super(reason);
        }
    }
}
