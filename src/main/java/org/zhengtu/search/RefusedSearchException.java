package org.zhengtu.search;

import org.apache.jena.query.QueryException;

/** Words of a search that cannot be understood, or whose answer has no bound; the message tells a user what to do. */
public final class RefusedSearchException extends QueryException {
    private static final long serialVersionUID = 1L;

    RefusedSearchException(String message) {
        super(message);
    }
}
