package org.zhengtu.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.document.Document;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.document.Reading;

/**
 * Takes many sources through the pipeline: a first pass looks at the bytes of all, a second takes those to their graphs
 * that are new and stand alone, a third those whose articles go on in others, which are known by then, and what is kept
 * of earlier builds. No document is held from one pass to the next.
 */
final class Batch {
    private static final String OURS = Batch.class.getPackageName().replaceFirst("[^.]+$", "");

    private final Pipeline pipeline;
    private final Keeping keeping;
    private final String program;
    private final Progress progress;
    private final Workers workers;

    /**
     * @param keeping takes what documents give, and may have it already
     * @param program tells this program, and what else all outputs rest on, from any other
     */
    Batch(Pipeline pipeline, Keeping keeping, String program, int threads, Progress progress) {
        this.pipeline = pipeline;
        this.keeping = keeping;
        this.program = program;
        this.progress = progress;
        this.workers = new Workers(threads);
    }

    /** What became of a source, and whether it was kept of an earlier build. */
    record Outcome(DocumentReport report, boolean isKept) {
    }

    /**
     * Writes every document once; the outcomes are in the order of the sources. A document that makes the program fail
     * is rejected and costs no other document anything.
     */
    List<Outcome> run(List<Source> sources, GraphLines out) throws IOException {
        progress.begin(Stage.READ, sources.size());
        List<Look> looks = workers.each(sources, counted(this::look),
                (source, failure) -> Look.rejected(source, reason(failure)));
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < looks.size(); i++) {
            if (looks.get(i).isUsable()) {
                first.putIfAbsent(looks.get(i).digest, i);
            }
        }
        List<Look> once = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            if (first.getOrDefault(looks.get(i).digest, i) == i) {
                once.add(looks.get(i));
            }
        }
        progress.begin(Stage.EXTRACT, sources.size());
        Map<Source, Outcome> outcomes = new HashMap<>();
        List<Outcome> found = outcomes(once, out);
        for (int i = 0; i < once.size(); i++) {
            outcomes.put(once.get(i).source, found.get(i));
        }
        return looks.stream().map(look -> Optional.ofNullable(outcomes.get(look.source))
                .orElseGet(() -> repeat(look, outcomes.get(looks.get(first.get(look.digest)).source)))).toList();
    }

    private List<Outcome> outcomes(List<Look> looks, GraphLines out) throws IOException {
        List<Seen> seen = workers.each(looks, look -> see(look, out),
                (look, failure) -> Seen.done(look, rejected(look, reason(failure))));
        IssueIndex issues = IssueIndex.of(seen.stream().flatMap(each -> each.scan.entry().stream()).toList());
        return workers.each(seen, each -> each.outcome.isPresent() ? each.outcome.get() : finish(each, issues, out),
                (each, failure) -> rejected(each.look, reason(failure)));
    }

    private Outcome rejected(Look look, String reason) {
        return done(new DocumentReport.Rejected(look.source.place(), reason), false);
    }

    private <T, R> Workers.Work<T, R> counted(Workers.Work<T, R> work) {
        return thing -> {
            try {
                return work.on(thing);
            } finally {
                progress.step();
            }
        };
    }

    private Outcome done(DocumentReport report, boolean isKept) {
        progress.step();
        return new Outcome(report, isKept);
    }

    private static String reason(Throwable failure) {
        return failure instanceof ChangedException ? failure.getMessage() : internalError(failure);
    }

    /** What is said of a mistake of ours: with the place in the program, so that a report of it is of use. */
    static String internalError(Throwable failure) {
        String place = Stream.of(failure.getStackTrace()).map(StackTraceElement::toString)
                .filter(line -> line.contains(OURS)).findFirst().map(line -> " at " + line).orElse("");
        return "internal error: " + failure.toString().replaceAll("\\s+", " ") + place
                + "; please report it, with the file if you may";
    }

    private Look look(Source source) {
        try {
            Pipeline.Loaded loaded = pipeline.load(source);
            String key = loaded.key(program);
            return new Look(source, key, loaded.digest(), "", keeping.find(key));
        } catch (Source.UnusableException e) {
            return Look.rejected(source, e.getMessage());
        }
    }

    /** What is new and stands alone is taken to its graph at once. */
    private Seen see(Look look, GraphLines out) throws IOException {
        if (!look.isUsable()) {
            Optional<KeptDocument> kept = keeping.find(look.key);
            keeping.keepRejected(look.source.place(), look.key, DocumentScan.rejected(look.reason));
            return Seen.done(look, done(new DocumentReport.Rejected(look.source.place(), look.reason),
                    kept.isPresent()));
        }
        if (look.kept.isPresent()) {
            return new Seen(look, look.kept.get().scan(), Optional.empty());
        }
        Reading reading = pipeline.read(look.source);
        DocumentScan scan = DocumentScan.of(reading);
        if (!scan.isRead()) {
            keeping.keepRejected(look.source.place(), look.key, scan);
            return Seen.done(look, rejected(look, scan.reason()));
        }
        requireSame(look, scan);
        return scan.entry().isPresent() ? new Seen(look, scan, Optional.empty())
                : new Seen(look, scan, Optional.of(done(write(look, scan, ((Reading.Read) reading).document(),
                        pipeline.context(scan, look.source.name(), IssueIndex.of(List.of())), out), false)));
    }

    private Outcome finish(Seen seen, IssueIndex issues, GraphLines out) throws IOException {
        Source source = seen.look.source;
        if (!seen.scan.isRead()) {
            keeping.keep(seen.look.kept.orElseThrow(), source.place());
            return done(new DocumentReport.Rejected(source.place(), seen.scan.reason()), true);
        }
        String context = pipeline.context(seen.scan, source.name(), issues);
        Optional<KeptDocument> kept = seen.look.kept.filter(k -> k.hasOutput() && k.context().equals(context));
        if (kept.isPresent()) {
            Optional<DocumentOutput> output = keeping.output(kept.get());
            if (output.isPresent() && pipeline.keepText(output.get(), kept.get().store())) {
                keeping.keep(kept.get(), source.place());
                return done(pipeline.write(output.get().at(source.place()), out), true);
            }
        }
        if (!(pipeline.read(source) instanceof Reading.Read again)) {
            throw new ChangedException();
        }
        requireSame(seen.look, DocumentScan.of(again));
        return done(write(seen.look, seen.scan, issues.complete(again.document()), context, out), false);
    }

    private DocumentReport write(Look look, DocumentScan scan, Document document, String context, GraphLines out)
            throws IOException {
        DocumentOutput output = pipeline.output(look.source.place(), document);
        pipeline.keepText(output, document);
        keeping.keep(look.source.place(), look.key, context, scan, output);
        return pipeline.write(output, out);
    }

    private static void requireSame(Look look, DocumentScan scan) {
        if (!look.digest.equals(scan.digest())) {
            throw new ChangedException();
        }
    }

    /** The outcome of a file whose bytes another one has too. */
    private Outcome repeat(Look look, Outcome first) {
        String place = look.source.place();
        return done(first.report() instanceof DocumentReport.Rejected rejected
                ? new DocumentReport.Rejected(place, rejected.reason())
                : new DocumentReport.Duplicate(place, first.report().path()), first.isKept());
    }

    /** The bytes are others than a moment before. */
    private static final class ChangedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ChangedException() {
            super("the file was changed while it was read");
        }
    }

    /** What the first pass keeps of a source: its content, and where it is kept already. */
    private record Look(Source source, String key, String digest, String reason, Optional<KeptDocument> kept) {

        static Look rejected(Source source, String reason) {
            return new Look(source, ProgramDigest.of("unusable", source.place(), reason), "", reason,
                    Optional.empty());
        }

        boolean isUsable() {
            return reason.isEmpty();
        }
    }

    /** What the second pass keeps of a source: the outcome, or what the third must know. */
    private record Seen(Look look, DocumentScan scan, Optional<Outcome> outcome) {

        static Seen done(Look look, Outcome outcome) {
            return new Seen(look, DocumentScan.rejected("done"), Optional.of(outcome));
        }
    }
}
