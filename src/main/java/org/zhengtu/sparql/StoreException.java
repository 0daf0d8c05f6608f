package org.zhengtu.sparql;

import java.io.IOException;

/** A folder cannot be used as a store; the message says what was found and what was expected. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
