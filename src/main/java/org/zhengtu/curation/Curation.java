package org.zhengtu.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that people decided, by file and line. */
public record Curation(List<Decision> decisions, List<Rename> renames, List<Withdrawal> withdrawals) {
    /** No decisions. */
    public static final Curation NONE = new Curation(List.of(), List.of(), List.of());

    /** Keeps unmodifiable copies. */
    public Curation {
        decisions = List.copyOf(decisions);
        renames = List.copyOf(renames);
        withdrawals = List.copyOf(withdrawals);
    }

    /**
     * Reads all tables of a folder, in the order of their names; those of links ({@code .sssom.tsv}) are left to others.
     *
     * @throws CurationException at the first line that is not as it should be
     * @throws IOException       if the folder cannot be read
     */
    public static Curation read(Path folder) throws IOException {
        return new CurationTables().read(folder);
    }

    /** The decisions on things of these types. */
    public List<Decision> decisions(Kind kind) {
        return decisions.stream().filter(decision -> decision.kind() == kind).toList();
    }

    /** The renames of things of this type. */
    public List<Rename> renames(Kind kind) {
        return renames.stream().filter(rename -> rename.kind() == kind).toList();
    }

    /** Whether any decision but withdrawals names a thing so. */
    boolean names(Kind kind, String name) {
        return Stream.concat(decisions(kind).stream().flatMap(d -> Stream.of(d.one(), d.other())),
                renames(kind).stream().map(Rename::side)).anyMatch(side -> side.name().equals(name));
    }

    /** Whether any decision may be about this thing of a document; a cheap and generous guess. */
    public boolean concerns(DocumentEntity entity) {
        return names(entity.kind(), entity.entity().name()) || names(entity.kind(), entity.iri());
    }
}
