package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhengtu.extract.Fact.Modality;
import org.zhengtu.extract.Fact.ProgrammeStage;
import org.zhengtu.extract.StatusSentence.Work;
import org.zhengtu.extract.StatusSentence.Works;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds which works the words of one sentence that tell stages are about. */
final class StatusReading {
    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    private final StatusWords words;
    private final StatusSentence sentence;
    private final List<Match> told;
    private final List<Stage> stages = new ArrayList<>();

    /**
     * Works at a stage.
     *
     * @param told  the words that tell it
     * @param from  where the phrase begins in which works and stage are told
     * @param taken where the last phrase before ends that tells another stage, 0 if none does
     */
    record Stage(ProgrammeStage stage, Rule rule, Span told, Works works, int from, int taken) {

        /** Whether the stage can be that of this work. */
        boolean fits(Work work, Modality modality) {
            boolean policy = work.steered() && (stage == ProgrammeStage.UNDER_CONSTRUCTION
                    || rule.value("works").isPresent());
            boolean other = rule.value("only").isPresent() && modality != Modality.PLANNED;
            return !policy && !other;
        }
    }

    StatusReading(StatusWords words, StatusSentence sentence, List<Match> told) {
        this.words = words;
        this.sentence = sentence;
        this.told = told;
    }

    List<Stage> stages() {
        for (int i = 0; i < told.size(); i++) {
            if (!sentence.isInName(told.get(i).span())) {
                int before = stages.size();
                read(i);
                i += stages.size() > before ? shareOut(i) : 0;
            }
        }
        return stages;
    }

    /** Gives each work the stage of its own where as many follow each other; how many stages were taken so. */
    private int shareOut(int index) {
        Stage first = stages.get(stages.size() - 1);
        List<Work> works = first.works().works();
        int phrase = sentence.phraseStart(first.told().start());
        boolean each = works.size() > 1 && index + works.size() <= told.size() && words.rule("each")
                .first(sentence.text().substring(phrase, first.told().start())).isPresent();
        for (int i = 1; each && i < works.size(); i++) {
            int gap = told.get(index + i - 1).span().end();
            each = told.get(index + i).span().start() - gap <= 1 && sentence.ends(gap);
        }
        if (!each) {
            return 0;
        }
        stages.remove(stages.size() - 1);
        for (int i = 0; i < works.size(); i++) {
            Works one = new Works(works.subList(i, i + 1), first.works().end(), false, false, first.works().to());
            add(told.get(index + i), one);
        }
        return works.size() - 1;
    }

    private void read(int index) {
        Match match = told.get(index);
        Span span = match.span();
        String side = match.rule().value("side").orElse(RIGHT);
        int phrase = sentence.phraseStart(span.start());
        if (words.rule("negated").first(sentence.text().substring(phrase, span.start())).isPresent()) {
            return;
        }
        int end = sentence.phraseEnd(span.end());
        int limit = index + 1 < told.size() ? Math.min(end, told.get(index + 1).span().start()) : end;
        boolean known = match.rule().value("works").isPresent();
        Works right = side.equals(LEFT) ? Works.NONE : sentence.right(span.end(), limit, !known);
        boolean causes = limit < end && !right.isEmpty() && sentence.beforeAdverbs(right.end(), limit) <= right.end();
        boolean lacks = match.rule().value("tail").isPresent() && !right.tail();
        if (!right.isEmpty() && !causes && !lacks) {
            add(match, right);
        } else if (right.isEmpty() && !side.equals(RIGHT)) {
            before(match, phrase).ifPresent(works -> add(match, works));
        }
    }

    /** The works named before, in the phrase or, where it names none, those of the stage before. */
    private Optional<Works> before(Match match, int phrase) {
        int to = sentence.beforeAdverbs(phrase, match.span().start());
        Optional<Stage> last = stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
        boolean ends = sentence.ends(match.span().end());
        boolean goesOn = ends && to == phrase && last.filter(s -> sentence.phraseEnd(s.told().end()) + 1 == phrase).isPresent()
                || last.filter(s -> s.told().end() >= to).isPresent();
        if (goesOn) {
            return last.map(Stage::works);
        }
        if (to == phrase) {
            return !ends ? Optional.empty() : sentence.subject(phrase).map(work -> new Works(List.of(work), to, false, false, to));
        }
        Works works = sentence.left(phrase, to, match.rule().value("sure").isPresent());
        return works.isEmpty() ? Optional.empty() : Optional.of(works);
    }

    private void add(Match match, Works works) {
        ProgrammeStage stage = works.early() ? ProgrammeStage.PROPOSED
                : ProgrammeStage.valueOf(match.rule().value("status").orElseThrow().toUpperCase(Locale.ROOT));
        int from = Math.min(works.works().get(0).span().start(), match.span().start());
        int taken = stages.isEmpty() ? 0 : sentence.phraseEnd(stages.get(stages.size() - 1).told().end());
        boolean needed = match.rule().value("tail").isPresent() || works.early();
        Span span = needed ? match.span().union(new Span(works.end(), works.to())) : match.span();
        stages.add(new Stage(stage, match.rule(), span, works, sentence.phraseStart(from), taken));
    }
}
