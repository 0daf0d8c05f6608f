package org.zhengtu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhengtu.build.DocumentReport;
import org.zhengtu.build.DocumentScan;
import org.zhengtu.build.FileWork;

/** What the first pass found of a file. */
record ScannedFile(InputFile file, ArrayList<Item> items, ArrayList<Refused> sidecars) implements Serializable {

    /**
     * A document, or what may be one.
     *
     * @param entry  its name in the archive, if the file is one
     * @param digest empty if it is no document
     * @param joined whether it has articles that go on elsewhere
     * @param scan   all that was found
     */
    record Item(String entry, String name, String place, String digest, boolean joined, byte[] scan)
            implements Serializable {

        DocumentScan scanned() throws IOException {
            return DocumentScan.of(scan);
        }
    }

    /** A file that is no use. */
    record Refused(String place, String reason) implements Serializable {
    }

    static ScannedFile of(InputFile file, Shared shared) throws IOException {
        Optional<String> refusal = FileWork.refusal(file.name(), file.bytes());
        if (refusal.isPresent()) {
            return of(file, FileWork.rejected(refusal.get()), place -> place);
        }
        try (Fetched fetched = Fetched.of(file, shared.settings())) {
            return of(file, shared.work().scan(fetched.file()), place -> fetched.place(place, file));
        } catch (Fetched.UnusableException e) {
            return of(file, FileWork.rejected(e.getMessage()), place -> place);
        }
    }

    private static ScannedFile of(InputFile file, FileWork.Content content,
            UnaryOperator<String> places) {
        ArrayList<Item> items = new ArrayList<>();
        for (FileWork.Scanned scanned : content.sources()) {
            String entry = scanned.entry();
            DocumentScan scan = scanned.scan();
            items.add(new Item(entry, entry.isEmpty() ? file.name() : entry.substring(entry.lastIndexOf('/') + 1),
                    file.place() + (entry.isEmpty() ? "" : "!/" + entry), scan.digest(),
                    scan.entry().filter(e -> !e.pieces().isEmpty()).isPresent(), scan.toBytes()));
        }
        ArrayList<Refused> sidecars = new ArrayList<>();
        for (DocumentReport.Rejected rejected : content.sidecars()) {
            sidecars.add(new Refused(places.apply(rejected.path()), rejected.reason()));
        }
        return new ScannedFile(file, items, sidecars);
    }

    /** As {@link FileWork} has it. */
    FileWork.Content content() throws IOException {
        List<FileWork.Scanned> sources = new ArrayList<>();
        for (Item item : items) {
            sources.add(new FileWork.Scanned(item.entry(), item.scanned()));
        }
        return new FileWork.Content(sources, List.of());
    }
}
