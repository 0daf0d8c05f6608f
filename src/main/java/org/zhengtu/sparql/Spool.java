package org.zhengtu.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An answer kept whole before its first byte is sent, in memory and beyond a megabyte in a temporary file, so that an
 * answer that cannot be completed is an error and never half an answer.
 */
final class Spool extends ServletOutputStream {
    private static final int IN_MEMORY = 1 << 20;
    private static final int LONGEST_ERROR = 4096;
    private static final long ALL_FILES = 4L << 30;
    private static final AtomicLong IN_FILES = new AtomicLong();

    private final Watch watch;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 12);
    private Path file;
    private OutputStream out;
    private long size;
    private boolean error;

    Spool(Watch watch) {
        this.watch = watch;
    }

    /** As UTF-8: the servlet's own way fails at the first character that is not Latin, and leaves errors empty. */
    @Override
    public void print(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (error) {
            memory.write(bytes, from, Math.min(length, Math.max(0, LONGEST_ERROR - memory.size())));
            size = memory.size();
            return;
        }
        watch.check();
        if (size + length > watch.limits().resultBytes()) {
            throw watch.refuse(Refusal.tooLarge("The answer is larger than " + watch.limits().resultBytes()
                    + " bytes"));
        }
        if (file == null && size + length > IN_MEMORY) {
            moveToFile();
        }
        if (file == null) {
            memory.write(bytes, from, length);
        } else {
            out.write(bytes, from, length);
            if (IN_FILES.addAndGet(length) > ALL_FILES) {
                size += length;
                throw watch.refuse(Refusal.busy());
            }
        }
        size += length;
    }

    private void moveToFile() throws IOException {
        file = Files.createTempFile("zhengtu-answer-", ".tmp");
        out = Files.newOutputStream(file, StandardOpenOption.WRITE);
        IN_FILES.addAndGet(size);
        memory.writeTo(out);
        memory = null;
    }

    long size() {
        return size;
    }

    /** Writes all of it. */
    void sendTo(OutputStream to) throws IOException {
        if (file == null) {
            memory.writeTo(to);
        } else {
            out.close();
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(to);
            }
        }
    }

    /** Forgets what there is; what comes now is the text of an error, also of a query that was ended. */
    void turnToError() {
        drop();
        error = true;
    }

    /** Forgets what there is. */
    void drop() {
        if (file != null) {
            IN_FILES.addAndGet(-size);
            try {
                out.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            file = null;
        }
        memory = new ByteArrayOutputStream(0);
        size = 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("answers are written in one go");
    }
}
