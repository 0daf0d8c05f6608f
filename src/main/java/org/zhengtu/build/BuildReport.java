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
 * @param changes   what is other than before
 * @param identity what was found out over all documents together
 * @param links what was found of other data
 * @param quads     statements in the graph
 */
public record BuildReport(List<DocumentReport> documents, Changes changes, Identity identity, Mapped links, long quads,
        Map<Stage, Duration> times, Duration elapsed) {

    /**
     * What is other than in the store that was there before; all is new where there was none.
     *
     * @param added   files that are new
     * @param changed files that were read again, since they, the program or what they rest on changed
     * @param kept    files whose facts were taken over
     * @param removed files that are gone
     * @param notes   what of the earlier store could not be used
     */
    public record Changes(int added, int changed, int kept, int removed, List<String> notes) {

        /** Keeps an unmodifiable copy. */
        public Changes {
            notes = List.copyOf(notes);
        }

        /** Where there was no store before. */
        public static Changes allNew(long files) {
            return new Changes(Math.toIntExact(files), 0, 0, 0, List.of());
        }

        /** Whether anything is other than before. */
        public boolean isAny() {
            return added > 0 || changed > 0 || removed > 0 || !notes.isEmpty();
        }

        /** In words. */
        public String words() {
            return added + " new, " + changed + " changed, " + kept + " kept, " + removed + " removed";
        }
    }

    /**
     * Who is who.
     *
     * @param decisions of people that decided something
     * @param notes     what is wrong with the others
     */
    public record Identity(int persons, int tenures, int hypotheses, int decisions, List<String> notes) {
        static final Identity NONE = new Identity(0, 0, 0, 0, List.of());

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
        static final Mapped NONE = new Mapped(0, 0, 0, List.of());

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
