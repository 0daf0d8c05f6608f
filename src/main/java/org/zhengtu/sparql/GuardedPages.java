package org.zhengtu.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A servlet of pages that says of itself what the guard of an {@link Endpoint} must know. Its pages run within the
 * bounds of queries; where one is refused, ended or fails, it says so in its own words.
 */
public interface GuardedPages {

    /** Whether a path is a file that is only copied, so that it needs no guard. */
    boolean isFile(String path);

    /**
     * Answers instead of a page, without asking the graph.
     *
     * @param status 503 where another try may succeed, with the header for it set already; 500 otherwise
     */
    void sendError(HttpServletRequest request, HttpServletResponse response, int status) throws IOException;
}
