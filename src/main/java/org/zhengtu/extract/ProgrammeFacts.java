package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what was found of one document's programmes into facts. */
final class ProgrammeFacts {
    private static final double LISTED = 0.9;

    private final String text;
    private final ArticleOfSpan articles;
    private final Map<String, ProgrammeCandidate> forms;
    private final List<ProgrammeMentions.Mention> mentions;

    ProgrammeFacts(String text, ArticleOfSpan articles, Map<String, ProgrammeCandidate> forms,
            List<ProgrammeMentions.Mention> mentions) {
        this.text = text;
        this.articles = articles;
        this.forms = forms;
        this.mentions = mentions;
    }

    /** The mentions, the other names that they print, and the parts of those that are named. */
    List<Fact> with(List<ListedPart> listed) {
        List<Fact> facts = new ArrayList<>();
        mentions.forEach(mention -> facts.add(named(mention)));
        mentions.stream().filter(mention -> !mention.programme().elided() && !printed(mention).equals(
                ProgrammeCandidate.bare(mention.programme().name()))).forEach(mention -> facts.add(new Fact.ProgrammeAlias(
                        mention.programme().name(), printed(mention), evidence(mention))));
        Set<String> names = mentions.stream().map(mention -> mention.programme().name()).collect(Collectors.toSet());
        Set<List<Object>> told = new HashSet<>();
        for (ListedPart part : listed) {
            String whole = name(part.whole());
            String programme = name(part.name());
            if (names.contains(whole) && told.add(List.of(whole, part.number()))) {
                facts.add(new Fact.ProgrammePart(whole, part.name(),
                        names.contains(programme) && !programme.equals(whole) ? programme : "", part.number(),
                        new Evidence(part.span(), part.rule(), LISTED)));
            }
        }
        return facts;
    }

    /** The name under which a printed form goes. */
    private String name(String printed) {
        ProgrammeCandidate candidate = forms.get(ProgrammeCandidate.bare(printed));
        return candidate == null ? printed : candidate.name();
    }

    private String printed(ProgrammeMentions.Mention mention) {
        return ProgrammeCandidate.bare(mention.span().of(text));
    }

    private static Evidence evidence(ProgrammeMentions.Mention mention) {
        return new Evidence(mention.span(), mention.programme().rule(), mention.programme().confidence());
    }

    private Fact named(ProgrammeMentions.Mention mention) {
        ProgrammeCandidate programme = mention.programme();
        String whole = programme.partOf().isEmpty() ? "" : name(programme.partOf());
        return new Fact.ProgrammeNamed(programme.name(), programme.kind(), "", programme.definition(),
                whole.equals(programme.name()) ? "" : whole, articles.of(mention.span()), evidence(mention));
    }
}
