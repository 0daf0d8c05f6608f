package org.zhengtu.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;

/**
 * A record of a segment: its length and a checksum, then place, key, context, scan and output of one document. It tells
 * all by itself, so that what a killed build left is of use without an index.
 */
record KeptRecord(String place, String key, String context, byte[] scan, byte[] output) {
    /** The length and the checksum. */
    static final int HEAD = 2 * Integer.BYTES;

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeUTF(place);
        out.writeUTF(key);
        out.writeUTF(context);
        out.writeInt(scan.length);
        out.write(scan);
        out.write(output);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream record = new DataOutputStream(whole);
        record.writeInt(body.size());
        record.writeInt(checksum(body.toByteArray()));
        body.writeTo(record);
        return whole.toByteArray();
    }

    /**
     * The record that begins with these bytes.
     *
     * @throws IOException if they are not whole
     */
    static KeptRecord of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int length = in.readInt();
        int checksum = in.readInt();
        if (length != bytes.length - HEAD) {
            throw new IOException("a record has " + (bytes.length - HEAD) + " bytes, expected " + length);
        }
        CRC32 found = new CRC32();
        found.update(bytes, HEAD, length);
        if ((int) found.getValue() != checksum) {
            throw new IOException("a record does not fit its checksum");
        }
        String place = in.readUTF();
        String key = in.readUTF();
        String context = in.readUTF();
        int scan = in.readInt();
        if (scan < 0 || scan > in.available()) {
            throw new IOException("a record has a scan of " + scan + " bytes");
        }
        return new KeptRecord(place, key, context, in.readNBytes(scan), in.readAllBytes());
    }

    private static int checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
