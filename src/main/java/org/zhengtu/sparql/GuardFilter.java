package org.zhengtu.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.web.HttpNames;

/**
 * Stands before all that reads the graph: lets in as many as there is room for, puts each under {@link Watch}, keeps the
 * answer until it is whole, and answers from the client's own copy while the store is the same.
 */
final class GuardFilter implements Filter {
    private static final String FAILED = "The server could not answer this. The fault is not yours.";

    /** What runs queries of clients; all other paths are pages of our own queries, and how the server is. */
    private static final Set<String> GUARDED = Set.of("/sparql", "/data");

    private final Limits limits;
    private final Lanes lanes;
    private final Watchdog watchdog;
    private final Metrics metrics;
    private final Versions versions;

    GuardFilter(Limits limits, Lanes lanes, Watchdog watchdog, Metrics metrics, Versions versions) {
        this.limits = limits;
        this.lanes = lanes;
        this.watchdog = watchdog;
        this.metrics = metrics;
        this.versions = versions;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = path(asked);
        if (GUARDED.stream().noneMatch(guarded -> path.equals(guarded) || path.startsWith(guarded + "/"))) {
            chain.doFilter(asked, answer);
            return;
        }
        guard(asked, answer, chain);
    }

    /** Whole, whichever servlet of which pattern is to answer. */
    private static String path(HttpServletRequest asked) {
        String rest = asked.getPathInfo();
        return asked.getServletPath() + (rest == null ? "" : rest);
    }

    private void guard(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        String text = asked.getParameter(HttpNames.paramQuery);
        if (text != null) {
            Exchange.of(asked).noteQuery(text);
        }
        String tag = EntityTags.of(Versions.of(asked).store().version(), asked, text);
        if (EntityTags.isKnown(asked, tag)) {
            answer.setHeader("ETag", tag);
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try (Lanes.Ticket ticket = lanes.enter(Exchange.of(asked).client().key())) {
            Watch watch = new Watch(limits, QueryService.timeout(asked.getParameter(HttpNames.paramTimeout)));
            Spool spool = new Spool(watch);
            try {
                SpooledResponse held = new SpooledResponse(answer, spool);
                run(() -> chain.doFilter(asked, held), ticket, watch);
                // From here on a slow client keeps nobody else from asking.
                ticket.giveBack();
                finish(asked, answer, watch, held, tag);
            } finally {
                spool.drop();
            }
        } catch (RefusedException e) {
            refuse(asked, answer, e.refusal());
        }
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }

    private void run(Work work, Lanes.Ticket ticket, Watch watch) throws IOException, ServletException {
        watch.begin();
        ticket.carry(watch);
        watchdog.add(watch);
        try {
            work.run();
        } catch (QueryCancelledException e) {
            if (watch.ended() == null) {
                throw e;
            }
        } finally {
            watchdog.remove(watch);
            watch.finish();
        }
    }

    private void finish(HttpServletRequest asked, HttpServletResponse answer, Watch watch, SpooledResponse held,
            String tag) throws IOException {
        if (watch.ended() != null) {
            refuse(asked, answer, watch.ended());
        } else if (held.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            error(answer, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, FAILED);
        } else {
            // Of an answer during which the store became another nobody knows which of both it is of.
            boolean isSure = versions.current() == Versions.of(asked);
            if (isSure && !tag.isEmpty() && held.getStatus() == HttpServletResponse.SC_OK) {
                held.setHeader("ETag", tag);
                held.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
                held.removeHeader("Pragma");
            }
            held.send();
        }
    }

    private void refuse(HttpServletRequest asked, HttpServletResponse answer, Refusal refusal) throws IOException {
        Exchange.of(asked).noteRefusal(refusal);
        metrics.count(refusal);
        if (refusal.retryAfter() > 0) {
            answer.setIntHeader("Retry-After", refusal.retryAfter());
        }
        error(answer, refusal.status(), refusal.message());
    }

    private static void error(HttpServletResponse answer, int status, String message) throws IOException {
        answer.setStatus(status);
        answer.setHeader("Cache-Control", "no-store");
        answer.setContentType("text/plain;charset=utf-8");
        answer.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
