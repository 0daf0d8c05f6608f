package org.zhengtu.build;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report as text, for readers: totals and times first, then what was rejected, then document by document. */
final class ReportText {
    private final StringBuilder out = new StringBuilder();

    private ReportText() {
    }

    static String of(BuildReport report) {
        ReportText text = new ReportText();
        text.totals(report);
        report.of(DocumentReport.Rejected.class).forEach(text::rejected);
        report.of(DocumentReport.Duplicate.class).forEach(text::duplicate);
        report.of(DocumentReport.Read.class).forEach(text::read);
        return text.out.toString();
    }

    /** What is said of one document. */
    static String of(DocumentReport report) {
        ReportText text = new ReportText();
        if (report instanceof DocumentReport.Rejected rejected) {
            text.rejected(rejected);
        } else if (report instanceof DocumentReport.Duplicate duplicate) {
            text.duplicate(duplicate);
        } else if (report instanceof DocumentReport.Read read) {
            text.read(read);
        }
        return text.out.toString();
    }

    private void totals(BuildReport report) {
        line("%d files: %d read, %d rejected, %d given twice", report.documents().size(),
                report.of(DocumentReport.Read.class).size(), report.of(DocumentReport.Rejected.class).size(),
                report.of(DocumentReport.Duplicate.class).size());
        line("beside the store before: %s", report.changes().words());
        report.changes().notes().forEach(note -> line("note: %s", note));
        line("%d characters, %d statements in the graph", report.characters(), report.quads());
        line("found: %s", counts(report.facts()));
        line("over all documents: %d persons, %d tenures, %d pairs that may be one person", report.identity().persons(),
                report.identity().tenures(), report.identity().hypotheses());
        line("links to other data: %d exact, %d close, %d rejected", report.links().exact(), report.links().close(),
                report.links().rejected());
        report.links().notes().forEach(note -> line("warning: %s", note));
        if (report.identity().decisions() > 0) {
            line("decisions of people applied: %d", report.identity().decisions());
        }
        report.identity().notes().forEach(note -> line("warning: %s", note));
        line("time: %s s; by stage, all threads together: %s", seconds(report.elapsed()),
                new TreeMap<>(report.times()).entrySet().stream()
                        .map(entry -> entry.getKey().words() + " " + seconds(entry.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private void rejected(DocumentReport.Rejected rejected) {
        line("%n%s%n  rejected: %s", rejected.path(), rejected.reason());
    }

    private void duplicate(DocumentReport.Duplicate duplicate) {
        line("%n%s%n  the same as %s", duplicate.path(), duplicate.of());
    }

    private void read(DocumentReport.Read read) {
        line("%n%s%n  read as %s%s, %d characters%s", read.path(), read.mediaType(),
                read.encoding().isEmpty() ? "" : " in " + read.encoding(), read.characters(),
                read.repairs().isEmpty() ? "" : "; repaired: " + String.join(", ", read.repairs()));
        line("  %s, %s, %s, %s", read.metadata().kind().code(), known(read.metadata().title()),
                known(read.metadata().date().iso()), known(read.metadata().place().map(d -> d.name()).orElse("")));
        line("  found: %s", counts(read.facts()));
        read.articles().forEach(piece -> line("  article %d, %d-%d, %s: %s", piece.number(), piece.start(), piece.end(),
                piece.kind(), known(piece.headline())));
        read.issues().forEach(issue -> line("  doubtful, %d-%d: %s", issue.start(), issue.end(), issue.message()));
    }

    private static String counts(Map<String, Integer> facts) {
        return new TreeMap<>(facts).entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String known(String text) {
        return text.isEmpty() ? "(unknown)" : text;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }

    private void line(String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
