package org.zhengtu.content;

/** A way to store documents in bytes. The first of the reader's closed list that accepts a file's bytes reads it. */
interface Format {

    /** Whether the bytes are of this format, told by the bytes alone. */
    boolean accepts(byte[] bytes);

    /**
     * The text in which offsets count, with what the file marks in it.
     *
     * @throws UnreadableException if the bytes are broken, locked or hold no text
     */
    SourceText read(byte[] bytes) throws UnreadableException;
}
