package org.zhengtu.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhengtu.text.Period;

/**
 * Joins the articles that jump from one page of a newspaper to another (下转2版, 上接1版), over all files of a batch.
 * The answer rests on what the files hold, not on their order. Immutable.
 */
public final class IssueIndex {
    /** Of two pages that an article may come from, the better must be so much better. */
    private static final double CLEARLY = 1.15;

    private final Map<String, List<Join>> byPage = new HashMap<>();
    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * What joining needs to know of a document.
     *
     * @param digest of the file, which tells documents apart
     * @param pieces its articles that jump
     */
    public record Entry(String digest, String name, Metadata metadata, List<JumpPiece> pieces) {

        /** Keeps an unmodifiable copy. */
        public Entry {
            pieces = List.copyOf(pieces);
        }
    }

    /** An article piece that jumps, and the words in it that its other piece may share. */
    public record JumpPiece(Article article, Map<String, Integer> words) {

        /** Keeps an unmodifiable copy. */
        public JumpPiece {
            words = Map.copyOf(words);
        }

        boolean isForward() {
            return article.continues().filter(Article.Jump::forward).isPresent();
        }
    }

    /** The first piece, on {@code from}, of the article whose second piece is number {@code number} of another page. */
    private record Join(Entry from, Article first, int number) {
    }

    private IssueIndex() {
    }

    /** What the index needs of a document; small beside the document itself. */
    public static Entry entryOf(Document document) {
        List<JumpPiece> pieces = document.articles().stream().filter(a -> a.continues().isPresent())
                .map(a -> new JumpPiece(a, JumpWords.of(a.headline() + a.body().of(document.repaired())))).toList();
        return new Entry(document.digest(), document.name(), document.metadata(), pieces);
    }

    /** The index of a batch. */
    public static IssueIndex of(Collection<Entry> batch) {
        IssueIndex index = new IssueIndex();
        batch.stream().filter(e -> !e.pieces().isEmpty())
                .sorted(Comparator.comparing(Entry::digest).thenComparing(Entry::name))
                .forEach(e -> index.entries.putIfAbsent(e.digest(), e));
        JumpWords words = JumpWords.over(index.entries.values().stream().flatMap(e -> e.pieces().stream())
                .map(JumpPiece::words).toList());
        index.entries.values().forEach(page -> index.join(page, words));
        return index;
    }

    private void join(Entry page, JumpWords words) {
        List<JumpPiece> seconds = page.pieces().stream().filter(p -> !p.isForward()).toList();
        if (seconds.isEmpty()) {
            return;
        }
        List<Pairing> found = entries.values().stream()
                .filter(other -> !other.equals(page) && mayBeOneIssue(page.metadata(), other.metadata()))
                .map(other -> Pairing.of(other.pieces().stream().filter(JumpPiece::isForward).toList(), seconds, words)
                        .in(other))
                .filter(pairing -> pairing.score() > 0)
                .sorted(Comparator.comparingDouble(Pairing::score).reversed()
                        .thenComparing(p -> p.page().map(Entry::digest).orElse("")))
                .limit(2).toList();
        if (found.isEmpty() || found.size() > 1 && found.get(0).score() < CLEARLY * found.get(1).score()) {
            return;
        }
        Pairing best = found.get(0);
        best.page().ifPresent(from -> byPage.put(page.digest(), best.pairs().entrySet().stream()
                .map(pair -> new Join(from, pair.getValue(), pair.getKey())).toList()));
    }

    private static boolean mayBeOneIssue(Metadata a, Metadata b) {
        return a.place().isPresent() && a.place().equals(b.place())
                && mayBeSame(a.publisher(), b.publisher()) && mayBeSame(a.issue(), b.issue())
                && mayBeSame(a.date().iso(), b.date().iso());
    }

    /** Unknown may be anything, and a year any day in it. */
    private static boolean mayBeSame(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.startsWith(b) || b.startsWith(a);
    }

    /**
     * The document with its jumps joined: second pieces get headline, reporters, kind and day of the first, and a page
     * without a masthead gets newspaper, issue and date of the page that it continues.
     */
    public Document complete(Document document) {
        List<Join> joins = byPage.getOrDefault(document.digest(), List.of());
        Metadata metadata = joins.isEmpty() ? document.metadata()
                : completed(document.metadata(), joins.get(0).from().metadata());
        List<Article> cut = metadata.equals(document.metadata()) ? document.articles()
                : ArticleCutter.cut(Paragraph.of(document.text(), document.source().headings()), metadata);
        List<Article> articles = new ArrayList<>();
        for (Article article : cut) {
            articles.add(joins.stream().filter(j -> j.number() == article.number()).findFirst()
                    .map(join -> second(article, join)).orElseGet(() -> first(document, article)));
        }
        return document.with(metadata, articles);
    }

    private static Metadata completed(Metadata own, Metadata first) {
        Period date = own.date().iso().length() >= first.date().iso().length() ? own.date() : first.date();
        return new Metadata(own.title().isEmpty() ? first.title() : own.title(), own.kind(),
                own.publisher().isEmpty() ? first.publisher() : own.publisher(),
                own.issue().isEmpty() ? first.issue() : own.issue(), date,
                own.place().or(first::place), own.author(), own.authorPost(), own.source(), own.url(),
                own.language());
    }

    private static Article second(Article article, Join join) {
        Article first = join.first();
        int page = article.continues().map(Article.Jump::page).orElse(0);
        return new Article(article.number(), first.headline(), article.headlineSpan(), first.kickers(),
                first.reporters(), article.body(), first.dateOfEvent(), first.kind(),
                Optional.of(new Article.Jump(false, page, join.from().name(), first.number())));
    }

    private Article first(Document document, Article article) {
        if (article.continues().filter(Article.Jump::forward).isEmpty()) {
            return article;
        }
        int page = article.continues().map(Article.Jump::page).orElse(0);
        Optional<Article.Jump> jump = byPage.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(e -> e.getValue().stream()
                        .filter(j -> j.from().digest().equals(document.digest())
                                && j.first().number() == article.number())
                        .map(j -> new Article.Jump(true, page, entries.get(e.getKey()).name(), j.number())))
                .findFirst();
        return new Article(article.number(), article.headline(), article.headlineSpan(), article.kickers(),
                article.reporters(), article.body(), article.dateOfEvent(), article.kind(),
                jump.or(article::continues));
    }
}
