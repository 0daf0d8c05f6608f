package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.document.Document;

/** Takes the terms that a report's glossary explains, and what the explanations list as their parts. */
final class GlossaryProgrammes {
    private final NameWords words;
    private final ProgrammeParts parts;

    GlossaryProgrammes(NameWords words, ProgrammeParts parts) {
        this.words = words;
        this.parts = parts;
    }

    List<ProgrammeCandidate> find(Document document) {
        return document.glossary().stream().map(entry -> ProgrammeCandidate.of(entry.term(), kind(entry.term()),
                        entry.termSpan(), "programmes/glossary", 1)
                .defined(entry.definition().of(document.repaired()))).toList();
    }

    List<ListedPart> parts(Document document) {
        List<ListedPart> found = new ArrayList<>();
        for (Document.GlossaryEntry entry : document.glossary()) {
            int number = 0;
            for (ProgrammeParts.Part part : parts.of(entry.term(), entry.definition().of(document.repaired()))) {
                found.add(new ListedPart(entry.term(), ++number, part.name(),
                        part.span().shift(entry.definition().start()), "programme-parts/" + part.rule()));
            }
        }
        return found;
    }

    private Fact.ProgrammeKind kind(String term) {
        return words.headOf(ProgrammeCandidate.bare(term)).map(head -> Fact.ProgrammeKind.valueOf(head.kind()))
                .orElse(Fact.ProgrammeKind.CONCEPT);
    }
}
