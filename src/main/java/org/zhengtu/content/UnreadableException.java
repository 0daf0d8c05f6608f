package org.zhengtu.content;

/** A file that cannot be read as a document; the message says what was found, where, and what was expected. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message one sentence that a report can print */
    public UnreadableException(String message) {
        super(message);
    }
}
