package org.zhengtu.content;

import java.util.List;

/** The closed list of formats, of which the first that accepts a file's bytes reads it. Safe for threads. */
public final class Formats {
    private static final List<Format> ALL = List.of(new Word(), new Epub(), new Pdf(), new Html(), new PlainText());

    private Formats() {
    }

    /**
     * What a file's format hands on. The bytes alone decide which format it is.
     *
     * @throws UnreadableException if no format can read the bytes; the message says what was found, where, and what
     *                             was expected
     */
    public static SourceText read(byte[] bytes) throws UnreadableException {
        Format format = ALL.stream().filter(f -> f.accepts(bytes)).findFirst()
                .orElseThrow(() -> new UnreadableException("no format is known that looks like this"));
        return format.read(bytes);
    }
}
