package org.zhengtu.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.zhengtu.vocab.Prefixes;

/** Who answers what: pages of their own at fixed paths, and the things of the graph everywhere else. */
final class Router implements Function<Call, Answer> {
    private static final String DUMP = "/dump/";
    /** The editor's tables write one style of their own into the page; it is named by what it says. */
    private static final String EDITOR_POLICY = Site.POLICY.replace("style-src 'self'",
            "style-src 'self' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='");
    /** The names of the files that {@code export} writes, flat or one folder deep. */
    private static final String DUMP_NAME = "(tables/)?[a-z][a-z0-9_-]*(\\.[a-z0-9]+)+";
    private static final Map<String, String> DUMP_TYPES = Map.of("gz", "application/gzip", "csv",
            "text/csv; charset=utf-8",
            "json", "application/json", "tsv", "text/tab-separated-values; charset=utf-8");

    private final Context context;
    private final Path store;

    Router(Context context, Path store) {
        this.context = context;
        this.store = store;
    }

    @Override
    public Answer apply(Call call) {
        String path = call.path();
        if (path.startsWith(DUMP)) {
            return dump(call);
        }
        return context.graph().read(() -> answer(context.begin(call), path));
    }

    private Answer answer(Context.Work work, String path) {
        return switch (path) {
            case "/" -> new HomePage(work).answer();
            // What browsers ask for unasked.
            case "/favicon.ico" -> Answer.seeOther(Assets.PATH + "icon.svg");
            case "/search" -> new SearchPages(work).page();
            case "/suggest" -> new SearchPages(work).suggest();
            case "/things" -> new ListPages(work).things();
            case "/documents" -> new ListPages(work).documents();
            case "/questions" -> new QuestionPages(work).list();
            case FigurePages.PATH -> new FigurePages(work).explorer();
            case FigurePages.CSV -> new FigurePages(work).csv();
            case "/editor" -> editor(work);
            case "/quality" -> new QualityPage(work, store).answer();
            default -> path.startsWith(QuestionPages.PATH)
                    ? new QuestionPages(work).answer(path.substring(QuestionPages.PATH.length()))
                            .orElseGet(() -> new LinkedData(work).answer())
                    : new LinkedData(work).answer();
        };
    }

    private static Answer editor(Context.Work work) {
        Map<String, Object> model = Context.Work.model();
        model.put("topics", new QuestionPages(work).editorTopics());
        model.put("prefixes", Prefixes.map());
        model.put("query", work.call().parameter("query"));
        return work.page("editor", model).with("Content-Security-Policy", EDITOR_POLICY);
    }

    /** The whole graph as one file: the one that the store was made of, and others that were exported beside it. */
    private Answer dump(Call call) {
        String name = call.path().substring(DUMP.length());
        Path file = name.equals("zhengtu.nq.gz") ? store.resolve(Pages.GRAPH) : store.resolve("dump").resolve(name);
        if (!name.matches(DUMP_NAME) || !Files.isRegularFile(file)) {
            return context.graph().read(() -> new LinkedData(context.begin(call)).answer());
        }
        try {
            return new Answer(Answer.OK, DUMP_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1),
                    "application/octet-stream"), Files.readAllBytes(file), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the dump " + file + " cannot be read", e);
        }
    }
}
