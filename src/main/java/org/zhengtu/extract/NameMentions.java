package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/** Finds the other places of a document where persons stand that posts have introduced: 王明, 王副市长. */
final class NameMentions {
    private final NameCutter cutter;
    private final Rule surnamePost;
    private final Rule inTitle;
    private final Rule more;

    NameMentions(Grammar grammar, NameCutter cutter) {
        this.cutter = cutter;
        this.surnamePost = grammar.rule("surname-post");
        this.inTitle = grammar.rule("name.in-title");
        this.more = grammar.rule("more");
    }

    /** A fact without a post for each mention of a known person that no fact covers yet. */
    List<Fact> find(Document document, List<? extends Fact> known) {
        Map<String, Set<String>> posts = new TreeMap<>();
        BitSet ends = new BitSet();
        for (Fact fact : known) {
            if (fact instanceof Fact.PersonNamed person) {
                posts.computeIfAbsent(person.name(), n -> new TreeSet<>()).add(person.post());
                ends.set(person.span().end());
                // A title may stand behind the name.
                int name = document.repaired().indexOf(person.name(), person.span().start());
                ends.set(name < 0 || name > person.span().end() ? person.span().end() : name + person.name().length());
            }
        }
        if (posts.isEmpty()) {
            return List.of();
        }
        WordTrie<String> trie = new WordTrie<>();
        posts.keySet().forEach(name -> trie.put(name, name));
        List<Fact> facts = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            new Search(document, sentence, facts).run(trie, posts, ends);
        }
        return facts;
    }

    /** The search in one sentence. */
    private final class Search {
        private final Document document;
        private final Sentence sentence;
        private final List<Fact> facts;
        private final String text;

        Search(Document document, Sentence sentence, List<Fact> facts) {
            this.document = document;
            this.sentence = sentence;
            this.facts = facts;
            this.text = document.textOf(sentence);
        }

        void run(WordTrie<String> names, Map<String, Set<String>> posts, BitSet ends) {
            for (int i = 0; i < text.length(); i++) {
                Optional<WordTrie.Hit<String>> hit = names.longestAt(text, i);
                if (hit.isEmpty()) {
                    continue;
                }
                Span span = hit.get().span();
                boolean taken = ends.get(sentence.span().start() + span.end());
                if (!taken && isMention(span, names)) {
                    add(hit.get().value(), span, "again", 0.85);
                }
                neighbours(span, names, posts);
                i = span.end() - 1;
            }
            for (Match match : surnamePost.matches(text).toList()) {
                bearer(match, posts).ifPresent(name -> add(name, match.span(), "surname-post", 0.75));
            }
        }

        private boolean isMention(Span span, WordTrie<String> names) {
            return inTitle.at(text, span.end()).isEmpty() && (span.length() > 2
                    || cutter.follow(text, span.end()) > 0 || names.longestAt(text, span.end()).isPresent());
        }

        /** Names that no post introduces, in a list with one that is known. */
        private void neighbours(Span span, WordTrie<String> names, Map<String, Set<String>> posts) {
            Span last = span;
            Optional<Match> gap = more.at(text, last.end());
            while (gap.isPresent()) {
                int at = gap.get().span().end();
                Optional<Span> next = names.longestAt(text, at).isPresent() ? Optional.empty()
                        : cutter.nameAt(text, at, document.repaired(), 2);
                if (next.isEmpty() || posts.containsKey(next.get().of(text))) {
                    return;
                }
                last = next.get();
                add(last.of(text), last, "list", 0.7);
                gap = more.at(text, last.end());
            }
        }

        /** The one known person with this surname and post. */
        private Optional<String> bearer(Match match, Map<String, Set<String>> posts) {
            List<String> bearers = posts.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(match.group("surname")))
                    .filter(entry -> entry.getValue().stream().anyMatch(p -> p.endsWith(match.group("post"))))
                    .map(Map.Entry::getKey).toList();
            return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
        }

        private void add(String name, Span span, String rule, double confidence) {
            facts.add(new Fact.PersonNamed(name, "", "", document.dateOf(sentence), sentence.article(),
                    new Evidence(span.shift(sentence.span().start()), "people/" + rule, confidence)));
        }
    }
}
