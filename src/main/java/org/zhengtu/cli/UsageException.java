package org.zhengtu.cli;

/** What was asked for cannot be meant; the message says in one sentence what was found and what is expected. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
