package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.Fact.ProgrammeNamed;
import org.zhengtu.text.Division;
import org.zhengtu.text.Match;
import org.zhengtu.text.Span;

/** What the sentences of one document say of whose its programmes are. To be asked in the order of the text. */
final class LeadReading {
    private static final char PROGRAMME = '●';

    private final LeadRules rules;
    private final Document document;
    private final List<MarkedText.Mention> mentions;
    private final Map<String, String> leads = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private int next;

    LeadReading(LeadRules rules, Document document, List<ProgrammeNamed> programmes, List<Fact.BodyNamed> bodies) {
        this.rules = rules;
        this.document = document;
        // A programme's name may hold that of a body; where both are one stretch it is the programme.
        this.mentions = Stream.concat(
                programmes.stream().map(p -> new MarkedText.Mention(PROGRAMME, p.name(), p.span())),
                bodies.stream().map(b -> new MarkedText.Mention(MarkedText.BODY, b.surface(), b.span())))
                .sorted(Comparator.comparing(MarkedText.Mention::span)).toList();
    }

    void read(Sentence sentence) {
        Span span = sentence.span();
        while (next < mentions.size() && mentions.get(next).span().start() < span.start()) {
            next++;
        }
        List<MarkedText.Mention> here = new ArrayList<>();
        for (int i = next; i < mentions.size() && mentions.get(i).span().start() < span.end(); i++) {
            here.add(mentions.get(i));
        }
        if (here.stream().anyMatch(m -> m.sign() == PROGRAMME)) {
            MarkedText text = MarkedText.of(document.repaired(), span, here);
            rules.leads().forEach(rule -> rule.matches(text.text()).forEach(match -> lead(text, match)));
            rules.before().matches(text.text()).forEach(match -> text.at(match.span().end() - 1)
                    .ifPresent(m -> levels.putIfAbsent(m.name(), match.group("level"))));
        }
    }

    private void lead(MarkedText text, Match match) {
        Optional<String> body = body(text, match);
        int at = text.text().indexOf(PROGRAMME, match.span().start());
        for (; body.isPresent() && at >= 0;) {
            text.at(at).ifPresent(m -> leads.putIfAbsent(m.name(), body.get()));
            Optional<Match> more = rules.next().at(text.text(), at + 1);
            at = more.map(m -> m.span().end() - 1).orElse(-1);
        }
    }

    private Optional<String> body(MarkedText text, Match match) {
        if (match.has("lead")) {
            return text.at(match.span("lead").start()).map(MarkedText.Mention::name);
        }
        Optional<Division> place = document.metadata().place();
        return (match.has("home") ? rules.above(place, match.group("home"))
                : rules.around(place, match.group("division")))
                .map(division -> division.name() + match.rule().value("office").orElse(""));
    }

    /** The programme with what the document says of it. */
    ProgrammeNamed told(ProgrammeNamed p) {
        String lead = p.lead().isEmpty() ? leads.getOrDefault(p.name(), "") : p.lead();
        String level = rules.inName().first(p.name()).map(m -> m.group("level"))
                .orElse(levels.getOrDefault(p.name(), p.level()));
        return new ProgrammeNamed(p.name(), p.kind(), lead, p.definition(), p.partOf(), level, p.article(),
                p.evidence());
    }
}
