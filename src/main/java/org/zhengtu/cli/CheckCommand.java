package org.zhengtu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.query.TxnType;
import org.zhengtu.shacl.Checker;
import org.zhengtu.shacl.Violation;
import org.zhengtu.sparql.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Holds a store against the shapes and the violation queries.",
            "Prints what is wrong, where, and how to mend it; the exit code is 1 if anything is."},
        footer = {"", "Example:", "  zhengtu check --store store"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Option(names = "--limit", paramLabel = "N",
            description = "Places printed for one kind of violation (default: 20).")
    private int limit = 20;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Violation> found;
        try (Store open = store.open()) {
            open.graph().begin(TxnType.READ);
            try {
                found = new Checker().check(open.graph());
            } finally {
                open.graph().end();
            }
        }
        Map<String, List<Violation>> byCheck = found.stream()
                .collect(Collectors.groupingBy(Violation::check, TreeMap::new, Collectors.toList()));
        byCheck.values().forEach(this::print);
        terminal.out().println(found.isEmpty() ? "no violations" : found.size() + " violations");
        return found.isEmpty() ? 0 : 1;
    }

    private void print(List<Violation> violations) {
        PrintWriter out = terminal.out();
        Violation first = violations.get(0);
        out.println(first.check() + ", " + violations.size() + " times");
        out.println("  what: " + first.what().en() + " / " + first.what().zh());
        out.println("  mend: " + first.mend().en() + " / " + first.mend().zh());
        violations.stream().limit(limit).forEach(violation -> out.println("  at " + violation.where()
                + (violation.found().isEmpty() ? "" : " (" + violation.found() + ")") + " in " + violation.graph()));
        if (violations.size() > limit) {
            out.println("  and at " + (violations.size() - limit) + " other places (--limit)");
        }
        out.println();
    }
}
