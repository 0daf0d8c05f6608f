package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/** Finds the other places of a document where names stand that posts have introduced. */
final class NameMentions {
    private final NameCutter cutter;

    NameMentions(Grammar grammar, NameCutter cutter) {
        this.cutter = cutter;
    }

    /** A fact without a post for each mention of a known person that no fact covers yet. */
    List<Fact> find(Document document, List<Fact> known) {
        Set<String> names = new TreeSet<>();
        Set<Span> covered = new TreeSet<>();
        int[] ends = new int[document.repaired().length() + 1];
        for (Fact fact : known) {
            if (fact instanceof Fact.PersonNamed person) {
                names.add(person.name());
                covered.add(person.span());
                ends[person.span().end()] = 1;
            }
        }
        WordTrie<String> trie = new WordTrie<>();
        names.forEach(name -> trie.put(name, name));
        List<Fact> facts = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            find(document, sentence, trie, ends, facts);
        }
        return facts;
    }

    private void find(Document document, Sentence sentence, WordTrie<String> names, int[] ends, List<Fact> facts) {
        String text = document.textOf(sentence);
        int offset = sentence.span().start();
        for (int i = 0; i < text.length(); i++) {
            Optional<WordTrie.Hit<String>> hit = names.longestAt(text, i);
            if (hit.isEmpty()) {
                continue;
            }
            Span span = hit.get().span();
            boolean taken = ends[offset + span.end()] == 1;
            if (!taken && (span.length() > 2 || cutter.follow(text, span.end()) > 0
                    || names.longestAt(text, span.end()).isPresent())) {
                facts.add(new Fact.PersonNamed(hit.get().value(), "", "", document.dateOf(sentence.article()),
                        sentence.article(), new Evidence(span.shift(offset), "people/again", 0.85)));
            }
            i = span.end() - 1;
        }
    }
}
