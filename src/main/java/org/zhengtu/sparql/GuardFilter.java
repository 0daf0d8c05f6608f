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
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.web.HttpNames;

/**
 * Stands before all that reads the graph: lets in as many as there is room for, puts each under {@link Watch}, keeps the
 * answer until it is whole, and answers from the client's own copy while the store is the same.
 */
final class GuardFilter implements Filter {
    private static final String FAILED = "The server could not answer this. The fault is not yours.";

    /** What runs queries of clients; what is neither this nor free nor a file is a page of our own queries. */
    private static final Set<String> QUERIES = Set.of("/sparql", "/data", "/reconcile");
    private static final Set<String> FREE = Set.of(Health.HEALTH, Health.READY);
    /** Pages are there at once or not worth waiting for: they get this part of what queries get. */
    private static final int PAGE_SHARE = 2;
    /** After how many seconds to try again what took too long, and may be quicker when more is in memory. */
    private static final int AFTER_TIMEOUT = 30;

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
        if (FREE.contains(path) || pages(asked).map(pages -> pages.isFile(path)).orElse(false)) {
            chain.doFilter(asked, answer);
        } else if (QUERIES.stream().anyMatch(query -> path.equals(query) || path.startsWith(query + "/"))) {
            guardQuery(asked, answer, chain);
        } else {
            guardPage(asked, answer, chain);
        }
    }

    /** Whole, whichever servlet of which pattern is to answer. */
    private static String path(HttpServletRequest asked) {
        String rest = asked.getPathInfo();
        return asked.getServletPath() + (rest == null ? "" : rest);
    }

    private void guardQuery(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
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
        Optional<Refusal> refusal = guard(asked, answer, chain, tag,
                QueryService.timeout(asked.getParameter(HttpNames.paramTimeout)));
        if (refusal.isPresent()) {
            refuse(asked, answer, refusal.get(), refusal.get().retryAfter());
            error(answer, refusal.get().status(), refusal.get().message());
        }
    }

    private void guardPage(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        Optional<Refusal> refusal;
        try {
            refusal = guard(asked, answer, chain, "", limits.timeout().toMillis() / PAGE_SHARE);
        } catch (RuntimeException e) {
            // Nothing was sent yet: answers are kept until they are whole.
            asked.getServletContext().log("a page failed: " + asked.getRequestURI(), e);
            pageError(asked, answer, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, FAILED);
            return;
        }
        if (refusal.isPresent()) {
            refuse(asked, answer, refusal.get(), Math.max(refusal.get().retryAfter(),
                    refusal.get().kind().equals("timeout") ? AFTER_TIMEOUT : 1));
            pageError(asked, answer, refusal.get().status(), refusal.get().message());
        }
    }

    private void pageError(HttpServletRequest asked, HttpServletResponse answer, int status, String message)
            throws IOException {
        String accepted = asked.getHeader(HttpNames.hAccept);
        Optional<GuardedPages> pages = pages(asked);
        if (pages.isPresent() && accepted != null && accepted.contains("text/html")) {
            answer.setHeader("Cache-Control", "no-store");
            pages.get().sendError(asked, answer, status);
        } else {
            error(answer, status, message);
        }
    }

    /** Answers, or gives the reason why not; then nothing was sent. */
    private Optional<Refusal> guard(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain,
            String tag, long milliseconds) throws IOException, ServletException {
        try (Lanes.Ticket ticket = lanes.enter(Exchange.of(asked).client().key())) {
            Watch watch = new Watch(limits, milliseconds);
            Spool spool = new Spool(watch);
            try {
                SpooledResponse held = new SpooledResponse(answer, spool);
                run(() -> chain.doFilter(new FormatNames(asked), held), ticket, watch);
                // From here on a slow client keeps nobody else from asking.
                ticket.giveBack();
                if (watch.ended() != null) {
                    return Optional.of(watch.ended());
                }
                finish(asked, answer, held, tag);
                return Optional.empty();
            } finally {
                spool.drop();
            }
        } catch (RefusedException e) {
            return Optional.of(e.refusal());
        }
    }

    private static Optional<GuardedPages> pages(HttpServletRequest asked) {
        return Versions.of(asked).guardedPages();
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
        } catch (RuntimeException e) {
            // Also where somebody on the way made another exception of the end.
            if (watch.ended() == null) {
                throw e;
            }
        } finally {
            watchdog.remove(watch);
            watch.finish();
        }
    }

    private void finish(HttpServletRequest asked, HttpServletResponse answer, SpooledResponse held, String tag)
            throws IOException {
        if (held.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
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

    private void refuse(HttpServletRequest asked, HttpServletResponse answer, Refusal refusal, int retryAfter) {
        Exchange.of(asked).noteRefusal(refusal);
        metrics.count(refusal);
        if (retryAfter > 0) {
            answer.setIntHeader("Retry-After", retryAfter);
        }
    }

    private static void error(HttpServletResponse answer, int status, String message) throws IOException {
        answer.setStatus(status);
        answer.setHeader("Cache-Control", "no-store");
        answer.setContentType("text/plain;charset=utf-8");
        answer.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
