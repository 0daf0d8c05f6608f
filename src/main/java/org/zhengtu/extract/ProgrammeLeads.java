package org.zhengtu.extract;

import java.util.List;
import org.zhengtu.document.Document;
import org.zhengtu.extract.Fact.ProgrammeNamed;
import org.zhengtu.text.Grammar;

/**
 * Tells whose the programmes of another finder are, where a sentence says so (由区教委牵头, 市政府印发《…》), and of which
 * level. What one sentence says of a programme holds for all of the document; the first sentence counts.
 */
final class ProgrammeLeads implements FactFinder {
    private final FactFinder programmes;
    private final LeadRules rules = new LeadRules(Grammar.load("programme-leads"));

    ProgrammeLeads(FactFinder programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<Fact> find(Document document, Findings found) {
        List<Fact> facts = programmes.find(document, found);
        List<ProgrammeNamed> named = facts.stream().filter(ProgrammeNamed.class::isInstance)
                .map(ProgrammeNamed.class::cast).toList();
        LeadReading reading = new LeadReading(rules, document, named, found.all(Fact.BodyNamed.class));
        document.sentences().forEach(reading::read);
        return facts.stream().map(fact -> fact instanceof ProgrammeNamed programme ? reading.told(programme) : fact)
                .toList();
    }
}
