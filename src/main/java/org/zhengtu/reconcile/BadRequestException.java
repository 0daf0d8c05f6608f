package org.zhengtu.reconcile;

/** A request that is not answered, with what is wrong in it. */
final class BadRequestException extends RuntimeException {
    static final int BAD_REQUEST = 400;
    static final int NOT_FOUND = 404;
    static final int TOO_LARGE = 413;
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 80;

    private final int status;

    BadRequestException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    BadRequestException(String message) {
        this(BAD_REQUEST, message);
    }

    /** The status of HTTP. */
    int status() {
        return status;
    }

    /** What a client sent, short enough to be said back to it. */
    static String quoted(String text) {
        return "'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "'";
    }
}
