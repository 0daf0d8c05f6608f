package org.zhengtu.extract;

import java.util.List;
import java.util.Set;
import org.zhengtu.extract.Fact.ProgrammeKind;
import org.zhengtu.text.Span;

/** The programmes that earlier stages found, asked for the one that governs a figure. */
final class FigureProgrammes {
    private static final Set<ProgrammeKind> GOVERNING = Set.of(ProgrammeKind.PLAN, ProgrammeKind.ACTION,
            ProgrammeKind.PROJECT, ProgrammeKind.REFORM, ProgrammeKind.STRATEGY, ProgrammeKind.MECHANISM,
            ProgrammeKind.PLATFORM, ProgrammeKind.CAMPAIGN);

    private final List<Fact.ProgrammeNamed> named;
    private int next;

    FigureProgrammes(Findings found) {
        named = found.all(Fact.ProgrammeNamed.class).stream()
                .filter(programme -> GOVERNING.contains(programme.kind())).toList();
    }

    /**
     * The last programme that a sentence names up to the end of a figure, empty if it names none. To be asked in the
     * order of the text.
     */
    String of(Span sentence, Span figure) {
        while (next < named.size() && named.get(next).span().start() < sentence.start()) {
            next++;
        }
        String last = "";
        for (int i = next; i < named.size() && named.get(i).span().end() <= figure.end(); i++) {
            last = named.get(i).name();
        }
        return last;
    }
}
