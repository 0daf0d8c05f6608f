package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.Fact.FigureStatus;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Period;
import org.zhengtu.text.Span;

/** Finds figures: what is measured, its value and unit, when it holds, and whether it is a result or a goal. */
final class FigureFinder implements FactFinder {
    /** How far before its words something may stand that belongs to a figure (年均 before 增长5%). */
    private static final int NEAR = 4;

    private final FigureWords words = new FigureWords();
    private final FigureScanner scanner = new FigureScanner(words);
    private final FigureReader reader = new FigureReader(words);
    private final FigureContext.Rules times = new FigureContext.Rules();
    private final FigureProgrammes.Rules governing =
            new FigureProgrammes.Rules(Grammar.load("figure-programmes"));
    private final FigureAreas areas = new FigureAreas(times.grammar());

    @Override
    public List<Fact> find(Document document, Findings found) {
        return new Walk(document, found).facts();
    }

    /** One document, sentence by sentence. */
    private final class Walk {
        private final Document document;
        private final FigureContext context;
        private final FigureOwnership ownership;
        private final FigureProgrammes programmes;
        private final List<Fact> facts = new ArrayList<>();
        private List<FigureReading> before = List.of();
        private int paragraph = -1;

        private Walk(Document document, Findings found) {
            this.document = document;
            this.context = new FigureContext(times, document);
            this.ownership = new FigureOwnership(areas, document, found);
            this.programmes = new FigureProgrammes(governing, document, found);
        }

        private List<Fact> facts() {
            document.sentences().forEach(this::read);
            return facts;
        }

        private void read(Sentence sentence) {
            if (sentence.paragraph() != paragraph) {
                before = List.of();
                paragraph = sentence.paragraph();
            }
            FigureText text = FigureText.of(document.repaired(), sentence.span());
            List<FigureToken> tokens = scanner.scan(text);
            ownership.enter(sentence, text.text());
            if (tokens.isEmpty()) {
                context.pass(sentence, text.text());
                return;
            }
            FigureSetting setting = context.setting(sentence, text.text());
            List<FigureReading> readings = reader.read(text, tokens, before);
            readings.forEach(reading -> facts.add(fact(sentence, text, setting, reading)));
            before = readings.stream().map(FigureReading::uprooted).toList();
        }

        private Fact.Figure fact(Sentence sentence, FigureText text, FigureSetting setting, FigureReading reading) {
            FigureToken token = reading.token();
            String printed = text.of(reading.span());
            Span span = text.original(reading.span());
            int at = token.number().start();
            Period period = token.baseline() ? setting.before(token.before()) : setting.period(at, text.text().substring(Math.max(0, reading.span().start() - NEAR), at));
            FigureStatus status = token.baseline() ? FigureStatus.BASELINE : setting.status(at, period);
            // A figure that stands alone is named by its own words.
            String indicator = reading.indicator().isEmpty() ? printed : reading.indicator();
            return new Fact.Figure(indicator, reading.kind(), reading.value(), token.unit(), token.comparator(),
                    period, status, ownership.of(reading, printed, span), programmes.of(sentence, span, reading.indicator()),
                    sentence.article(), new Evidence(span, token.rule(), token.confidence()));
        }
    }
}
