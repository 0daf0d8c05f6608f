package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhengtu.document.Document;
import org.zhengtu.document.Metadata;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;

/** Finds who signed with whom, who was elected to what, what was founded, hosted, situated, owned or succeeded. */
final class RelationFinder implements FactFinder {
    private static final String HOME = "home";
    private static final String PUBLISHER = "publisher";
    private static final String LIST = "[、\\s]+";
    private static final int LONGEST = 60;

    private final List<Rule> rules;
    private final Rule self;

    RelationFinder() {
        Grammar grammar = Grammar.load("relations");
        self = grammar.rule("self.place");
        rules = grammar.rules().stream().filter(rule -> rule.value("kind").isPresent()).toList();
    }

    @Override
    public List<Fact> find(Document document, Findings found) {
        List<Fact> relations = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            String text = document.textOf(sentence);
            for (Rule rule : rules) {
                rule.matches(text).forEach(match -> add(document, sentence, match, relations));
            }
        }
        return relations;
    }

    private void add(Document document, Sentence sentence, Match match, List<Fact> relations) {
        String object = side(match, "object", document.metadata());
        for (String subject : side(match, "subject", document.metadata()).split(LIST)) {
            boolean says = !subject.isBlank() && !object.isBlank() && subject.length() <= LONGEST
                    && !subject.equals(object);
            if (says) {
                relations.add(new Fact.Relation(kind(match), subject.strip(), object.strip(),
                        document.dateOf(sentence), new Evidence(
                                match.span().shift(sentence.span().start()), "relations/" + match.rule().id(),
                                match.rule().confidence())));
            }
        }
    }

    /** What one side of a relation is; the document's own place where the rule says so or the text leaves it out. */
    private String side(Match match, String group, Metadata metadata) {
        if (match.rule().value(group).filter(PUBLISHER::equals).isPresent()) {
            return metadata.publisher();
        }
        boolean atHome = match.rule().value(group).filter(HOME::equals).isPresent()
                || !match.has(group) || self.whole(match.group(group)).isPresent();
        return atHome ? metadata.place().map(Division::name).orElse("")
                : ProgrammeCandidate.bare(match.group(group));
    }

    private static Fact.RelationKind kind(Match match) {
        return Fact.RelationKind.valueOf(match.rule().value("kind").orElseThrow().toUpperCase(Locale.ROOT));
    }
}
