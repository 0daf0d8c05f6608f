package org.zhengtu.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The stores that are served one after the other. A request holds the one that it began with until it has ended; a store
 * that another replaced is closed when no request holds it, nor any before it: what a request asks may be looked up a
 * moment after it began, in a later store than the one it holds, never in an earlier one. Safe for threads.
 */
final class Versions implements Filter {
    private static final String ATTRIBUTE = Versions.class.getName();

    /** Oldest first; all but the last are to be closed. */
    private final Deque<Version> versions = new ArrayDeque<>();

    /**
     * A store with the pages that show it.
     *
     * @param pages by path
     */
    record Served(Store store, Map<String, HttpServlet> pages) {
    }

    private static final class Version {
        private final Served served;
        private int requests;

        Version(Served served) {
            this.served = served;
        }
    }

    Versions(Served first) {
        versions.add(new Version(first));
    }

    /** The store that new requests get. */
    synchronized Served current() {
        return versions.getLast().served;
    }

    /**
     * Lets new requests get another store.
     *
     * @param switching is run before the first of them
     */
    void replace(Served next, Runnable switching) {
        List<Store> ended;
        synchronized (this) {
            versions.add(new Version(next));
            switching.run();
            ended = ended();
        }
        ended.forEach(Store::close);
    }

    /** Takes those out that nobody needs any more. */
    private List<Store> ended() {
        List<Store> ended = new ArrayList<>();
        while (versions.size() > 1 && versions.getFirst().requests == 0) {
            ended.add(versions.removeFirst().served.store());
        }
        return ended;
    }

    private synchronized Version begin() {
        Version version = versions.getLast();
        version.requests++;
        return version;
    }

    private void end(Version version) {
        List<Store> ended;
        synchronized (this) {
            version.requests--;
            ended = ended();
        }
        ended.forEach(Store::close);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Version version = begin();
        try {
            request.setAttribute(ATTRIBUTE, version.served);
            chain.doFilter(request, response);
        } finally {
            end(version);
        }
    }

    /** The store that a request holds. */
    static Served of(ServletRequest request) {
        return (Served) request.getAttribute(ATTRIBUTE);
    }

    /** Closes all that were replaced; the last one is left to who opened it. */
    void close() {
        List<Store> replaced = new ArrayList<>();
        synchronized (this) {
            while (versions.size() > 1) {
                replaced.add(versions.removeFirst().served.store());
            }
        }
        replaced.forEach(Store::close);
    }

    /** Answers by the page of the store that the request holds. */
    static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final String path;

        Page(String path) {
            this.path = path;
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            of(request).pages().get(path).service(request, response);
        }
    }
}
