package org.zhengtu.spark;

import java.io.IOException;

/** The job cannot be done as asked; the message says why in one sentence. */
final class JobException extends IOException {
    private static final long serialVersionUID = 1L;

    JobException(String message) {
        super(message);
    }
}
