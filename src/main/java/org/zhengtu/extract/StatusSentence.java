package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** One sentence in which known programmes and works are marked, read for the lists of works in it. */
final class StatusSentence {
    private static final String PHRASE_ENDS = "，,；;。：:！!？?";
    private static final String LIST = "、";
    private static final String JOINTS = "、并和及";
    private static final double UNKNOWN = 0.8;

    private final StatusWords words;
    private final String text;
    private final List<Work> known;
    private final Optional<Work> topic;
    private final Rule closing;
    private final Rule part;

    /**
     * A named programme or work at its place in the sentence.
     *
     * @param certainty 1 where an earlier stage knows it
     * @param steered   whether it is a policy (战略, 改革, 机制), which is never built
     */
    record Work(String name, Span span, double certainty, boolean steered) {
        Work(String name, Span span, double certainty) {
            this(name, span, certainty, false);
        }
    }

    /**
     * Works that something is said of.
     *
     * @param end   where the list ends
     * @param early whether the list is followed by words that say that all is yet to be prepared
     * @param to    where those words end
     * @param tail  whether words follow that say that something is done to it, or it ends with what is only done (工程)
     */
    record Works(List<Work> works, int end, boolean early, boolean tail, int to) {
        static final Works NONE = new Works(List.of(), 0, false, false, 0);

        boolean isEmpty() {
            return works.isEmpty();
        }
    }

    /** @param topic the last work named before, which 该项目 takes up */
    StatusSentence(StatusWords words, String text, List<Work> known, Optional<Work> topic) {
        this.topic = topic;
        this.words = words;
        this.text = text;
        this.known = known;
        this.closing = words.rule("closing");
        this.part = words.rule("part");
    }

    String text() {
        return text;
    }

    /** Where the phrase begins that holds an offset; phrases end at commas and the like. */
    int phraseStart(int offset) {
        int at = offset;
        while (at > 0 && (PHRASE_ENDS.indexOf(text.charAt(at - 1)) < 0 || inside(at - 1))) {
            at--;
        }
        return at;
    }

    int phraseEnd(int offset) {
        int at = offset;
        while (at < text.length() && (PHRASE_ENDS.indexOf(text.charAt(at)) < 0 || inside(at))) {
            at++;
        }
        return at;
    }

    /** Whether a known name holds an offset. */
    private boolean inside(int offset) {
        return known.stream().anyMatch(work -> work.span().contains(offset));
    }

    /** Whether a known name holds a span. */
    boolean isInName(Span span) {
        return known.stream().anyMatch(work -> work.span().contains(span));
    }

    /** Where the words before an offset begin that neither name works nor tell their course. */
    int beforeAdverbs(int from, int to) {
        return words.rule("adverbs").first(text.substring(from, to)).map(m -> from + m.span().start())
                .filter(at -> !inside(at) || !inside(at - 1)).orElse(to);
    }

    /**
     * The works that are listed right before an offset.
     *
     * @param sure whether whatever stands there is a work, as only works can be what is said of it
     */
    Works left(int from, int to, boolean sure) {
        Optional<Span> close = closing(new Span(from, to));
        int end = close.map(Span::start).orElse(to);
        boolean listed = close.map(this::isWorks).orElse(sure);
        List<Span> items = items(new Span(from, end));
        List<Work> found = new ArrayList<>();
        for (int i = items.size() - 1; i >= 0; i--) {
            List<Work> works = works(items.get(i), listed, i == 0);
            if (works.isEmpty() && i == items.size() - 1 && !listed) {
                return Works.NONE;
            }
            found.addAll(0, works);
        }
        return new Works(found, to, false, false, to);
    }

    /** Whether a phrase, or one of several verbs of it, ends here. */
    boolean ends(int offset) {
        return offset >= text.length() || (PHRASE_ENDS + JOINTS).indexOf(text.charAt(offset)) >= 0;
    }

    /**
     * The works that are listed right after an offset, up to another one.
     *
     * @param summed whether words that sum up the list (等项目) show that all in it are works
     */
    Works right(int offset, int to, boolean summed) {
        int from = words.rule("led").first(text.substring(offset, to)).map(m -> offset + m.span().end()).orElse(offset);
        Optional<Span> close = closing(new Span(from, to));
        int free = known.stream().map(w -> w.span().end()).filter(end -> from < end && end <= to)
                .reduce(from, Math::max);
        Optional<Match> tail = words.rule("tail").first(text.substring(free, to));
        int end = Math.min(close.map(Span::start).orElse(to), tail.map(m -> free + m.span().start()).orElse(to));
        boolean listed = summed && close.isPresent() && isWorks(close.get());
        List<Work> found = new ArrayList<>();
        List<Span> items = items(new Span(from, end));
        for (Span item : items) {
            List<Work> works = works(item, listed, item == items.get(0));
            if (works.isEmpty() && found.isEmpty() && !listed) {
                return Works.NONE;
            }
            found.addAll(works);
        }
        boolean work = tail.isPresent() || !found.isEmpty() && words.rule("closing-head").first(text.substring(
                from, end)).isPresent();
        return new Works(found, end, tail.filter(m -> m.has("early")).isPresent(), work,
                tail.map(m -> free + m.span().end()).orElse(end));
    }

    /** The work that the sentence begins with, if it names no other before an offset. */
    Optional<Work> subject(int offset) {
        List<Work> before = known.stream().filter(w -> w.span().start() < offset).toList();
        if (before.isEmpty() && words.rule("takes-up").first(text.substring(0, offset)).isPresent()) {
            return topic.map(work -> new Work(work.name(), new Span(offset, offset), UNKNOWN));
        }
        return before.stream().filter(w -> before.size() == 1 && w.span().end() <= phraseEnd(0)
                && (w.span().start() == 0 || words.rule("adverbs").whole(text.substring(0, w.span().start())).isPresent()))
                .findFirst();
    }

    /** The words that close a list, where the first 等 stands that no name holds. */
    private Optional<Span> closing(Span stretch) {
        return closing.matches(stretch.of(text)).map(m -> m.span().shift(stretch.start()))
                .filter(span -> !inside(span.start())).findFirst();
    }

    private boolean isWorks(Span close) {
        return words.rule("closing-head").first(close.of(text)).isPresent();
    }

    /** The pieces of a list. */
    private List<Span> items(Span stretch) {
        List<Span> items = new ArrayList<>();
        int start = stretch.start();
        for (int i = stretch.start(); i < stretch.end(); i++) {
            int close = Clauses.closing(text, i);
            if (close > i && close < stretch.end()) {
                i = close;
            } else if (LIST.indexOf(text.charAt(i)) >= 0 && !inside(i)) {
                if (i > start) {
                    items.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        if (stretch.end() > start) {
            items.add(new Span(start, stretch.end()));
        }
        return items;
    }

    /** The works of one piece: two where each side of a joint (和) is one, else the whole. */
    private List<Work> works(Span item, boolean listed, boolean first) {
        Optional<Span> joint = words.rule("joint").matches(item.of(text)).map(m -> m.span().shift(item.start()))
                .filter(span -> !inside(span.start())).findFirst();
        if (joint.isPresent()) {
            Optional<Work> one = work(new Span(item.start(), joint.get().start()), listed, first);
            List<Work> rest = works(new Span(joint.get().end(), item.end()), listed, false);
            if (one.isPresent() && !rest.isEmpty()) {
                return Stream.concat(one.stream(), rest.stream()).toList();
            }
        }
        return work(item, listed, first).stream().toList();
    }

    private Optional<Work> work(Span item, boolean listed, boolean first) {
        if (words.rule("counted").first(item.of(text)).isPresent()
                && known.stream().noneMatch(w -> w.span().start() == item.start())) {
            return Optional.empty();
        }
        Optional<Work> last = known.stream().filter(w -> item.contains(w.span())).reduce((a, b) -> b);
        if (last.isPresent()) {
            Span rest = new Span(last.get().span().end(), item.end());
            Optional<Match> more = part.whole(rest.of(text));
            if (more.isPresent()) {
                return Optional.of(extended(joined(last.get()), more.get().group("named").length()));
            }
        }
        Optional<Match> phase = words.rule("phase-only").whole(item.of(text));
        if (phase.isPresent()) {
            return known.stream().filter(w -> w.span().end() <= item.start()).reduce((a, b) -> b)
                    .map(w -> new Work(w.name() + phase.get().group("phase"), item, UNKNOWN));
        }
        int begin = words.begin(text, item);
        if (begin >= item.end() || !first && begin > item.start() || inside(begin) && inside(begin - 1)) {
            return Optional.empty();
        }
        int end = words.rule("meant").first(text.substring(begin, item.end()))
                .map(m -> begin + m.span().start()).filter(at -> at > begin).orElse(item.end());
        String name = text.substring(begin, end);
        return words.isWork(name, listed)
                ? Optional.of(new Work(ProgrammeCandidate.bare(name), new Span(begin, end), UNKNOWN)) : Optional.empty();
    }

    /** Two names without anything between them are one: 青山公园|博物馆. */
    private Work joined(Work work) {
        return known.stream().filter(w -> w.span().end() == work.span().start() && w.span().length() > 0).findFirst()
                .map(w -> new Work(w.span().union(work.span()).of(text), w.span().union(work.span()), work.certainty(),
                        work.steered())).orElse(work);
    }

    /** A known work with the words after it that are part of its name: 二期. */
    private Work extended(Work work, int length) {
        if (length == 0) {
            return work;
        }
        Span whole = new Span(work.span().start(), work.span().end() + length);
        return new Work(work.name() + text.substring(work.span().end(), whole.end()), whole, work.certainty(), work.steered());
    }
}
