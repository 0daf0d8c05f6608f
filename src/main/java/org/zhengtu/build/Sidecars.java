package org.zhengtu.build;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.zhengtu.content.UnreadableException;
import org.zhengtu.document.Sidecar;

/**
 * Finds and reads what lies beside documents to describe them: NAME.meta.yaml, or NAME.txt.meta.yaml for one of two.
 * Safe for threads.
 */
final class Sidecars {
    private final SortedSet<Source> found;
    /** By place, so that it makes no difference which document is read first, or how often. */
    private final Map<String, DocumentReport.Rejected> unusable = new ConcurrentSkipListMap<>();

    /** @param found the sidecars among the files given, those in archives included */
    Sidecars(SortedSet<Source> found) {
        this.found = found;
    }

    /** What describes a document; nothing if there is none, or none that can be used, which {@link #wrong} tells. */
    Optional<Sidecar> of(Source document) {
        Optional<Source> source = beside(document);
        try {
            return source.isEmpty() ? Optional.empty()
                    : Optional.of(Sidecar.read(source.get().name(), source.get().read()));
        } catch (Source.UnusableException | UnreadableException e) {
            String place = source.get().place();
            unusable.put(place, new DocumentReport.Rejected(place, e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Source> beside(Source document) {
        String name = document.name();
        int dot = name.lastIndexOf('.');
        Optional<Source> own = existing(document, name);
        return own.isPresent() || dot <= 0 ? own : existing(document, name.substring(0, dot));
    }

    private Optional<Source> existing(Source document, String stem) {
        Source sidecar = document.sibling(stem + Sidecar.ENDING);
        boolean exists = sidecar.entry().isEmpty() ? Files.exists(sidecar.path()) : found.contains(sidecar);
        return exists ? Optional.of(sidecar) : Optional.empty();
    }

    /** The sidecars that could not be used when their documents were read, and those that no document belongs to. */
    List<DocumentReport.Rejected> wrong(List<Source> documents) {
        Set<String> used = documents.stream().flatMap(document -> beside(document).stream()).map(Source::place)
                .collect(Collectors.toSet());
        List<DocumentReport.Rejected> wrong = new ArrayList<>(unusable.values());
        for (Source sidecar : found) {
            if (!used.contains(sidecar.place())) {
                wrong.add(lonely(sidecar.place(), sidecar.name()));
            }
        }
        return wrong;
    }

    /** What is said of a sidecar that no document belongs to. */
    static DocumentReport.Rejected lonely(String place, String name) {
        String stem = name.substring(0, name.length() - Sidecar.ENDING.length());
        return new DocumentReport.Rejected(place, "a sidecar describes a document and is none; expected a document"
                + " named " + stem + " or " + stem + ".* beside it");
    }
}
