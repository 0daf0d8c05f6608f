package org.zhengtu.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The texts of the documents in a store, one file each, so that a fact can be shown where it stands. Offsets of the
 * graph count code points of these texts. A store may have been built without them. Safe for threads.
 *
 * @param store the folder of the store
 */
public record SourceTexts(Path store) {
    /** The folder in the store. */
    public static final String FOLDER = "sources";
    private static final String ENDING = ".txt";
    /** What names of documents are made of; nothing else may become part of a path. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final int SHARD = 2;

    /**
     * Keeps a text.
     *
     * @param document the IRI of the document
     */
    public void add(String document, String text) throws IOException {
        Path file = file(document).orElseThrow(
                () -> new IllegalArgumentException("'" + document + "' ends with no name of a document"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /**
     * Takes a text over from another store, by a link where the disk knows links; texts are never changed in place.
     *
     * @return whether the other store has it
     */
    public boolean take(String document, SourceTexts other) throws IOException {
        Path from = other.file(document).filter(Files::isRegularFile).orElse(null);
        if (from == null) {
            return false;
        }
        Path to = file(document).orElseThrow();
        Files.createDirectories(to.getParent());
        Files.deleteIfExists(to);
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(from, to);
        }
        return true;
    }

    /** The text of a document; empty if the store has none. */
    public Optional<String> of(String document) throws IOException {
        Optional<Path> file = file(document);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file.get(), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Files are spread over folders by the last digits of their name, which are a hash. */
    private Optional<Path> file(String document) {
        String name = document.substring(document.lastIndexOf('/') + 1);
        return NAME.matcher(name).matches()
                ? Optional.of(store.resolve(FOLDER).resolve(name.substring(Math.max(0, name.length() - SHARD)))
                        .resolve(name + ENDING))
                : Optional.empty();
    }
}
