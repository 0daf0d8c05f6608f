package org.zhengtu.shards;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.zhengtu.quads.LineReader;
import org.zhengtu.quads.SortedLines.LineSink;

/** Reads the files of a folder of shards and holds them against its manifest. Used by one thread. */
final class PartReader {
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    PartReader(Path folder) {
        this.folder = folder;
    }

    /** @throws ShardException if a file is not there or has another size; cheap, so that all can be asked first */
    void requirePresent(Iterable<Manifest.Part> parts) throws IOException {
        for (Manifest.Part part : parts) {
            Path file = file(part);
            if (!Files.isRegularFile(file)) {
                throw new ShardException(file + " is missing; the manifest says that it has " + part.bytes()
                        + " bytes");
            }
            long size = Files.size(file);
            if (size != part.bytes()) {
                throw new ShardException(file + " has " + size + " bytes, expected " + part.bytes()
                        + " as the manifest says; copy it again");
            }
        }
    }

    private Path file(Manifest.Part part) {
        return folder.resolve(part.file());
    }

    /**
     * Hands out all lines of a file. What was handed out is to be trusted only if this returns.
     *
     * @throws ShardException if the file is not what the manifest says; the message names the line as well where it is
     *                        known
     */
    void read(Manifest.Part part, LineSink sink) throws IOException {
        Path file = file(part);
        MessageDigest digest = sha256();
        try (InputStream raw = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER),
                digest);
                LineReader lines = new LineReader(part.file().endsWith(".gz") ? unpacked(file, raw) : raw)) {
            try {
                hand(file, lines, sink);
            } catch (ShardException e) {
                // What is wrong with its lines is most often that they are not what was written.
                raw.transferTo(OutputStream.nullOutputStream());
                requireDigest(part, digest, file + " is damaged at or before line " + lines.number());
                throw e;
            }
            raw.transferTo(OutputStream.nullOutputStream());
            requireDigest(part, digest, file + " is damaged");
            if (lines.number() != part.lines()) {
                throw new ShardException(file + " has " + lines.number() + " lines, expected " + part.lines()
                        + " as the manifest says");
            }
        }
    }

    private static void hand(Path file, LineReader lines, LineSink sink) throws IOException {
        Optional<byte[]> line = next(file, lines);
        while (line.isPresent()) {
            sink.line(line.get());
            line = next(file, lines);
        }
    }

    private static void requireDigest(Manifest.Part part, MessageDigest digest, String otherwise) throws ShardException {
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(part.sha256())) {
            throw new ShardException(otherwise + ": its SHA-256 is " + found + ", expected " + part.sha256()
                    + " as the manifest says; copy it again");
        }
    }

    private static InputStream unpacked(Path file, InputStream raw) throws IOException {
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (ZipException | EOFException e) {
            throw new ShardException(file + ", line 1: this is no gzip: " + e.getMessage(), e);
        }
    }

    private static Optional<byte[]> next(Path file, LineReader lines) throws IOException {
        try {
            return lines.next();
        } catch (ZipException | EOFException e) {
            throw new ShardException(file + " is damaged after line " + lines.number() + ": " + e.getMessage(), e);
        }
    }

    /** The same, and every line must be greater than the one before it, that of the part before included. */
    void readSorted(Manifest.Part part, Last last, LineSink sink) throws IOException {
        long[] number = new long[1];
        read(part, line -> {
            number[0]++;
            if (!last.isBefore(line)) {
                throw new ShardException(file(part) + ", line " + number[0] + " is out of order: found "
                        + shown(line) + " after " + shown(last.line));
            }
            last.line = line;
            sink.line(line);
        });
    }

    private static String shown(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The last line of all parts so far. */
    static final class Last {
        private byte[] line;

        private boolean isBefore(byte[] next) {
            return line == null || Arrays.compareUnsigned(line, next) < 0;
        }
    }
}
