package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.Fact.Modality;
import org.zhengtu.extract.Fact.ProgrammeKind;
import org.zhengtu.extract.StatusSentence.Work;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * Finds what becomes of programmes and works: begun, being built, opened … (A、B等项目开工建设, 建成A). Works that no
 * earlier stage knows are read in such lists too, where their last word or the list's summing up shows what they are.
 */
final class ProgrammeStatusFinder implements FactFinder {
    private static final Set<ProgrammeKind> KINDS = EnumSet.complementOf(EnumSet.of(ProgrammeKind.AWARD_TITLE,
            ProgrammeKind.CONCEPT, ProgrammeKind.EVENT));
    private static final Set<ProgrammeKind> STEERED = EnumSet.of(ProgrammeKind.STRATEGY, ProgrammeKind.REFORM,
            ProgrammeKind.MECHANISM);
    private static final int FARTHEST = 200;
    private static final Set<PlaceKind> BUILT = EnumSet.of(PlaceKind.ZONE, PlaceKind.PARK, PlaceKind.BUILDING,
            PlaceKind.ROAD, PlaceKind.RAILWAY, PlaceKind.STATION);

    private final StatusWords words = new StatusWords();
    private final FigureContext.Rules times = new FigureContext.Rules();

    @Override
    public List<Fact> find(Document document, Findings found) {
        return new Walk(document, found).facts();
    }

    private final class Walk {
        private final Document document;
        private final FigureContext context;
        private final List<Work> named;
        private final List<Fact> facts = new ArrayList<>();
        private int next;

        private Walk(Document document, Findings found) {
            this.document = document;
            this.context = new FigureContext(times, document);
            List<Fact.ProgrammeNamed> programmes = found.all(Fact.ProgrammeNamed.class).stream()
                    .filter(p -> KINDS.contains(p.kind())).toList();
            Enclosing held = new Enclosing(programmes);
            named = Stream.concat(programmes.stream()
                            .map(p -> new Work(p.name(), p.span(), 1,
                                    STEERED.contains(p.kind()) && !words.isPhase(p.name()))),
                    found.all(Fact.PlaceNamed.class).stream()
                            .filter(p -> BUILT.contains(p.kind()) && !held.hold(p.span()))
                            .map(p -> new Work(p.name(), p.span(), 1)))
                    .sorted(Comparator.comparing(Work::span)).toList();
        }

        private List<Fact> facts() {
            document.sentences().forEach(this::read);
            return facts;
        }

        private void read(Sentence sentence) {
            FigureText text = FigureText.of(document.repaired(), sentence.span());
            List<Match> told = told(text.text());
            if (told.isEmpty()) {
                context.pass(sentence, text.text());
                return;
            }
            StatusSentence read = new StatusSentence(words, text.text(), known(sentence.span(), text),
                    topic(sentence.span()));
            StatusTimes dates = new StatusTimes(words, document, sentence, read,
                    context.setting(sentence, text.text()));
            new StatusReading(words, read, told).stages().forEach(stage -> {
                Period date = dates.date(stage.told(), stage.taken());
                Modality modality = dates.modality(stage.from(), stage.told(), date);
                stage.works().works().stream().filter(work -> stage.fits(work, modality))
                        .forEach(work -> facts.add(fact(sentence, text, stage, work, date, modality)));
            });
        }

        private Fact fact(Sentence sentence, FigureText text, StatusReading.Stage stage, Work work, Period date,
                Modality modality) {
            Span span = text.original(work.span().union(stage.told()));
            return new Fact.ProgrammeStatus(work.name(), stage.stage(), modality, date, sentence.article(),
                    new Evidence(span, "programme-status/" + stage.rule().id(),
                            stage.rule().confidence() * work.certainty()));
        }

        /** The last work named before a sentence, if that is not far. */
        private Optional<Work> topic(Span sentence) {
            return next > 0 && sentence.start() - named.get(next - 1).span().end() <= FARTHEST
                    ? Optional.of(named.get(next - 1)) : Optional.empty();
        }

        /** The known works of a sentence, by their places in its text. */
        private List<Work> known(Span sentence, FigureText text) {
            while (next < named.size() && named.get(next).span().start() < sentence.start()) {
                next++;
            }
            List<Work> known = new ArrayList<>();
            int length = text.text().length();
            for (int i = next; i < named.size() && named.get(i).span().end() <= sentence.end(); i++) {
                Span span = named.get(i).span();
                int start = at(text.offsets(), length, span.start());
                int end = at(text.offsets(), length, span.end());
                if (end > start) {
                    known.add(new Work(named.get(i).name(), new Span(start, end), 1, named.get(i).steered()));
                }
            }
            return known;
        }
    }

    private static int at(int[] offsets, int length, int offset) {
        int found = Arrays.binarySearch(offsets, 0, length, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** The words that tell stages, in the order of the text, the longest at each place. */
    private List<Match> told(String text) {
        List<Match> all = new ArrayList<>();
        for (Rule rule : words.stages()) {
            rule.matches(text).forEach(all::add);
        }
        all.sort(Comparator.comparing(Match::span));
        List<Match> kept = new ArrayList<>();
        for (Match match : all) {
            if (kept.isEmpty() || kept.get(kept.size() - 1).span().end() <= match.span().start()) {
                kept.add(match);
            }
        }
        return kept;
    }
}
