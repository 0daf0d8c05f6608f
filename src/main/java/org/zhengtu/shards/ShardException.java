package org.zhengtu.shards;

import java.io.IOException;

/** A folder of shards is not complete, or damaged; the message says where and what was expected. */
public final class ShardException extends IOException {
    private static final long serialVersionUID = 1L;

    ShardException(String message) {
        super(message);
    }

    ShardException(String message, Throwable cause) {
        super(message, cause);
    }
}
