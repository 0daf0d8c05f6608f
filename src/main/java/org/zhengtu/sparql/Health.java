package org.zhengtu.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/** Says in one word how the server is, and which store it serves; for those who watch servers. */
final class Health extends HttpServlet {
    static final String HEALTH = "/health";
    static final String READY = "/ready";
    private static final long serialVersionUID = 1L;

    private final transient Supplier<State> state;
    private final transient Versions versions;

    /** How something is; all but {@code UP} is answered by 503. */
    enum State {
        UP, DOWN, DRAINING;

        static State of(boolean well) {
            return well ? UP : DOWN;
        }
    }

    /** @param versions of the store */
    Health(Versions versions, Supplier<State> state) {
        this.versions = versions;
        this.state = state;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        State now = state.get();
        response.setStatus(now == State.UP ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(("{\"status\":\"" + now.name().toLowerCase(Locale.ROOT)
                + "\",\"store\":\"" + versions.current().store().version() + "\"}\n").getBytes(StandardCharsets.UTF_8));
    }
}
