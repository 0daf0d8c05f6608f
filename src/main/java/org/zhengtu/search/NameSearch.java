package org.zhengtu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.zhengtu.text.Readings;
import org.zhengtu.text.Script;

/**
 * Finds things by what people call them: names and other names in Chinese (either script) and English, pinyin written
 * together or apart, first letters. Answers are the same each time, take bounded memory and, on any store, bounded time:
 * what is not found by then is left out. Safe for threads. Whoever opens it closes it.
 */
public final class NameSearch implements AutoCloseable {
    /** Entries that are looked at for one way of matching, before the rest is left out. */
    private static final int MOST_VISITED = 20_000;
    private static final int MOST_SIMILAR = 200;
    private static final double LEAST_ALIKE = 0.5;
    private static final int LONGEST = 100;
    /** Longer than any answer takes but on the largest stores. */
    private static final long MOST_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    private final Readings readings = new Readings();
    private final Sounds sounds = new Sounds(readings);
    private final FSDirectory directory;
    private final DirectoryReader reader;

    private NameSearch(FSDirectory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /** Opens what {@link NameIndex} wrote. */
    public static NameSearch open(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        try {
            return new NameSearch(directory, DirectoryReader.open(directory));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Things that are called so, the best match first, of one match those first of which the graph says most, then by
     * IRI; each thing once, with its best name.
     *
     * @param words as somebody typed them; of more than 100 characters the first are taken
     * @param types IRIs of classes of which a thing must have one; of any class if empty
     * @param most how many things at most
     */
    public List<Found> find(String words, Set<String> types, int most) {
        String asked = shortened(words);
        Finding finding = new Finding(types, most);
        for (Step step : steps(asked)) {
            if (finding.isFull()) {
                break;
            }
            finding.take(step.match(), step.query());
        }
        return finding.found;
    }

    /**
     * Things whose names have most characters of what was asked, the likest first; for what nothing is called.
     *
     * @param words types most as in {@link #find}
     */
    public List<Found> similar(String words, Set<String> types, int most) {
        String asked = Script.simplified(shortened(words)).toLowerCase(Locale.ROOT);
        List<Query> parts = Tokens.words(asked).stream()
                .map(token -> Phrases.of(NameIndex.WORDS, List.of(token.terms()))).distinct().toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch((parts.size() + 1) / 2);
        parts.forEach(part -> some.add(part, BooleanClause.Occur.SHOULD));
        List<Found> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ScoreDoc hit : top(filtered(some.build(), types))) {
            Found found = entry(hit.doc, Match.SIMILAR, 0);
            double alike = Likeness.of(asked, Script.simplified(found.label()).toLowerCase(Locale.ROOT));
            if (alike >= LEAST_ALIKE) {
                candidates.add(new Found(found.iri(), found.label(), found.lang(), found.alias(), found.types(),
                        found.facts(), Match.SIMILAR, Match.SIMILAR.score() * alike));
            }
        }
        candidates.sort(Likeness.BEST_FIRST);
        return candidates.stream().filter(found -> seen.add(found.iri())).limit(most).toList();
    }

    private static String shortened(String words) {
        String stripped = words.strip();
        return stripped.substring(0, stripped.offsetByCodePoints(0,
                Math.min(LONGEST, stripped.codePointCount(0, stripped.length()))));
    }

    /** One way of matching. */
    private record Step(Match match, Query query) {
    }

    private List<Step> steps(String asked) {
        List<Set<String>> words = Tokens.words(asked).stream().map(Tokens.Token::terms).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Set<String>> open = openEnded(words);
        boolean typed = Sounds.isTyped(asked);
        List<List<Set<String>>> closed = typed ? sounds.of(asked, false) : List.of();
        List<List<Set<String>>> begun = typed ? sounds.of(asked, true) : List.of();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Match.EXACT, Phrases.of(NameIndex.WORDS, Phrases.whole(words))));
        steps.add(new Step(Match.SOUNDS, sounding(closed.stream().map(Phrases::whole).toList())));
        steps.add(new Step(Match.BEGINS, Phrases.of(NameIndex.WORDS, Phrases.atBegin(open))));
        steps.add(new Step(Match.SOUNDS_BEGINNING, sounding(begun.stream().map(Phrases::atBegin).toList())));
        steps.add(new Step(Match.CONTAINS, Phrases.of(NameIndex.WORDS, open)));
        steps.add(new Step(Match.CONTAINS, Phrases.all(parts(asked))));
        steps.add(new Step(Match.SOUNDS_WITHIN, sounding(begun)));
        if (!typed) {
            steps.add(new Step(Match.HOMOPHONE, Phrases.of(NameIndex.SOUNDS, SoundParser.syllables(readings, asked))));
        }
        return steps;
    }

    private static Query sounding(List<List<Set<String>>> readings) {
        return Phrases.any(readings.stream().map(places -> Phrases.of(NameIndex.SOUNDS, places)).toList());
    }

    /** What is between blanks, each a phrase of its own. */
    private static List<Query> parts(String asked) {
        List<Query> parts = new ArrayList<>();
        for (String part : asked.split("\\s+")) {
            List<Set<String>> words = Tokens.words(part).stream().map(Tokens.Token::terms).toList();
            if (!words.isEmpty()) {
                parts.add(Phrases.of(NameIndex.WORDS, openEnded(words)));
            }
        }
        return parts;
    }

    /** The same where the last word may be only the begin of one. */
    private static List<Set<String>> openEnded(List<Set<String>> words) {
        List<Set<String>> open = new ArrayList<>(words);
        String last = open.remove(open.size() - 1).iterator().next();
        open.add(Set.of(last, Tokens.PART + last));
        return open;
    }

    private static Query filtered(Query query, Set<String> types) {
        if (types.isEmpty()) {
            return query;
        }
        List<Query> any = types.stream().sorted().map(type -> Phrases.of(NameIndex.TYPE, List.of(Set.of(type))))
                .toList();
        return new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST)
                .add(Phrases.any(any), BooleanClause.Occur.FILTER).build();
    }

    private ScoreDoc[] top(Query query) {
        try {
            return searcher(System.nanoTime() + MOST_NANOSECONDS).search(query, MOST_SIMILAR).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names cannot be read", e);
        }
    }

    private IndexSearcher searcher(long latest) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(() -> System.nanoTime() - latest > 0);
        return searcher;
    }

    private Found entry(int entry, Match match, double score) {
        try {
            return Entries.of(reader.storedFields().document(entry), match, score);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names cannot be read", e);
        }
    }

    /** One answer on its way. */
    private final class Finding {
        private final Set<String> types;
        private final int most;
        private final long latest = System.nanoTime() + MOST_NANOSECONDS;
        private final Set<String> seen = new HashSet<>();
        private final List<Found> found = new ArrayList<>();

        Finding(Set<String> types, int most) {
            this.types = types;
            this.most = most;
        }

        boolean isFull() {
            return found.size() >= most;
        }

        void take(Match match, Query query) {
            try {
                searcher(latest).search(filtered(Phrases.unscored(query), types),
                        new FirstEntries(MOST_VISITED, document -> {
                            Found next = entry(document, match, match.score());
                            if (seen.add(next.iri())) {
                                found.add(next);
                            }
                            return !isFull();
                        }).alone());
            } catch (IOException e) {
                throw new UncheckedIOException("the index of names cannot be read", e);
            }
        }
    }

    @Override
    public void close() {
        try {
            IOUtils.close(reader, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names cannot be closed", e);
        }
    }
}
