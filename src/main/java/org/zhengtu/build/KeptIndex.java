package org.zhengtu.build;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/** The list of what a store keeps of its documents. What has no list, or a damaged one, is told by its records. */
final class KeptIndex {
    /** The folder in a store. */
    static final String FOLDER = "documents";
    static final String ENDING = ".segment";
    private static final String FILE = "index";
    private static final int FORM = 0x5A4B0001;

    private KeptIndex() {
    }

    /** Writes the list of documents whose segments lie in the folder. */
    static void write(Path folder, Collection<KeptDocument> documents) throws IOException {
        CRC32 checksum = new CRC32();
        try (DataOutputStream out = new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(
                Files.newOutputStream(folder.resolve(FILE))), checksum))) {
            out.writeInt(FORM);
            out.writeInt(documents.size());
            for (KeptDocument document : documents) {
                byte[] scan = document.scan().toBytes();
                out.writeUTF(document.place());
                out.writeUTF(document.key());
                out.writeUTF(document.context());
                out.writeInt(scan.length);
                out.write(scan);
                out.writeUTF(document.segment().getFileName().toString());
                out.writeLong(document.offset());
                out.writeInt(document.length());
            }
            out.writeLong(checksum.getValue());
        }
    }

    /**
     * What a folder holds, in the order of the list.
     *
     * @param notes takes a sentence on each thing that is damaged
     */
    static List<KeptDocument> read(Path folder, Collection<String> notes) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try {
                return listed(folder, file);
            } catch (IOException e) {
                notes.add("the list of kept documents in " + folder + " is damaged (" + e.getMessage()
                        + "); what its files hold is taken");
            }
        }
        return told(folder);
    }

    private static List<KeptDocument> listed(Path folder, Path file) throws IOException {
        CRC32 checksum = new CRC32();
        List<KeptDocument> documents = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new CheckedInputStream(new BufferedInputStream(
                Files.newInputStream(file)), checksum))) {
            if (in.readInt() != FORM) {
                throw new IOException("it has another form");
            }
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                documents.add(document(folder, in));
            }
            long found = checksum.getValue();
            if (in.readLong() != found) {
                throw new IOException("it does not fit its checksum");
            }
        }
        return documents;
    }

    private static KeptDocument document(Path folder, DataInputStream in) throws IOException {
        String place = in.readUTF();
        String key = in.readUTF();
        String context = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > Source.MOST_BYTES) {
            throw new IOException("a scan has " + length + " bytes");
        }
        return new KeptDocument(place, key, context, DocumentScan.of(in.readNBytes(length)),
                folder.resolve(in.readUTF()), in.readLong(), in.readInt());
    }

    /** What the records themselves tell, up to the first of each file that is not whole. */
    private static List<KeptDocument> told(Path folder) throws IOException {
        List<KeptDocument> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path segment : files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList()) {
                told(segment, documents);
            }
        }
        return documents;
    }

    private static void told(Path segment, List<KeptDocument> documents) throws IOException {
        try (FileChannel channel = FileChannel.open(segment)) {
            long offset = 0;
            while (offset + KeptRecord.HEAD <= channel.size()) {
                int length = KeptRecord.HEAD + ByteBuffer.wrap(read(channel, offset, Integer.BYTES)).getInt();
                if (length < KeptRecord.HEAD || length > channel.size() - offset) {
                    return;
                }
                try {
                    KeptRecord record = KeptRecord.of(read(channel, offset, length));
                    documents.add(new KeptDocument(record.place(), record.key(), record.context(),
                            DocumentScan.of(record.scan()), segment, offset, length));
                } catch (IOException e) {
                    return;
                }
                offset += length;
            }
        }
    }

    /** @throws IOException if the file ends before */
    static byte[] read(FileChannel channel, long offset, int length) throws IOException {
        if (length < 0 || length > channel.size() - offset) {
            throw new IOException("a record of " + length + " bytes at " + offset + " ends behind its file");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new IOException("a record at " + offset + " ends behind its file");
            }
        }
        return buffer.array();
    }
}
