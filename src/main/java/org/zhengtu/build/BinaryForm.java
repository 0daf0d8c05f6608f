package org.zhengtu.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Fields as compressed bytes, and back. */
final class BinaryForm {
    /** Another is not read. */
    private static final int VERSION = 1;
    private static final int CHUNK = 1 << 16;

    private BinaryForm() {
    }

    /** The bytes of what {@code writer} writes. */
    static byte[] pack(Consumer<FieldWriter> writer) {
        FieldWriter fields = new FieldWriter();
        fields.number(VERSION);
        writer.accept(fields);
        return deflated(fields.toBytes());
    }

    /**
     * What was packed.
     *
     * @throws IOException if the bytes are something else, are damaged or are of another version
     */
    static <T> T unpack(byte[] bytes, Function<FieldReader, T> reader) throws IOException {
        try {
            FieldReader fields = new FieldReader(inflated(bytes));
            int version = fields.number();
            if (version != VERSION) {
                throw new IOException("a kept document has form " + version + ", expected " + VERSION);
            }
            T read = reader.apply(fields);
            if (!fields.isAtEnd()) {
                throw new IOException("a kept document goes on behind its end");
            }
            return read;
        } catch (DataFormatException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("a kept document is damaged: " + e.getMessage(), e);
        }
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] bytes) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && !inflater.finished()) {
                    throw new DataFormatException("it ends too early");
                }
                out.write(chunk, 0, count);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
