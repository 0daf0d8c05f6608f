package org.zhengtu.build;

import java.io.IOException;
import java.util.Optional;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.document.Reading;

/**
 * What a first look at a file tells: which content it has, and what joins its articles with those of other files, which
 * must be known of all files before one is taken to its graph. It is small beside the document.
 *
 * @param digest of the file's bytes; empty if it was rejected
 * @param reason why it was rejected, in one sentence; empty if it was read
 * @param entry  for {@link IssueIndex}; none if it was rejected
 */
public record DocumentScan(String digest, String reason, Optional<IssueIndex.Entry> entry) {

    /** Of a file that was read, or that cannot be. */
    public static DocumentScan of(Reading reading) {
        return reading instanceof Reading.Read read
                ? new DocumentScan(read.document().digest(), "", Optional.of(IssueIndex.entryOf(read.document())))
                : rejected(((Reading.Rejected) reading).reason());
    }

    /** Of a file that is no use. */
    static DocumentScan rejected(String reason) {
        return new DocumentScan("", reason, Optional.empty());
    }

    /** Whether it is a document. */
    public boolean isRead() {
        return reason.isEmpty();
    }

    /** A compressed form; equal scans have equal bytes. */
    public byte[] toBytes() {
        return BinaryForm.pack(fields -> new ScanWriter(fields).scan(this));
    }

    /**
     * What {@link #toBytes} wrote.
     *
     * @throws IOException if it is something else, is damaged or was written by another version of the program
     */
    public static DocumentScan of(byte[] bytes) throws IOException {
        return BinaryForm.unpack(bytes, fields -> new ScanReader(fields).scan());
    }
}
