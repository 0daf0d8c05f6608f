package org.zhengtu.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhengtu.text.Period;

/**
 * Joins the articles that jump from one page of a newspaper to another (下转2版, 上接1版), over all files of a batch.
 * The answer rests on what the files hold, not on their order. Immutable.
 */
public final class IssueIndex {
    private final Map<String, Entry> entries = new TreeMap<>();
    /** By each joined piece the one before it, and the one after it. */
    private final Map<IssueJoins.Place, IssueJoins.Place> before = new TreeMap<>();
    private final Map<IssueJoins.Place, IssueJoins.Place> after = new TreeMap<>();

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

        Optional<Article.Jump> from() {
            return article.from();
        }

        Optional<Article.Jump> to() {
            return article.to();
        }
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
        index.before.putAll(IssueJoins.of(index.entries.values()));
        index.before.forEach((second, first) -> index.after.put(first, second));
        return index;
    }

    /**
     * The document with its jumps joined: later pieces get headline, reporters, kind and day of the first, and a page
     * without a masthead gets newspaper, issue and date of the page that it continues.
     */
    public Document complete(Document document) {
        Metadata metadata = document.articles().stream().map(a -> new IssueJoins.Place(document.digest(), a.number()))
                .filter(before::containsKey).map(this::first).filter(p -> !p.digest().equals(document.digest()))
                .findFirst().map(p -> completed(document.metadata(), entries.get(p.digest()).metadata()))
                .orElse(document.metadata());
        List<Article> cut = metadata.equals(document.metadata()) ? document.articles()
                : ArticleCutter.cut(Paragraph.of(document.text(), document.source().headings()), metadata);
        return document.with(metadata, cut.stream()
                .map(article -> joined(article, new IssueJoins.Place(document.digest(), article.number()))).toList());
    }

    /**
     * All that {@link #complete} rests on beside the document itself, as a text that is the same exactly if that is;
     * empty if none of its articles is joined.
     */
    public String context(Entry document) {
        StringBuilder context = new StringBuilder();
        for (JumpPiece piece : document.pieces()) {
            IssueJoins.Place place = new IssueJoins.Place(document.digest(), piece.article().number());
            if (before.containsKey(place) || after.containsKey(place)) {
                IssueJoins.Place first = first(place);
                context.append(place.number()).append(' ').append(named(before.get(place))).append(' ')
                        .append(named(after.get(place))).append(' ').append(named(first)).append(' ')
                        .append(entries.get(first.digest()).metadata()).append(article(first)).append('\n');
            }
        }
        return context.toString();
    }

    private String named(IssueJoins.Place place) {
        return place == null ? "-" : place + " in " + entries.get(place.digest()).name();
    }

    private static Metadata completed(Metadata own, Metadata first) {
        Period date = own.date().iso().length() >= first.date().iso().length() ? own.date() : first.date();
        return new Metadata(own.title().isEmpty() ? first.title() : own.title(), own.kind(),
                own.publisher().isEmpty() ? first.publisher() : own.publisher(),
                own.issue().isEmpty() ? first.issue() : own.issue(), own.page(), date,
                own.place().or(first::place), own.author(), own.authorPost(), own.source(), own.url(),
                own.language());
    }

    /** The first piece of the article that a piece belongs to. */
    private IssueJoins.Place first(IssueJoins.Place piece) {
        IssueJoins.Place at = piece;
        Set<IssueJoins.Place> seen = new HashSet<>();
        while (before.containsKey(at) && seen.add(at)) {
            at = before.get(at);
        }
        return at;
    }

    private Article joined(Article article, IssueJoins.Place place) {
        if (!before.containsKey(place) && !after.containsKey(place)) {
            return article;
        }
        IssueJoins.Place first = first(place);
        Article main = first.equals(place) ? article : article(first);
        return new Article(article.number(), main.headline(), article.headlineSpan(), main.kickers(),
                main.reporters(), article.body(), main.dateOfEvent(), main.kind(),
                article.from().map(jump -> joined(jump, Optional.ofNullable(before.get(place)))),
                article.to().map(jump -> joined(jump, Optional.ofNullable(after.get(place)))),
                entries.get(first.digest()).name() + "#" + first.number());
    }

    private Article article(IssueJoins.Place place) {
        return entries.get(place.digest()).pieces().stream().map(JumpPiece::article)
                .filter(article -> article.number() == place.number()).findFirst().orElseThrow();
    }

    private Article.Jump joined(Article.Jump jump, Optional<IssueJoins.Place> other) {
        return other.map(piece -> new Article.Jump(jump.forward(), jump.page(), entries.get(piece.digest()).name(),
                piece.number())).orElse(jump);
    }
}
