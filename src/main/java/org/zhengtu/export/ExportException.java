package org.zhengtu.export;

import java.io.IOException;

/** A store cannot be exported as asked; the message says why in one sentence. */
public final class ExportException extends IOException {
    private static final long serialVersionUID = 1L;

    ExportException(String message) {
        super(message);
    }
}
