package org.zhengtu.document;

/** A file that cannot be read as a document; the message says what was found, where, and what was expected. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
        super(message);
    }
}
