package org.zhengtu.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengtu.curation.Curation;

/**
 * The part of a build that knows of single documents: files to lines, what an earlier store kept taken over.
 *
 * @param texts   whether the texts are kept
 * @param program digest of the program; what another program made is not taken over
 */
record DocumentStage(int threads, Progress progress, Curation curation, boolean texts, String program) {

    /** What became of the files. */
    record Outcome(List<DocumentReport> reports, BuildReport.Changes changes) {

        boolean isAnyRead() {
            return reports.stream().anyMatch(DocumentReport.Read.class::isInstance);
        }
    }

    /** Takes files and folders to lines. */
    Outcome run(List<Path> paths, Workspace workspace, StageTimes times, GraphLines lines, Keeping keeping)
            throws IOException {
        Pipeline.Texts kept = texts ? Pipeline.Texts.in(workspace.folder()) : Pipeline.Texts.NONE;
        try (Sources sources = Sources.of(paths)) {
            Sidecars sidecars = new Sidecars(sources.sidecars());
            List<Batch.Outcome> outcomes = new Batch(new Pipeline(sidecars, times, curation, kept), keeping,
                    program + (texts ? " with texts" : ""), threads, progress).run(sources.documents(), lines);
            List<DocumentReport> reports = new ArrayList<>(outcomes.stream().map(Batch.Outcome::report).toList());
            reports.addAll(sidecars.wrong(sources.documents()));
            return new Outcome(reports, changes(outcomes, keeping));
        }
    }

    private static BuildReport.Changes changes(List<Batch.Outcome> outcomes, Keeping keeping) {
        Set<String> before = keeping.earlierPlaces();
        Set<String> now = outcomes.stream().map(outcome -> outcome.report().path()).collect(Collectors.toSet());
        int kept = (int) outcomes.stream().filter(Batch.Outcome::isKept).count();
        int changed = (int) outcomes.stream().filter(outcome -> !outcome.isKept())
                .filter(outcome -> before.contains(outcome.report().path())).count();
        int gone = (int) before.stream().filter(place -> !now.contains(place)).count();
        return new BuildReport.Changes(outcomes.size() - kept - changed, changed, kept, gone - keeping.moved(now),
                keeping.notes());
    }
}
