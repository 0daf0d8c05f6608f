package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Period;
import org.zhengtu.text.Span;

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
        FigureProgrammes programmes = new FigureProgrammes(found);
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
                List<FigureReading> readings = reader.read(text, tokens, before);
                facts.addAll(facts(document, sentence, text, setting, readings, programmes));
                before = readings.stream().map(FigureFinder::uprooted).toList();
            }
            state = goesOn ? setting.after() : FigureContext.State.NONE;
        }
        return facts;
    }

    /** The same reading, in no clause of the sentence to come. */
    private static FigureReading uprooted(FigureReading r) {
        return new FigureReading(r.token(), -1 - r.clause(), r.verb(), r.subject(), r.kind(), r.value(), r.span());
    }

    private List<Fact> facts(Document document, Sentence sentence, FigureText text, FigureContext.Setting setting,
            List<FigureReading> readings, FigureProgrammes programmes) {
        List<Fact> facts = new ArrayList<>();
        String area = "";
        int clause = -1;
        for (FigureReading reading : readings) {
            String own = areas.area(document, reading.indicator());
            // What follows in the clause is the same owner's (…园入驻企业10家、入驻率达70%).
            area = own.isEmpty() && reading.clause() == clause ? area : own;
            clause = reading.clause();
            Span span = text.original(reading.span());
            String programme = programmes.of(sentence.span(), span);
            facts.add(fact(sentence, text, setting, reading, area, programme, span));
        }
        return facts;
    }

    private static Fact.Figure fact(Sentence sentence, FigureText text, FigureContext.Setting setting,
            FigureReading reading, String area, String programme, Span span) {
        FigureToken token = reading.token();
        // A figure that stands alone is named by its own words.
        String indicator = reading.indicator().isEmpty() ? text.of(reading.span()) : reading.indicator();
        boolean baseline = token.baseline();
        Period period = baseline ? Period.UNKNOWN : setting.period(token.number().start());
        Fact.FigureStatus status = baseline ? Fact.FigureStatus.BASELINE
                : setting.status(token.number().start(), period);
        return new Fact.Figure(indicator, reading.kind(), reading.value(), token.unit(), token.comparator(),
                period, status, area, programme, sentence.article(),
                new Evidence(span, token.rule(), token.confidence()));
    }
}
