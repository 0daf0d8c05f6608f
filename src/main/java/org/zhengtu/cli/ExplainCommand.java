package org.zhengtu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.jena.query.TxnType;
import org.zhengtu.sparql.Explainer;
import org.zhengtu.sparql.Explanation;
import org.zhengtu.sparql.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Says what a thing of the graph is and why it is one thing.",
            "The key and rule of its identity, the forms that documents print with every mention, why persons were"
                + " joined, what people decided, links, and what is held apart from it. Of a name that several things"
                + " bear these are listed.",
            "Without --store it asks the sample store."},
        footer = {"", "Examples:", "  zhengtu explain --store store 重庆市沙坪坝区人民政府",
            "  zhengtu explain --store store https://w3id.org/zhengtu/id/body/… --limit 100"})
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_LISTED = 50;

    @Parameters(paramLabel = "IRI|NAME", description = "A thing, or a name that documents or the graph give it.")
    private String what;

    @Option(names = "--store", paramLabel = "STORE", description = "A folder that 'zhengtu build' made.")
    private Path folder;

    @Option(names = "--limit", paramLabel = "N", description = "Most rows of each list (default: 20).")
    private int limit = 20;

    private final Terminal terminal;
    private final PrintWriter out;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new UsageException("--limit must be at least 1, not " + limit);
        }
        try (Store store = Store.open(folder != null ? folder : new SampleStore(terminal).folder())) {
            store.graph().begin(TxnType.READ);
            try {
                answer(new Explainer(store));
            } finally {
                store.graph().end();
            }
        }
        return 0;
    }

    private void answer(Explainer explainer) {
        if (explainer.knows(what)) {
            print(explainer.explain(what));
            return;
        }
        List<Explanation.Near> found = explainer.named(what);
        if (found.isEmpty()) {
            throw new UsageException(what.startsWith("http") ? "the store knows no thing " + what
                    + "; expected the IRI of a person, body, meeting, programme, place or indicator"
                    : "the store knows nothing that is called '" + what
                    + "'; expected a whole name as the graph or a document gives it, or an IRI");
        } else if (found.size() == 1) {
            print(explainer.explain(found.get(0).iri()));
        } else {
            out.println(found.size() + " things are called " + what + "; ask for one by its IRI:");
            near(found.subList(0, Math.min(found.size(), MOST_LISTED)));
        }
    }

    private void print(Explanation e) {
        out.println(String.join(" | ", e.names().stream().limit(MOST_LISTED).toList()));
        out.println(String.join(", ", e.types()) + "  " + e.iri());
        if (!e.iri().equals(e.asked())) {
            out.println("people decided that " + e.asked() + " is this");
        }
        out.println();
        out.println("identity key   " + e.key());
        e.rules().forEach(rule -> out.println("identity rule  " + rule.label() + ": " + rule.definition()));
        table("forms that documents print", e.forms(), List.of("form", "mentions", "documents"),
                f -> List.of(f.text(), Integer.toString(f.mentions()), Integer.toString(f.documents())));
        table("mentions", e.mentions(), List.of("document", "start", "end", "quote", "as"),
                m -> List.of(m.document(), Integer.toString(m.start()), Integer.toString(m.end()), m.quote(), m.as()));
        table("why these are one person", e.joinings(), List.of("rule", "on", "documents"),
                j -> List.of(j.rule(), j.on(), j.documents()));
        table("may be the same person", e.hypotheses(), List.of("score", "name", "reasons", "iri"),
                h -> List.of(h.score(), h.name(), h.reasons(), h.iri()));
        table("decisions of people", e.decisions(), List.of("decision", "who", "when", "why", "source", "line"),
                d -> List.of(d.decision(), d.who(), d.when(), d.why(), d.source(), d.place()));
        table("links", e.links(), List.of("property", "target"), l -> List.of(l.property(), l.target()));
        if (!e.near().isEmpty()) {
            out.println();
            out.println("held apart");
            near(e.near().subList(0, Math.min(e.near().size(), limit)));
        }
    }

    private void near(List<Explanation.Near> things) {
        new TextTable(List.of("name", "type", "identity key", "iri"), things.stream()
                .map(n -> List.of(n.name(), n.type(), n.key(), n.iri())).toList()).print(out);
    }

    private <T> void table(String title, List<T> all, List<String> columns, Function<T, List<String>> row) {
        if (all.isEmpty()) {
            return;
        }
        out.println();
        out.println(title + (all.size() > limit ? " (" + limit + " of " + all.size() + "; --limit " + all.size()
                + " shows all)" : ""));
        new TextTable(columns, all.stream().limit(limit).map(row).toList()).print(out);
    }
}
