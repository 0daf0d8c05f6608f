package org.zhengtu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.build.DocumentOutput;
import org.zhengtu.build.DocumentReport;
import org.zhengtu.build.FileWork;
import org.zhengtu.build.ReportLines;

/**
 * What became of a source.
 *
 * @param reason why it was rejected; empty if it was not
 * @param line   of the report
 * @param totals what it adds to the counts
 * @param graph  IRI of the document; empty if there is none
 * @param output of the document; empty if there is none
 * @param text   of the document; empty if there is none
 */
record WrittenSource(String place, String name, String reason, String line, ReportLines.Totals totals, String graph,
        byte[] output, String text) implements Serializable {

    /** @param texts whether they are wanted */
    static List<WrittenSource> of(ScannedFile scanned, Shared shared, Joints joints, boolean texts)
            throws IOException {
        boolean any = scanned.items().stream().anyMatch(item -> !item.digest().isEmpty());
        List<WrittenSource> written = new ArrayList<>();
        if (!any) {
            for (ScannedFile.Item item : scanned.items()) {
                written.add(rejected(item.place(), item.name(), item.scanned().reason()));
            }
            return written;
        }
        try (Fetched fetched = Fetched.of(scanned.file(), shared.settings())) {
            List<FileWork.Written> results = shared.work().write(fetched.file(), scanned.content(),
                    joints.issues(), joints::duplicate,
                    place -> fetched.place(place, scanned.file()));
            for (int i = 0; i < results.size(); i++) {
                written.add(of(scanned.items().get(i).name(), results.get(i), texts));
            }
        } catch (Fetched.UnusableException e) {
            scanned.items().forEach(item -> written.add(rejected(item.place(), item.name(), e.getMessage())));
        }
        return written;
    }

    private static WrittenSource of(String name, FileWork.Written written, boolean texts) {
        DocumentReport report = written.report();
        Optional<DocumentOutput> output = written.output();
        return new WrittenSource(report.path(), name,
                report instanceof DocumentReport.Rejected rejected ? rejected.reason() : "", ReportLines.line(report),
                ReportLines.Totals.of(report), output.map(DocumentOutput::graph).orElse(""),
                output.map(DocumentOutput::toBytes).orElse(new byte[0]), texts ? written.text() : "");
    }

    static WrittenSource rejected(String place, String name, String reason) {
        return of(name, new FileWork.Written(new DocumentReport.Rejected(place, reason), Optional.empty(), ""), false);
    }

    boolean isRead() {
        return !graph.isEmpty();
    }

    /** In the order of these a build reports on sources. */
    String order() {
        return name + '\0' + place;
    }

    DocumentOutput document() throws IOException {
        return DocumentOutput.of(output);
    }
}
