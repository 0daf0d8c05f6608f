package org.zhengtu.mapping;

import java.io.IOException;

/** Data or a file of mappings is not as it should be; the message names place, what was found and what was expected. */
public final class MappingException extends IOException {
    private static final long serialVersionUID = 1L;

    MappingException(String message) {
        super(message);
    }

    MappingException(String message, Throwable cause) {
        super(message, cause);
    }

    static MappingException at(String file, int line, String found, String expected) {
        return new MappingException(file + ":" + line + " has " + found + ", expected " + expected);
    }
}
