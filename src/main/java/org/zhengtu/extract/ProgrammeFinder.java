package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/** Finds named plans, actions, reforms, strategies, mechanisms, platforms, campaigns, works, titles and concepts. */
final class ProgrammeFinder implements FactFinder {
    /** The rule of lists whose members share their last word. */
    static final String SHARED = "lists.shared";
    private static final int SHORTEST_KNOWN = 4;

    private final NameWords words = new NameWords("programme-heads");
    private final Grammar grammar = Grammar.load("programmes");
    private final HeadedNames headed = new HeadedNames(words, Grammar.load("names"));
    private final Grammar explaining = Grammar.load("programme-parts");
    private final ProgrammeParts parts = new ProgrammeParts(explaining);
    private final GlossaryProgrammes glossary = new GlossaryProgrammes(words, parts);
    private final ProgrammeContext context = new ProgrammeContext(explaining, parts, words);
    private final ProgrammeAliases aliases = new ProgrammeAliases();
    private final Divisions divisions = Divisions.load();
    private final Rule shared = grammar.rule(SHARED);
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
            headed.find(text, sentence.span().start()).stream().filter(name -> !holdsKnown(name))
                    .forEach(name -> candidates.add(candidate(name)));
            candidates.addAll(byGrammar(text, sentence.span().start(), document.metadata().place()));
        }
        List<ListedPart> listed = new ArrayList<>(glossary.parts(document));
        listed.forEach(part -> part(part).ifPresent(candidates::add));
        ProgrammeMentions text = new ProgrammeMentions(document.repaired());
        Map<String, ProgrammeCandidate> forms = aliases.unify(candidates);
        List<ProgrammeMentions.Mention> mentions = text.find(forms, national);
        // What a glossary explains is not explained again by its own words.
        ProgrammeContext.Reading said = context.read(mentions.stream().filter(mention -> document.glossary().stream()
                .noneMatch(entry -> entry.definition().contains(mention.span()))).toList(), document.repaired());
        if (!said.candidates().isEmpty() || !said.parts().isEmpty()) {
            listed.addAll(said.parts());
            candidates.addAll(said.candidates());
            said.parts().forEach(part -> part(part).ifPresent(candidates::add));
            forms = aliases.unify(candidates);
            mentions = text.find(forms, national);
        }
        ArticleOfSpan articles = new ArticleOfSpan(document.articles());
        Enclosing bodies = new Enclosing(found.all(Fact.BodyNamed.class));
        mentions = mentions.stream().filter(mention -> !bodies.holdMoreThan(mention.span())).toList();
        return new ProgrammeFacts(document.repaired(), articles, forms, mentions).with(listed);
    }

    /** A listed part that is a programme by its last word. */
    private Optional<ProgrammeCandidate> part(ListedPart part) {
        return words.headOf(ProgrammeCandidate.bare(part.name())).filter(head -> head.where() == NameWords.Where.OPEN)
                .filter(head -> part.name().length() > head.form().length())
                .map(head -> ProgrammeCandidate.of(part.name(), kind(head.kind()), part.span(), part.rule(), 0.9)
                        .partOf(part.whole()));
    }

    /** Whether what is set up is only something of a known programme: 乡村振兴|多元投入机制. */
    private boolean holdsKnown(HeadedNames.Named name) {
        String text = name.text();
        boolean may = name.head().where() == NameWords.Where.MADE && !name.quoted();
        return may && IntStream.range(0, text.length() - SHORTEST_KNOWN).anyMatch(i ->
                national.longestAt(text, i).filter(hit -> hit.span().length() >= SHORTEST_KNOWN
                        && hit.span().length() < text.length()).isPresent());
    }

    private static ProgrammeCandidate candidate(HeadedNames.Named name) {
        String rule = "programmes/headed." + name.head().where().name().toLowerCase(Locale.ROOT);
        return ProgrammeCandidate.of(name.text(), kind(name.head().kind()), name.span(), rule,
                name.quoted() ? 0.9 : 0.7);
    }

    private List<ProgrammeCandidate> byGrammar(String text, int offset, Optional<Division> home) {
        List<ProgrammeCandidate> found = new ArrayList<>();
        grammar.matches("named", text).filter(match -> isName(match, home)).forEach(match -> {
            found.add(candidate(match, offset));
            following.at(text, match.span().end()).ifPresent(more -> quoted(more, offset, match.rule(), found));
        });
        shared.matches(text).forEach(list -> found.addAll(sharing(list, text, offset)));
        return found;
    }

    /** The members of a list that share their last word: 渔船清查、岸线清理等专项行动. */
    private List<ProgrammeCandidate> sharing(Match list, String text, int offset) {
        List<ProgrammeCandidate> found = new ArrayList<>();
        String head = list.group("head");
        Span items = list.span("items");
        int start = items.start();
        for (int i = start; i <= items.end(); i++) {
            if (i == items.end() || text.charAt(i) == '、') {
                Span item = new Span(start, i);
                String form = item.of(text);
                if (words.headOf(form).isEmpty() && !words.isGeneric(form) || words.content(form) > head.length()) {
                    found.add(ProgrammeCandidate.of(words.headOf(form).isPresent() ? form : form + head,
                            words.headOf(head).map(h -> kind(h.kind())).orElse(Fact.ProgrammeKind.ACTION),
                            item.shift(offset), "programmes/" + shared.id(), shared.confidence()).printed(form));
                }
                start = i + 1;
            }
        }
        return found;
    }

    /** More quotations that follow right upon one: 开展“…”“…”. */
    private void quoted(Match more, int offset, Rule rule, List<ProgrammeCandidate> found) {
        grammar.rule("also.each").matches(more.text()).filter(each -> !words.isFigureOfSpeech(each.group("name")))
                .forEach(each -> found.add(ProgrammeCandidate.of(each.group("name"), rule.value("kind").map(ProgrammeFinder::kind).orElse(Fact.ProgrammeKind.CONCEPT),
                each.span("name").shift(offset + more.span().start()), "programmes/" + rule.id(),
                rule.confidence())));
    }

    private boolean isName(Match match, Optional<Division> home) {
        String name = ProgrammeCandidate.bare(match.group("name"));
        boolean empty = match.rule().value("generic").isEmpty() && words.isGeneric(name)
                || match.rule().value("place").isPresent() && !isHome(match.group("place"), home);
        return !words.isFigureOfSpeech(name) && !empty;
    }

    private ProgrammeCandidate candidate(Match match, int offset) {
        String name = match.group("name");
        Fact.ProgrammeKind kind = match.rule().value("kind").map(ProgrammeFinder::kind).orElseGet(() ->
                words.headOf(ProgrammeCandidate.bare(name)).map(head -> kind(head.kind()))
                        .or(() -> match.rule().value("other").map(ProgrammeFinder::kind))
                        .orElse(Fact.ProgrammeKind.CONCEPT));
        return ProgrammeCandidate.of(name, kind, match.span("name").shift(offset),
                "programmes/" + match.rule().id(), match.rule().confidence());
    }

    /** Whether a name is that of the document's place or of one that holds it, or of any province if that is unknown. */
    private boolean isHome(String name, Optional<Division> home) {
        return divisions.named(name).stream().anyMatch(division -> home.map(place -> place.isWithin(division))
                .orElseGet(() -> division.kind() == PlaceKind.PROVINCE || division.kind() == PlaceKind.MUNICIPALITY));
    }

    private static Fact.ProgrammeKind kind(String code) {
        return Fact.ProgrammeKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
