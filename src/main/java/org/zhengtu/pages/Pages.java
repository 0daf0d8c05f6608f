package org.zhengtu.pages;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.zhengtu.sparql.SourceTexts;
import org.zhengtu.sparql.Store;
import org.zhengtu.text.Resources;

/** The pages of a store and its data under their own addresses. */
public final class Pages {
    /** The graph in the folder of a store, as {@code build} leaves it. */
    static final String GRAPH = "graph.nq.gz";

    private Pages() {
    }

    /**
     * What answers at which paths, for {@link org.zhengtu.sparql.Endpoint}.
     *
     * @throws IOException if the store cannot be read
     */
    public static Map<String, HttpServlet> of(Store store) throws IOException {
        Assets assets = new Assets();
        Words words = new Words();
        String program = Resources.read("version.txt").map(String::strip).orElse("");
        Templates templates = new Templates(words, Map.of("static", assets.addresses(), "version", program));
        Graph graph = new Graph(store.graph());
        Context context = new Context(graph, store.names(), new SourceTexts(store.folder()), new FactKinds(), words, templates);
        return new Site(new Router(context, store.folder()), assets, version(store, program + assets.version()))
                .everywhere();
    }

    /** What tells this content, as this program shows it, from any other. */
    private static String version(Store store, String program) throws IOException {
        StringBuilder version = new StringBuilder(program);
        for (String name : new String[] {"report.json", GRAPH, "zhengtu-store.properties"}) {
            Path file = store.folder().resolve(name);
            if (Files.isRegularFile(file)) {
                version.append('\n').append(Files.size(file)).append(' ').append(Files.getLastModifiedTime(file));
            }
        }
        return Assets.digest(version.toString().getBytes(StandardCharsets.UTF_8));
    }
}
