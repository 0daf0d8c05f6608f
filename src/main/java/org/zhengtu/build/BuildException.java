package org.zhengtu.build;

import java.io.IOException;

/** A build cannot be done as asked; the message says why in one sentence. */
public final class BuildException extends IOException {
    private static final long serialVersionUID = 1L;

    BuildException(String message) {
        super(message);
    }
}
