package org.zhengtu.curation;

import java.io.IOException;

/** A table is not as it should be; the message names file, line, what was found and what was expected. */
public final class CurationException extends IOException {
    private static final long serialVersionUID = 1L;

    CurationException(String message) {
        super(message);
    }
}
