package org.zhengtu.document;

/** The outcome of reading one file. */
public sealed interface Reading {

    /** The file's name without folders. */
    String name();

    /** The file was read. */
    record Read(Document document) implements Reading {
        @Override
        public String name() {
            return document.name();
        }
    }

    /**
     * The file cannot be used; the batch goes on without it.
     *
     * @param reason one sentence: what was found, where, and what was expected
     */
    record Rejected(String name, String reason) implements Reading {
    }
}
