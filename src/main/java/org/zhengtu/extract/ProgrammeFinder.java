package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/** Finds named plans, actions, reforms, strategies, mechanisms, platforms, campaigns, works, titles and concepts. */
final class ProgrammeFinder implements FactFinder {
    private final NameWords words = new NameWords("programme-heads");
    private final Grammar grammar = Grammar.load("programmes");
    private final HeadedNames headed = new HeadedNames(words, Grammar.load("names"));
    private final GlossaryProgrammes glossary = new GlossaryProgrammes(words, grammar);
    private final Rule following = grammar.rule("also.following");
    private final WordTrie<ProgrammeCandidate> national = new WordTrie<>();

    ProgrammeFinder() {
        for (Lexicon.Row row : Lexicon.load("programmes").rows()) {
            String name = row.get("name").isEmpty() ? row.get("form") : row.get("name");
            national.put(ProgrammeCandidate.bare(row.get("form")), ProgrammeCandidate.of(name, kind(row.get("kind")),
                    new Span(0, 1), "programmes/national", 0.95));
        }
    }

    @Override
    public List<Fact> find(Document document, Findings found) {
        List<ProgrammeCandidate> candidates = new ArrayList<>(glossary.find(document));
        for (Sentence sentence : document.sentences()) {
            String text = document.textOf(sentence);
            headed.find(text, sentence.span().start()).forEach(name -> candidates.add(candidate(name)));
            candidates.addAll(byGrammar(text, sentence.span().start()));
        }
        ArticleOfSpan articles = new ArticleOfSpan(document.articles());
        Enclosing bodies = new Enclosing(found.all(Fact.BodyNamed.class));
        return new ProgrammeMentions(document.repaired()).find(ProgrammeAliases.unify(candidates), national).stream()
                .filter(mention -> !bodies.holdMoreThan(mention.span()))
                .map(mention -> fact(mention, articles.of(mention.span()))).toList();
    }

    private static ProgrammeCandidate candidate(HeadedNames.Named name) {
        String rule = "programmes/headed." + name.head().where().name().toLowerCase(Locale.ROOT);
        return ProgrammeCandidate.of(name.text(), kind(name.head().kind()), name.span(), rule,
                name.quoted() ? 0.9 : 0.7);
    }

    private List<ProgrammeCandidate> byGrammar(String text, int offset) {
        List<ProgrammeCandidate> found = new ArrayList<>();
        grammar.matches("named", text).filter(this::isName).forEach(match -> {
            found.add(candidate(match, offset));
            following.at(text, match.span().end()).ifPresent(more -> quoted(more, offset, match.rule(), found));
        });
        return found;
    }

    /** More quotations that follow right upon one: 开展“…”“…”. */
    private void quoted(Match more, int offset, Rule rule, List<ProgrammeCandidate> found) {
        grammar.rule("also.each").matches(more.text()).forEach(each -> found.add(ProgrammeCandidate.of(
                each.group("name"), rule.value("kind").map(ProgrammeFinder::kind).orElse(Fact.ProgrammeKind.CONCEPT),
                each.span("name").shift(offset + more.span().start()), "programmes/" + rule.id(),
                rule.confidence())));
    }

    private boolean isName(Match match) {
        String name = ProgrammeCandidate.bare(match.group("name"));
        boolean empty = match.rule().value("generic").isEmpty() && words.isGeneric(name);
        return !words.isFigureOfSpeech(name) && !empty;
    }

    private ProgrammeCandidate candidate(Match match, int offset) {
        String name = match.group("name");
        Fact.ProgrammeKind kind = match.rule().value("kind").map(ProgrammeFinder::kind).orElseGet(() ->
                words.headOf(ProgrammeCandidate.bare(name)).map(head -> kind(head.kind()))
                        .orElse(Fact.ProgrammeKind.CONCEPT));
        return ProgrammeCandidate.of(name, kind, match.span("name").shift(offset),
                "programmes/" + match.rule().id(), match.rule().confidence());
    }

    private static Fact fact(ProgrammeMentions.Mention mention, int article) {
        ProgrammeCandidate programme = mention.programme();
        return new Fact.ProgrammeNamed(programme.name(), programme.kind(), "", programme.definition(),
                programme.partOf(), article,
                new Evidence(mention.span(), programme.rule(), programme.confidence()));
    }

    private static Fact.ProgrammeKind kind(String code) {
        return Fact.ProgrammeKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
