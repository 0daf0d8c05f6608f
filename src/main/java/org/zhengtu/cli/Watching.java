package org.zhengtu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.zhengtu.build.Build;
import org.zhengtu.build.BuildReport;
import org.zhengtu.build.DocumentReport;
import org.zhengtu.build.FolderWatch;
import org.zhengtu.build.ProgramDigest;
import org.zhengtu.build.Progress;
import org.zhengtu.pages.Pages;
import org.zhengtu.sparql.Endpoint;
import org.zhengtu.sparql.Serving;
import org.zhengtu.sparql.Store;

/** Keeps a store in step with folders, and serves it. Used by one thread; stopped by any. */
final class Watching implements AutoCloseable {
    private final Plan plan;
    private final Terminal terminal;
    private final FolderWatch watch;
    private final Set<String> said = new TreeSet<>();
    private String decisions = "";
    private Store store;
    private volatile Endpoint endpoint;

    /**
     * What is watched, and how it is built.
     *
     * @param settle seconds for which nothing must happen until a change is taken
     */
    record Plan(List<Path> paths, Path store, int threads, Path curation, boolean texts, double settle) {
    }

    /** Begins to watch. */
    Watching(Plan plan, Terminal terminal) throws IOException {
        this.plan = plan;
        this.terminal = terminal;
        List<Path> watched = new ArrayList<>(plan.paths());
        if (Files.isDirectory(plan.curation())) {
            watched.add(plan.curation());
        }
        this.watch = new FolderWatch(watched, Duration.ofMillis(Math.round(1000 * plan.settle())));
    }

    /** Builds and serves until it is stopped. */
    void run(Serving serving) throws IOException {
        // The first build fails as any build does; later ones leave what is served as it is.
        boolean isBuilt = build();
        while (!isBuilt && !Store.isStore(plan.store())) {
            say("nothing to serve yet; waiting for documents");
            if (!watch.await()) {
                return;
            }
            isBuilt = rebuild();
        }
        store = Store.open(plan.store());
        endpoint = Endpoint.start(store, serving, Pages.of(store));
        say("SPARQL at " + endpoint.address() + "sparql, start page at " + endpoint.address() + ", stop with Ctrl-C");
        while (watch.await()) {
            if (rebuild()) {
                replace();
            }
        }
    }

    private void replace() throws IOException {
        Store next = Store.open(plan.store());
        endpoint.replace(next, Pages.of(next));
        store = next;
        say("the new store is served");
    }

    private boolean rebuild() {
        try {
            return build();
        } catch (IOException e) {
            say("the store could not be built and stays as it was: " + Failures.sentence(e));
            return false;
        }
    }

    /** Builds what is other than before; returns whether there is a new store. */
    private boolean build() throws IOException {
        String now = decisions();
        Build build = new Build(plan.threads(), Progress.NONE, CurationFolder.read(plan.curation()),
                CurationFolder.readLinks(plan.curation()), plan.texts());
        boolean mayBeTheSame = Store.isStore(plan.store()) && now.equals(decisions);
        BuildReport report = mayBeTheSame ? build.update(plan.paths(), plan.store())
                : build.run(plan.paths(), plan.store());
        decisions = now;
        reject(report);
        if (report.quads() > 0) {
            say(String.format(Locale.ROOT, "%s; %d statements in %.1f s", report.changes().words(), report.quads(),
                    report.elapsed().toMillis() / 1000.0));
        }
        return report.quads() > 0;
    }

    /** What decisions there are, told from others. */
    private String decisions() throws IOException {
        MessageDigest digest = ProgramDigest.sha256();
        if (Files.isDirectory(plan.curation())) {
            ProgramDigest.addAll(digest, plan.curation());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Says what was rejected, and what is wrong with decisions, each once. */
    private void reject(BuildReport report) {
        List<String> lines = new ArrayList<>();
        report.of(DocumentReport.Rejected.class).forEach(r -> lines.add("rejected " + r.path() + ": " + r.reason()));
        report.identity().notes().forEach(note -> lines.add("warning: " + note));
        report.links().notes().forEach(note -> lines.add("warning: " + note));
        report.changes().notes().forEach(note -> lines.add("note: " + note));
        lines.stream().filter(line -> !said.contains(line)).forEach(this::say);
        if (report.quads() > 0) {
            said.retainAll(lines);
        }
        said.addAll(lines);
    }

    private void say(String line) {
        terminal.out().println(line);
        terminal.flush();
    }

    /** Ends {@link #run}. */
    void stop() {
        try {
            watch.close();
            if (endpoint != null) {
                endpoint.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        if (store != null) {
            store.close();
        }
    }
}
