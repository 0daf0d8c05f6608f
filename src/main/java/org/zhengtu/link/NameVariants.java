package org.zhengtu.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;

/**
 * Finds names that lost their last characters in reading: the beginning of exactly one other name of the document, said
 * with no post that the other has not, and never in one sentence with it.
 */
final class NameVariants {
    private static final int SHORTEST = 2;

    private NameVariants() {
    }

    /** By each such name the whole one. */
    static Map<String, String> of(Extraction extraction) {
        TreeMap<String, Set<String>> posts = new TreeMap<>();
        for (Fact.PersonNamed person : extraction.facts(Fact.PersonNamed.class)) {
            Set<String> own = posts.computeIfAbsent(person.name(), n -> new TreeSet<>());
            if (!person.post().isEmpty()) {
                own.add(person.post());
            }
        }
        Map<String, String> whole = new HashMap<>();
        posts.forEach((name, own) -> {
            List<String> longer = posts.tailMap(name, false).keySet().stream()
                    .takeWhile(other -> other.startsWith(name)).toList();
            if (longer.size() == 1 && name.length() >= SHORTEST && posts.get(longer.get(0)).containsAll(own)) {
                whole.put(name, longer.get(0));
            }
        });
        if (!whole.isEmpty()) {
            dropThoseNamedTogether(extraction, whole);
        }
        return whole;
    }

    private static void dropThoseNamedTogether(Extraction extraction, Map<String, String> whole) {
        Document document = extraction.document();
        List<Fact.PersonNamed> people = extraction.facts(Fact.PersonNamed.class);
        int next = 0;
        for (Sentence sentence : document.sentences()) {
            Set<String> here = new HashSet<>();
            while (next < people.size() && people.get(next).span().start() < sentence.span().end()) {
                here.add(people.get(next++).name());
            }
            whole.entrySet().removeIf(e -> here.contains(e.getKey()) && here.contains(e.getValue()));
        }
    }
}
