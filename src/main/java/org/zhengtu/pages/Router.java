package org.zhengtu.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Who answers what: pages of their own at fixed paths, and the things of the graph everywhere else. */
final class Router {
    private static final String DUMP = "/dump/";
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

    Answer apply(Call call) {
        String path = call.path();
        return dump(path).map(Router::sent)
                .orElseGet(() -> context.graph().read(() -> answer(context.begin(call), path)));
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
            case EditorPage.PATH -> new EditorPage(work).answer();
            case "/quality" -> new QualityPage(work, store).answer();
            default -> path.startsWith(QuestionPages.PATH)
                    ? new QuestionPages(work).answer(path.substring(QuestionPages.PATH.length()))
                            .orElseGet(() -> new LinkedData(work).answer())
                    : new LinkedData(work).answer();
        };
    }

    /** Whether a path is a file of the program or a dump that is there. */
    boolean isFile(String path) {
        return path.startsWith(Assets.PATH) || dump(path).isPresent();
    }

    /** Instead of a page that could not be made; asks the graph nothing. */
    Answer failed(Call call, int status) {
        Map<String, Object> model = Context.Work.model();
        model.put("busy", status == Answer.BUSY);
        return Answer.page(status, context.templates().render("failed", call, model));
    }

    /** The whole graph as one file: the one that the store was made of, or one that was exported beside it. */
    private Optional<Path> dump(String path) {
        String name = path.startsWith(DUMP) ? path.substring(DUMP.length()) : "";
        return name.matches(DUMP_NAME) ? Optional.of(name.equals("zhengtu.nq.gz") ? store.resolve(Pages.GRAPH)
                : store.resolve("dump").resolve(name)).filter(Files::isRegularFile) : Optional.empty();
    }

    private static Answer sent(Path file) {
        String name = file.getFileName().toString();
        return Answer.file(DUMP_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1),
                "application/octet-stream"), file);
    }
}
