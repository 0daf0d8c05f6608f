package org.zhengtu.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.vocab.Prefixes;

/** The query editor with all questions as examples; what its scripts say comes with the page. */
final class EditorPage {
    static final String PATH = "/editor";
    /** The editor's tables write one style of their own into the page; it is named by what it says. */
    private static final String POLICY = Site.POLICY.replace("style-src 'self'",
            "style-src 'self' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='");
    private static final String SAID = "view.";
    private static final List<String> VIEWS = List.of("table", "chart", "map", "network", "response");

    private final Context.Work work;

    EditorPage(Context.Work work) {
        this.work = work;
    }

    Answer answer() {
        Map<String, Object> model = Context.Work.model();
        String view = work.call().parameter("view");
        model.put("topics", new QuestionPages(work).editorTopics());
        model.put("prefixes", Prefixes.map());
        model.put("query", work.call().parameter("query"));
        model.put("view", VIEWS.contains(view) ? view : "");
        model.put("says", says());
        model.put("tiles", Province.all().stream().map(province -> Map.of("code", province.code(), "name",
                province.name(work.call().language()), "column", province.column(), "row", province.row())).toList());
        return work.page("editor", model).with("Content-Security-Policy", POLICY);
    }

    private Map<String, String> says() {
        Map<String, String> says = new TreeMap<>();
        work.context().words().in(work.call().language()).forEach((key, words) -> {
            if (key.startsWith(SAID)) {
                says.put(key.substring(SAID.length()), words);
            }
        });
        return says;
    }
}
