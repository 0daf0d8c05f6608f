package org.zhengtu.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Tells one state of the program from another: its code with the lexicons and grammars that are packed with it. */
public final class ProgramDigest {

    private ProgramDigest() {
    }

    /** The digest of the program that runs, as hexadecimal digits. */
    public static String ofProgram() throws IOException {
        MessageDigest digest = sha256();
        addAll(digest, Path.of(ProgramDigest.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds a file, or all files of a folder with their names. */
    public static void addAll(MessageDigest digest, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    /** A digest to be filled. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The digest of several texts, one after the other, as hexadecimal digits. */
    static String of(String... texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
