package org.zhengtu.pages;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.zhengtu.sparql.GuardedPages;

/** Takes requests, finds who answers, and sends the answer with the headers that all have. */
final class Site extends HttpServlet implements GuardedPages {
    /** Nothing from elsewhere, and nothing that stands in the page itself is run or styled. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int NOT_MODIFIED = 304;

    private final transient Router pages;
    private final transient Assets assets;
    private final String version;

    /** @param version of all that answers follow from */
    Site(Router pages, Assets assets, String version) {
        this.pages = pages;
        this.assets = assets;
        this.version = version;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(request);
        if (call.path().startsWith(Assets.PATH)) {
            send(response, assets.at(call.path()).orElseGet(() -> Answer.text(Answer.NOT_FOUND, "There is no such file.")));
            return;
        }
        // Also where nothing else is sent: browsers hold the page that they kept to the policy of this answer.
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Vary", "Accept, Accept-Language");
        String tag = tag(request, call);
        if (isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setHeader("ETag", tag);
            return;
        }
        Answer answer = pages.apply(call);
        if (answer.status() == Answer.OK) {
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
        }
        send(response, answer);
    }

    private static void send(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        answer.headers().forEach(response::setHeader);
        if (answer.file().isPresent()) {
            response.setContentLengthLong(Files.size(answer.file().get()));
            Files.copy(answer.file().get(), response.getOutputStream());
        } else {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    @Override
    public boolean isFile(String path) {
        return pages.isFile(path);
    }

    @Override
    public void sendError(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        send(response, pages.failed(Call.of(request), status));
    }

    /** Equal requests to an equal store have equal answers. */
    private String tag(HttpServletRequest request, Call call) {
        String asked = String.join("\n", version, request.getRequestURI(), String.valueOf(request.getQueryString()),
                call.accept(), call.language().tag());
        return '"' + Assets.digest(asked.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private static boolean isKnown(String header, String tag) {
        return header != null && Stream.of(header.split(",")).map(String::strip)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .map(known -> known.replace("--gzip\"", "\"")).anyMatch(tag::equals);
    }

    /** Under which paths it answers. */
    Map<String, HttpServlet> everywhere() {
        return Map.of("/*", this);
    }
}
