package org.zhengtu.build;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.mapping.Links;

/**
 * What a build did. Only the times differ from run to run; they are summed over threads, so they may exceed
 * {@code elapsed}.
 *
 * @param documents in the order of sources
 * @param identity what was found out over all documents together
 * @param links what was found of other data
 * @param quads     statements in the graph
 */
public record BuildReport(List<DocumentReport> documents, Identity identity, Mapped links, long quads, Map<Stage, Duration> times, Duration elapsed) {

    /**
     * Who is who.
     *
     * @param decisions of people that decided something
     * @param notes     what is wrong with the others
     */
    public record Identity(int persons, int tenures, int hypotheses, int decisions, List<String> notes) {

        /** Keeps an unmodifiable copy. */
        public Identity {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Links to other data.
     *
     * @param notes what is wrong with reviewed links
     */
    public record Mapped(long exact, long close, long rejected, List<String> notes) {

        /** Keeps an unmodifiable copy. */
        public Mapped {
            notes = List.copyOf(notes);
        }

        /** What was found. */
        public static Mapped of(Links.Found found) {
            return new Mapped(found.count("exactMatch"), found.count("closeMatch"), found.rejected(), found.notes());
        }
    }

    /** Keeps unmodifiable copies. */
    public BuildReport {
        documents = List.copyOf(documents);
        times = Map.copyOf(times.isEmpty() ? Map.of() : new EnumMap<>(times));
    }

    /** The reports of one kind. */
    public <R extends DocumentReport> List<R> of(Class<R> kind) {
        return documents.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Mentions found in all documents, by table. */
    public Map<String, Integer> facts() {
        Map<String, Integer> sums = new TreeMap<>();
        of(DocumentReport.Read.class).forEach(read -> read.facts().forEach((table, n) -> sums.merge(table, n,
                Integer::sum)));
        return sums;
    }

    /** Characters of all documents that were read. */
    public long characters() {
        return of(DocumentReport.Read.class).stream().mapToLong(DocumentReport.Read::characters).sum();
    }
}
