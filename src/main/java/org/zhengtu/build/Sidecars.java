package org.zhengtu.build;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.content.UnreadableException;
import org.zhengtu.document.Sidecar;

/**
 * Finds and reads what lies beside documents to describe them: NAME.meta.yaml, or NAME.txt.meta.yaml for one of two.
 */
final class Sidecars {
    private Sidecars() {
    }

    /** The sidecar of a document; nothing if there is none, or none that can be used, which {@link #check} reports. */
    static Optional<Sidecar> read(Source document) {
        try {
            Optional<Source> sidecar = of(document);
            return sidecar.isEmpty() ? Optional.empty() : Optional.of(read(sidecar.get().name(), sidecar.get().read()));
        } catch (Source.UnusableException | UnreadableException e) {
            return Optional.empty();
        }
    }

    private static Sidecar read(String name, byte[] bytes) throws UnreadableException {
        return Sidecar.read(name, bytes);
    }

    private static Optional<Source> of(Source document) {
        String name = document.name();
        int dot = name.lastIndexOf('.');
        Optional<Source> own = beside(document, name + Sidecar.ENDING);
        return own.isPresent() || dot <= 0 ? own : beside(document, name.substring(0, dot) + Sidecar.ENDING);
    }

    private static Optional<Source> beside(Source document, String name) {
        if (document.entry().isEmpty()) {
            return Optional.of(new Source(document.path().resolveSibling(name))).filter(s -> Files.exists(s.path()));
        }
        String entry = document.entry().substring(0, document.entry().lastIndexOf('/') + 1) + name;
        return Archive.holds(document.path(), entry) ? Optional.of(new Source(document.path(), entry))
                : Optional.empty();
    }

    /** What is wrong with sidecars: those that cannot be read, and those that no document of the build belongs to. */
    static List<DocumentReport.Rejected> check(List<Source> sidecars, List<Source> documents) {
        Set<String> used = new HashSet<>();
        documents.forEach(document -> of(document).ifPresent(sidecar -> used.add(sidecar.place())));
        List<DocumentReport.Rejected> wrong = new ArrayList<>();
        for (Source sidecar : sidecars) {
            try {
                read(sidecar.name(), sidecar.read());
                if (!used.contains(sidecar.place())) {
                    String stem = sidecar.name().substring(0, sidecar.name().length() - Sidecar.ENDING.length());
                    wrong.add(new DocumentReport.Rejected(sidecar.place(), "a sidecar describes a document and is none;"
                            + " expected a document named " + stem + " or " + stem + ".* beside it"));
                }
            } catch (Source.UnusableException | UnreadableException e) {
                wrong.add(new DocumentReport.Rejected(sidecar.place(), e.getMessage()));
            }
        }
        return wrong;
    }
}
