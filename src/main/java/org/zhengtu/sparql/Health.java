package org.zhengtu.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Says in one word whether something is well; for those who watch servers. */
final class Health extends HttpServlet {
    static final String HEALTH = "/health";
    static final String READY = "/ready";
    private static final long serialVersionUID = 1L;

    private final transient BooleanSupplier well;

    Health(BooleanSupplier well) {
        this.well = well;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean yes = well.getAsBoolean();
        response.setStatus(yes ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(("{\"status\":\"" + (yes ? "up" : "down") + "\"}\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
