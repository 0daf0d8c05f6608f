package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.MarkedText.Mention;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * Finds who signed with whom, who was elected to what, what was founded, hosted, situated, owned, succeeded, invested in
 * or awarded. Rules see each known thing as one sign; where a thing has no name of its own yet (a body that is founded),
 * they see its words.
 */
final class RelationFinder implements FactFinder {
    private static final String SUBJECT = "subject";
    private static final String OBJECT = "object";
    private static final String LIST = "[、\\s]+";
    private static final int LONGEST = 60;

    private final List<Rule> marked;
    /** Those of them that name a word without which they do not match; the others are about places. */
    private final List<Rule> triggered;
    private final List<Rule> plain;

    RelationFinder() {
        List<Rule> rules = Grammar.load("relations").rules().stream().filter(r -> r.value("kind").isPresent()).toList();
        plain = rules.stream().filter(rule -> rule.value("text").isPresent()).toList();
        marked = rules.stream().filter(rule -> rule.value("text").isEmpty()).toList();
        triggered = marked.stream().filter(rule -> !rule.isTriggeredBy("")).toList();
    }

    @Override
    public List<Fact> find(Document document, Findings found) {
        RelationMarks marks = new RelationMarks(document, found);
        List<Fact> relations = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            String text = document.textOf(sentence);
            for (Rule rule : plain) {
                rule.matches(text).forEach(match -> add(new Plain(document, sentence, match), relations));
            }
            if (marks.places(sentence) > 1 || triggered.stream().anyMatch(rule -> rule.isTriggeredBy(text))) {
                MarkedText signs = marks.of(sentence);
                for (Rule rule : marked) {
                    rule.matches(signs.text()).forEach(match ->
                            add(new Marked(document, sentence, match, signs, marks), relations));
                }
            }
        }
        return relations;
    }

    private static void add(Reading reading, List<Fact> relations) {
        Rule rule = reading.match().rule();
        for (String subject : reading.side(SUBJECT)) {
            for (String object : reading.side(OBJECT)) {
                boolean says = !subject.isBlank() && !object.isBlank() && subject.length() <= LONGEST
                        && !subject.equals(object);
                if (says) {
                    relations.add(new Fact.Relation(kind(rule), subject.strip(), object.strip(),
                            reading.document().dateOf(reading.sentence()),
                            new Evidence(reading.span(), "relations/" + rule.id(), rule.confidence())));
                }
            }
        }
    }

    private static Fact.RelationKind kind(Rule rule) {
        return Fact.RelationKind.valueOf(rule.value("kind").orElseThrow().toUpperCase(Locale.ROOT));
    }

    /** A match in one kind of text. */
    private sealed interface Reading {
        Document document();

        Sentence sentence();

        Match match();

        /** In repaired text. */
        Span span();

        /** The names in a group. */
        List<String> names(String group);

        /** The event that the text speaks of last before this. */
        String event();

        /** What one side of a relation is; what the rule says where the text leaves it out. */
        default List<String> side(String group) {
            if (match().has(group)) {
                return names(group);
            }
            return switch (match().rule().value(group).orElse("home")) {
                case "publisher" -> List.of(document().metadata().publisher());
                case "event" -> List.of(event());
                default -> List.of(document().metadata().place().map(Division::name).orElse(""));
            };
        }
    }

    /** In the words of the text. */
    private record Plain(Document document, Sentence sentence, Match match) implements Reading {
        @Override
        public Span span() {
            return match.span().shift(sentence.span().start());
        }

        @Override
        public List<String> names(String group) {
            return Stream.of(ProgrammeCandidate.bare(match.group(group)).split(LIST)).toList();
        }

        @Override
        public String event() {
            return "";
        }
    }

    /** With signs. */
    private record Marked(Document document, Sentence sentence, Match match, MarkedText signs, RelationMarks marks)
            implements Reading {
        @Override
        public Span span() {
            return signs.toRepaired(match.has("quote") ? match.span("quote") : match.span());
        }

        @Override
        public List<String> names(String group) {
            List<Mention> mentions = signs.mentions(match.span(group));
            Optional<String> wanted = match.rule().value(group + "Kinds");
            if (mentions.isEmpty() || match.group(group).length() > 2 * mentions.size()) {
                // Words of the text, in which a name may stand.
                return wanted.isPresent() ? List.of()
                        : Stream.of(ProgrammeCandidate.bare(signs.toRepaired(match.span(group)).of(document.repaired()))
                                .split(LIST)).toList();
            }
            return mentions.stream().filter(m -> wanted.isEmpty() || marks.isOf(m, wanted.get())).map(Mention::name)
                    .toList();
        }

        @Override
        public String event() {
            return marks.eventBefore(span().start(), sentence.article());
        }
    }
}
