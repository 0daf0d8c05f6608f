package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Period;

/** Finds figures: what is measured, its value and unit, when it holds, and whether it is a result or a goal. */
final class FigureFinder implements FactFinder {
    private final FigureWords words = new FigureWords();
    private final FigureScanner scanner = new FigureScanner(words);
    private final FigureReader reader = new FigureReader(words);
    private final FigureContext context = new FigureContext();
    private final FigureAreas areas = new FigureAreas(Grammar.load("figures-context"));

    @Override
    public List<Fact> find(Document document, Findings found) {
        List<Fact> facts = new ArrayList<>();
        List<FigureReading> before = List.of();
        FigureContext.State state = FigureContext.State.NONE;
        int paragraph = -1;
        for (Sentence sentence : document.sentences()) {
            if (sentence.paragraph() != paragraph) {
                before = List.of();
                state = FigureContext.State.NONE;
                paragraph = sentence.paragraph();
            }
            FigureText text = FigureText.of(document.repaired(), sentence.span());
            List<FigureToken> tokens = scanner.scan(text);
            boolean goesOn = context.goesOn(text);
            if (tokens.isEmpty() && !goesOn) {
                state = FigureContext.State.NONE;
                continue;
            }
            FigureContext.Setting setting = context.setting(document, sentence, text, state);
            if (!tokens.isEmpty()) {
                before = reader.read(text, tokens, before).stream().map(FigureFinder::uprooted).toList();
                before.forEach(reading -> facts.add(fact(document, sentence, text, setting, reading)));
            }
            state = goesOn ? setting.after() : FigureContext.State.NONE;
        }
        return facts;
    }

    /** The same reading, in no clause of the sentence to come. */
    private static FigureReading uprooted(FigureReading r) {
        return new FigureReading(r.token(), -1 - r.clause(), r.verb(), r.subject(), r.kind(), r.value(), r.span());
    }

    private Fact.Figure fact(Document document, Sentence sentence, FigureText text, FigureContext.Setting setting,
            FigureReading reading) {
        FigureToken token = reading.token();
        boolean baseline = token.baseline();
        Period period = baseline ? Period.UNKNOWN : setting.period(token.number().start());
        String area = areas.area(document, reading.indicator());
        Fact.FigureStatus status = baseline ? Fact.FigureStatus.BASELINE
                : setting.status(token.number().start(), period);
        return new Fact.Figure(reading.indicator(), reading.kind(), reading.value(), token.unit(), token.comparator(),
                period, status, area, "", sentence.article(),
                new Evidence(text.original(reading.span()), token.rule(), token.confidence()));
    }
}
