package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.document.Document;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Span;

/** Takes the terms that a report's glossary explains, and the programmes that an explanation lists as their parts. */
final class GlossaryProgrammes {
    private final NameWords words;
    private final Grammar grammar;

    GlossaryProgrammes(NameWords words, Grammar grammar) {
        this.words = words;
        this.grammar = grammar;
    }

    List<ProgrammeCandidate> find(Document document) {
        List<ProgrammeCandidate> found = new ArrayList<>();
        for (Document.GlossaryEntry entry : document.glossary()) {
            String definition = entry.definition().of(document.repaired());
            found.add(ProgrammeCandidate.of(entry.term(), kind(entry.term()), entry.termSpan(),
                    "programmes/glossary", 1).defined(definition));
            grammar.matches("parts", definition).forEach(list -> parts(list, entry, found));
        }
        return found;
    }

    private void parts(Match list, Document.GlossaryEntry entry, List<ProgrammeCandidate> found) {
        Span span = list.span("parts");
        int start = span.start();
        String text = list.group("parts");
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '、' || text.charAt(i) == '；' || text.charAt(i) == '，') {
                String part = text.substring(start - span.start(), i);
                if (part.length() > 2) {
                    Span place = new Span(start, span.start() + i).shift(entry.definition().start());
                    found.add(ProgrammeCandidate.of(part, kind(part), place, "programmes/" + list.rule().id(), 0.9)
                            .partOf(entry.term()));
                }
                start = span.start() + i + 1;
            }
        }
    }

    private Fact.ProgrammeKind kind(String term) {
        return words.headOf(ProgrammeCandidate.bare(term)).map(head -> Fact.ProgrammeKind.valueOf(head.kind()))
                .orElse(Fact.ProgrammeKind.CONCEPT);
    }
}
