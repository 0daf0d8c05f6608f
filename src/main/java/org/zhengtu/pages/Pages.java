package org.zhengtu.pages;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import org.zhengtu.sparql.SourceTexts;
import org.zhengtu.sparql.Store;
import org.zhengtu.text.Resources;

/** The pages of a store and its data under their own addresses. */
public final class Pages {
    /** The graph in the folder of a store, as {@code build} leaves it. */
    static final String GRAPH = "graph.nq.gz";

    private static final int SHOWN = 12;

    private Pages() {
    }

    /**
     * What answers at which paths, for {@link org.zhengtu.sparql.Endpoint}.
     */
    public static Map<String, HttpServlet> of(Store store) {
        Assets assets = new Assets();
        Words words = new Words();
        String program = Resources.read("version.txt").map(String::strip).orElse("");
        Templates templates = new Templates(words, Map.of("static", assets.addresses(), "version", program,
                "storeVersion", shown(store.version())));
        Graph graph = new Graph(store.graph());
        Context context = new Context(graph, store.names(), new SourceTexts(store.folder()), new FactKinds(), words,
                templates);
        return new Site(new Router(context, store.folder()), assets, store.version() + program + assets.version())
                .everywhere();
    }

    /** As many letters of a version as tell it from others. */
    private static String shown(String version) {
        return version.substring(0, Math.min(SHOWN, version.length()));
    }
}
