package org.zhengtu.build;

import java.nio.file.Path;

/**
 * Where a store keeps what a document gave.
 *
 * @param place   of the file, for people
 * @param key     what the output rests on in the file itself, its name, its sidecar and the program
 * @param context what it rests on in other files and in decisions
 * @param scan    what the first look told
 * @param segment the file that holds it
 * @param offset  where its record begins there
 * @param length  of the record in bytes; 0 of a file that was rejected
 */
record KeptDocument(String place, String key, String context, DocumentScan scan, Path segment, long offset, int length) {

    /** Whether there is an output. */
    boolean hasOutput() {
        return length > 0;
    }

    /** The folder of the store that it was kept in. */
    Path store() {
        return segment.getParent().getParent();
    }

    KeptDocument at(String otherPlace) {
        return new KeptDocument(otherPlace, key, context, scan, segment, offset, length);
    }

    KeptDocument in(Path otherSegment, long otherOffset) {
        return new KeptDocument(place, key, context, scan, otherSegment, otherOffset, length);
    }
}
