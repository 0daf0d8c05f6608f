package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Article;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.MarkedText.Mention;
import org.zhengtu.text.Span;

/** The lines of one document with the persons, bodies and meetings that are known so far. Used by one thread. */
final class Scene {
    private final Document document;
    private final List<Line> lines = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    /**
     * A sentence or a headline.
     *
     * @param index   its place among the lines
     * @param article number of the article that it belongs to, 0 if none
     */
    record Line(int index, Span span, int article, boolean headline, int paragraph, MarkedText marked) {
        String text() {
            return marked.text();
        }
    }

    private Scene(Document document, Findings found) {
        this.document = document;
        mentions.addAll(new PersonMarks(document).of(found.all(Fact.PersonNamed.class)));
        found.all(Fact.MeetingNamed.class).stream().filter(m -> !MeetingFinder.isUnnamed(m))
                .forEach(m -> mentions.add(new Mention(MarkedText.MEETING, m.id(), m.span())));
    }

    /** With persons marked, and nothing else. */
    static Scene ofPersons(Document document, Findings found) {
        Scene scene = new Scene(document, found);
        scene.mentions.removeIf(m -> m.sign() != MarkedText.PERSON);
        scene.addLines();
        return scene;
    }

    /** With persons, meetings and bodies marked; where they overlap, in this order. */
    static Scene ofAll(Document document, Findings found) {
        Scene scene = new Scene(document, found);
        found.all(Fact.BodyNamed.class).forEach(b ->
                scene.mentions.add(new Mention(MarkedText.BODY, b.surface(), b.span())));
        scene.addLines();
        return scene;
    }

    private void addLines() {
        List<Mention> sorted = new ArrayList<>(mentions);
        sorted.sort(Comparator.comparing(m -> m.span().start()));
        int from = 0;
        for (Stretch stretch : stretches()) {
            Span span = stretch.span();
            while (from < sorted.size() && sorted.get(from).span().start() < span.start()) {
                from++;
            }
            int to = from;
            while (to < sorted.size() && sorted.get(to).span().start() < span.end()) {
                to++;
            }
            List<Mention> here = new ArrayList<>(sorted.subList(from, to));
            here.sort(Comparator.comparing((Mention m) -> rank(m.sign())).thenComparing(Mention::span));
            lines.add(new Line(lines.size(), span, stretch.article(), stretch.headline(), stretch.paragraph(),
                    MarkedText.of(document.repaired(), span, here)));
        }
    }

    private record Stretch(Span span, int article, boolean headline, int paragraph) {
    }

    /** Sentences, and headlines as wholes also where they are printed on several lines. */
    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        Span headline = new Span(0, 0);
        for (Sentence sentence : document.sentences()) {
            Optional<Article> article = sentence.article() > 0 ? Optional.empty() : headed(sentence);
            Optional<Span> whole = article.flatMap(Article::headlineSpan)
                    .filter(span -> span.contains(sentence.span()));
            if (whole.isPresent() && whole.get().equals(headline)) {
                continue;
            }
            headline = whole.orElse(headline);
            stretches.add(new Stretch(whole.orElse(sentence.span()),
                    article.map(Article::number).orElse(sentence.article()), article.isPresent(),
                    sentence.paragraph()));
        }
        return stretches;
    }

    private static int rank(char sign) {
        return sign == MarkedText.PERSON ? 0 : sign == MarkedText.MEETING ? 1 : 2;
    }

    /** The article whose headline or kicker a sentence outside of all bodies is. */
    private Optional<Article> headed(Sentence sentence) {
        String text = document.textOf(sentence);
        return document.articles().stream()
                .filter(a -> a.headlineSpan().filter(s -> s.overlaps(sentence.span())).isPresent()
                        || a.kickers().stream().anyMatch(k -> k.contains(text) || text.contains(k)))
                .findFirst();
    }

    Document document() {
        return document;
    }

    /** All lines, in the order of the text. */
    List<Line> lines() {
        return lines;
    }

    /** The lines of one article, its headline among them if it is printed here. */
    List<Line> lines(int article) {
        return lines.stream().filter(line -> line.article() == article).toList();
    }

    /** The line before in the same paragraph. */
    Optional<Line> before(Line line) {
        return line.index() > 0 && lines.get(line.index() - 1).paragraph() == line.paragraph()
                ? Optional.of(lines.get(line.index() - 1)) : Optional.empty();
    }

    /** Whether another line of the same paragraph follows. */
    boolean goesOn(Line line) {
        return line.index() + 1 < lines.size() && lines.get(line.index() + 1).paragraph() == line.paragraph();
    }

    /** Where the paragraph of a line ends. */
    int endOfParagraph(Line line) {
        int end = line.span().end();
        for (int i = line.index(); i < lines.size() && lines.get(i).paragraph() == line.paragraph(); i++) {
            end = lines.get(i).article() == line.article() ? lines.get(i).span().end() : end;
        }
        return end;
    }
}
