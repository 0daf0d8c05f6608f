package org.zhengtu.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page at {@code /}: what is here, and queries that run at a click. Rendered once, without scripts. */
final class StartPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TEMPLATE = "start.html";

    private final byte[] html;

    private StartPage(String html) {
        this.html = html.getBytes(StandardCharsets.UTF_8);
    }

    static StartPage of(Store store) {
        String page = template().replace("${counts}", Contents.of(store).asTable())
                .replace("${queries}", ExampleQueries.asList());
        return new StartPage(page);
    }

    private static String template() {
        try (InputStream in = StartPage.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + TEMPLATE + " is missing in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text as it may stand in HTML, also inside quotation marks. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        response.getOutputStream().write(html);
    }
}
