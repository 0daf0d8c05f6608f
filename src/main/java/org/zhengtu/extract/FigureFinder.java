package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.document.Document;
import org.zhengtu.document.Section;
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
        FigureTopics about = new FigureTopics(areas, document);
        FigureOwners owners = new FigureOwners(found);
        FigurePassages passages = context.passages(document);
        for (Sentence sentence : document.sentences()) {
            if (sentence.paragraph() != paragraph) {
                before = List.of();
                state = FigureContext.State.NONE;
                paragraph = sentence.paragraph();
            }
            FigureText text = FigureText.of(document.repaired(), sentence.span());
            List<FigureToken> tokens = scanner.scan(text);
            String topic = about.of(sentence, text.text());
            if (tokens.isEmpty() && !context.says(text)) {
                passages.usual(sentence, text.text());
                state = state.apart();
                continue;
            }
            FigureContext.Setting setting = context.setting(document, sentence, text, state, passages);
            if (!tokens.isEmpty()) {
                List<FigureReading> readings = reader.read(text, tokens, before);
                facts.addAll(facts(document, sentence, text, setting, readings, programmes, owners, topic));
                before = readings.stream().map(FigureFinder::uprooted).toList();
            }
            state = setting.after();
        }
        return facts;
    }

    /** The same reading, in no clause of the sentence to come. */
    private static FigureReading uprooted(FigureReading r) {
        return new FigureReading(r.token(), -1 - r.clause(), r.verb(), r.subject(), r.kind(), r.value(), r.span());
    }

    private List<Fact> facts(Document document, Sentence sentence, FigureText text, FigureContext.Setting setting,
            List<FigureReading> readings, FigureProgrammes programmes, FigureOwners owners,
            String about) {
        List<Fact> facts = new ArrayList<>();
        String issuer = setting.part() == Section.Part.GLOSSARY ? areas.issuer(text.text()) : "";
        String topic = issuer.isEmpty() ? about : issuer;
        String area = "";
        FigureReading before = null;
        for (FigureReading reading : readings) {
            Span span = text.original(reading.span());
            String own = areas.takesUp(reading.indicator()) ? owners.before(span.start())
                    : areas.area(document, reading.indicator(), text.of(reading.span()));
            // What follows in the clause is the same owner's (…园入驻企业10家、入驻率达70%), and so is a bare measure
            // in the next (…公路全长30公里，总投资5亿元).
            boolean goesOn = before != null
                    && (reading.clause() == before.clause() || areas.leans(reading, before));
            area = own.isEmpty() && goesOn ? area : own.isEmpty() ? topic : own;
            before = reading;
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
        Period period = baseline ? setting.before(token.number().start(), token.number().start())
                : setting.period(token.number().start());
        Fact.FigureStatus status = baseline ? Fact.FigureStatus.BASELINE
                : setting.status(token.number().start(), period);
        return new Fact.Figure(indicator, reading.kind(), reading.value(), token.unit(), token.comparator(),
                period, status, area, programme, sentence.article(),
                new Evidence(span, token.rule(), token.confidence()));
    }
}
