package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.Fact.ProgrammeKind;
import org.zhengtu.extract.Fact.ProgrammeNamed;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * The programmes that earlier stages found, asked for the one that governs a figure: one named in the figure's own
 * phrase, one that an earlier phrase of the sentence says to be carried out (实施A行动，整治5处), the work that a measure is
 * taken of (A项目…，总投资5亿元; 总投资5亿元的A项目), the term of a glossary whose explanation states the figure.
 * Figures are to be asked for in the order of the text. Used by one thread.
 */
final class FigureProgrammes {
    private static final Set<ProgrammeKind> GOVERNING = EnumSet.complementOf(EnumSet.of(ProgrammeKind.AWARD_TITLE,
            ProgrammeKind.EVENT, ProgrammeKind.CONCEPT));
    private static final String KNOWN_TO_ALL = "programmes/national";
    private static final String PHRASE_ENDS = "，,；;。：:";
    private static final String MARK = "●";

    private final Rules rules;
    private final Document document;
    private final List<ProgrammeNamed> named;
    private int next;
    private int paragraph = -1;
    private Optional<ProgrammeNamed> work = Optional.empty();

    /** The rules, loaded once for all documents. */
    record Rules(Rule carriedOut, Rule goesOn, Rule topic, Rule setUp, Rule measure, Rule listed, Rule before,
            Rule takesUp, Set<String> ofPlaces) {
        Rules(Grammar grammar) {
            this(grammar.rule("governs.carried-out"), grammar.rule("governs.goes-on"), grammar.rule("governs.topic"),
                    grammar.rule("governs.set-up"), grammar.rule("measure"), grammar.rule("listed"),
                    grammar.rule("before"), grammar.rule("takes-up"), indicators());
        }

        /** The indicators of whole places, which no single programme governs from another phrase. */
        private static Set<String> indicators() {
            return Lexicon.load("indicators").rows().stream()
                    .flatMap(row -> Stream.concat(Stream.of(row.get("name")), row.list("variants").stream()))
                    .collect(Collectors.toUnmodifiableSet());
        }

        private boolean governs(ProgrammeKind kind, String phrase) {
            boolean done = carriedOut.first(phrase).isPresent() || topic.first(phrase).isPresent();
            return done || switch (kind) {
                case PLAN, ACTION, REFORM, CAMPAIGN -> goesOn.first(phrase).isPresent();
                case PLATFORM, MECHANISM -> setUp.first(phrase).isPresent();
                case PROJECT, STRATEGY, AWARD_TITLE, EVENT, CONCEPT -> false;
            };
        }
    }

    FigureProgrammes(Rules rules, Document document, Findings found) {
        this.rules = rules;
        this.document = document;
        this.named = found.all(ProgrammeNamed.class).stream()
                .filter(programme -> GOVERNING.contains(programme.kind())).toList();
    }

    /** The name of the programme that governs a figure, empty if none does. */
    String of(Sentence sentence, Span figure, String indicator) {
        List<ProgrammeNamed> here = enter(sentence);
        return inPhrase(sentence.span(), figure, here).or(() -> rules.ofPlaces().contains(indicator)
                        ? Optional.empty() : carriedOut(sentence.span(), figure, here))
                .or(() -> measured(sentence.span(), figure, indicator, here)).or(() -> explained(figure))
                .map(ProgrammeNamed::name).orElse("");
    }

    private List<ProgrammeNamed> enter(Sentence sentence) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            work = Optional.empty();
        }
        for (; next < named.size() && named.get(next).span().start() < sentence.span().start(); next++) {
            work = work(named.get(next)).or(() -> work);
        }
        List<ProgrammeNamed> here = new ArrayList<>();
        for (int i = next; i < named.size() && named.get(i).span().end() <= sentence.span().end(); i++) {
            here.add(named.get(i));
        }
        return here;
    }

    private static Optional<ProgrammeNamed> work(ProgrammeNamed programme) {
        return Optional.of(programme).filter(p -> p.kind() == ProgrammeKind.PROJECT);
    }

    /** The last one named in the phrase up to the figure's end. */
    private Optional<ProgrammeNamed> inPhrase(Span sentence, Span figure, List<ProgrammeNamed> here) {
        int phrase = phraseStart(sentence, figure.start());
        return here.stream().filter(p -> p.span().start() >= phrase && p.span().end() <= figure.end()
                        && rules.listed().first(document.repaired().substring(p.span().end(), figure.end())).isEmpty())
                .reduce((a, b) -> b);
    }

    /** The nearest one before that a phrase of its own says to be carried out. */
    private Optional<ProgrammeNamed> carriedOut(Span sentence, Span figure, List<ProgrammeNamed> here) {
        return here.stream().filter(p -> p.span().end() <= figure.start()
                && !isEverywhere(p) && governs(sentence, p)).reduce((a, b) -> b);
    }

    /** What the whole country pursues is named for its own sake; reforms and works are the document's. */
    private static boolean isEverywhere(ProgrammeNamed p) {
        return p.evidence().rule().equals(KNOWN_TO_ALL) && p.kind() != ProgrammeKind.REFORM
                && p.kind() != ProgrammeKind.PROJECT;
    }

    private boolean governs(Span sentence, ProgrammeNamed programme) {
        Span span = programme.span();
        int from = phraseStart(sentence, span.start());
        int to = span.end();
        while (to < sentence.end() && PHRASE_ENDS.indexOf(document.repaired().charAt(to)) < 0) {
            to++;
        }
        String phrase = document.repaired().substring(from, span.start()) + MARK
                + document.repaired().substring(span.end(), to);
        return rules.governs(programme.kind(), phrase);
    }

    /** The work that a measure is taken of: the one described by it, else the last one named in the paragraph. */
    private Optional<ProgrammeNamed> measured(Span sentence, Span figure, String indicator,
            List<ProgrammeNamed> here) {
        String phrase = document.repaired().substring(phraseStart(sentence, figure.start()), figure.end());
        if (rules.measure().first(indicator).isEmpty() || rules.measure().first(phrase).isEmpty()) {
            return Optional.empty();
        }
        Optional<ProgrammeNamed> after = here.stream().filter(p -> p.span().start() >= figure.end()
                && rules.before().first(document.repaired().substring(figure.end(), p.span().start()) + MARK)
                        .isPresent()).findFirst();
        Optional<ProgrammeNamed> last = here.stream().filter(p -> p.span().end() <= figure.start())
                .flatMap(p -> work(p).stream()).reduce((a, b) -> b);
        String start = document.repaired().substring(sentence.start(), figure.end());
        return after.or(() -> last).or(() -> rules.takesUp().first(start).isPresent() ? work : Optional.empty());
    }

    private Optional<ProgrammeNamed> explained(Span figure) {
        return document.glossary().stream().filter(entry -> entry.definition().contains(figure)).findFirst()
                .flatMap(entry -> named.stream().filter(p -> p.span().overlaps(entry.termSpan())).findFirst());
    }

    private int phraseStart(Span sentence, int offset) {
        int at = offset;
        while (at > sentence.start() && PHRASE_ENDS.indexOf(document.repaired().charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }
}
