package org.zhengtu.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Takes the requests of the protocol, finds who answers, and sends the answer. */
final class ReconcileServlet extends HttpServlet {
    static final String PATH = "/reconcile";
    private static final String JSON = "application/json;charset=utf-8";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SUGGEST = "/suggest/";
    private static final String FLYOUT = "/flyout/";
    private static final int SEE_OTHER = 303;
    private static final int UNSUPPORTED = 415;

    private final transient Context context;

    ReconcileServlet(Context context) {
        this.context = context;
    }

    private record Work(HttpServletRequest request, HttpServletResponse response, Context context, Things things) {
        String parameter(String name) {
            String value = request.getParameter(name);
            return value == null ? "" : value;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, ReconcileServlet::get);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, work -> {
            String type = request.getContentType();
            if (type == null || !type.split(";")[0].strip().equalsIgnoreCase(FORM)) {
                throw new BadRequestException(UNSUPPORTED, "queries= and extend= are read as " + FORM + " only");
            }
            return service(work).orElseThrow(() -> new BadRequestException(
                    "expected a form with queries= or extend="));
        });
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Function<Work, Object> answering)
            throws IOException {
        String type = JSON;
        Object answer;
        try {
            answer = context.data().read(() -> answering.apply(new Work(request, response, context,
                    new Things(context.data(), context.types()))));
            type = answer instanceof String ? "text/html;charset=utf-8" : JSON;
        } catch (BadRequestException e) {
            JsonObject error = new JsonObject();
            error.addProperty("status", "error");
            error.addProperty("code", e.status());
            error.addProperty("message", e.getMessage());
            response.setStatus(e.status());
            answer = error;
        }
        response.setContentType(type);
        String text = answer instanceof JsonElement element ? Json.write(element) : answer.toString();
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path;
    }

    private static Object get(Work work) {
        String path = path(work.request());
        if (path.startsWith(SUGGEST)) {
            return suggest(work, path.substring(SUGGEST.length()));
        }
        if (path.startsWith(FLYOUT) && isKind(path.substring(FLYOUT.length()))) {
            return new Preview(work.context(), work.things()).flyout(path.substring(FLYOUT.length()),
                    work.parameter("id"));
        }
        return switch (path) {
            // The manifest also where a client asks for a script, which it does not get.
            case "", "/" -> service(work).orElseGet(() -> manifest(work));
            case "/properties" -> new Extension(work.context(), work.things()).proposals(work.parameter("type"),
                    Json.count(work.parameter("limit"), Bounds.PROPOSALS, Bounds.PROPOSALS));
            case "/preview" -> {
                Thing thing = thing(work);
                work.response().setHeader("Content-Security-Policy", Html.policy(true));
                // Its older sibling knows no exception for everybody.
                work.response().setHeader("X-Frame-Options", null);
                yield new Preview(work.context(), work.things()).of(thing, page(thing));
            }
            case "/view" -> {
                work.response().setStatus(SEE_OTHER);
                work.response().setHeader("Location", page(thing(work)));
                yield new JsonObject();
            }
            case "/help" -> {
                work.response().setHeader("Content-Security-Policy", Html.policy(false));
                yield new Preview(work.context(), work.things()).help();
            }
            default -> throw unknown(path);
        };
    }

    /** What a client reconciles or extends; empty if it does neither. */
    private static Optional<JsonElement> service(Work work) {
        if (work.request().getParameter("queries") != null) {
            Matcher matcher = new Matcher(work.context(), work.things());
            JsonObject answer = new JsonObject();
            QuestionReader.read(work.parameter("queries"))
                    .forEach((key, question) -> answer.add(key, matcher.answer(question)));
            return Optional.of(answer);
        }
        return work.request().getParameter("extend") == null ? Optional.empty()
                : Optional.of(new Extension(work.context(), work.things()).answer(work.parameter("extend")));
    }

    private static JsonElement manifest(Work work) {
        work.response().setHeader("Vary", "Origin, X-Forwarded-Proto");
        return Manifest.of(work.context(), Address.of(work.request()));
    }

    private static boolean isKind(String what) {
        return what.equals("entity") || what.equals("property") || what.equals("type");
    }

    private static JsonElement suggest(Work work, String what) {
        Suggestions suggestions = new Suggestions(work.context(), work.things());
        String prefix = work.parameter("prefix").strip();
        int skipped = Json.count(work.parameter("cursor"), 0, Bounds.LAST_SUGGESTION);
        return switch (what) {
            case "entity" -> suggestions.things(prefix, work.parameter("type"), skipped);
            case "property" -> suggestions.properties(prefix, work.parameter("type"), skipped);
            case "type" -> suggestions.types(prefix, skipped);
            default -> throw unknown(SUGGEST + what);
        };
    }

    private static Thing thing(Work work) {
        String id = work.parameter("id");
        return work.things().ofId(id).orElseThrow(() -> unknown(id));
    }

    static BadRequestException unknown(String what) {
        return new BadRequestException(BadRequestException.NOT_FOUND, "there is no "
                + BadRequestException.quoted(what) + " here");
    }

    /** The page of a thing on this server. */
    private static String page(Thing thing) {
        return "/id/" + thing.id().substring(Things.SPACE.length());
    }
}
