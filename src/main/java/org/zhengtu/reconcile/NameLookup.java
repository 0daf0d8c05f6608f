package org.zhengtu.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.zhengtu.search.Found;
import org.zhengtu.search.Match;
import org.zhengtu.search.NameSearch;

/** Finds things by the index of names, which knows how names are read, and then by another look-up. */
final class NameLookup implements Lookup {
    /** Of all names that have it in them the first are enough. */
    private static final int MOST = 40;
    private static final int MOST_SIMILAR = 30;
    private static final double READ_SO = 0.8;
    private static final double FIRST_LETTERS = 0.6;
    private static final double OTHER_CHARACTERS = 0.7;
    /** What the sound of a beginning alone is worth. */
    static final double BEGINS_SO = 0.5;
    private static final double HAS_IT = 0.4;

    private final NameSearch names;
    private final Lookup next;

    /** @param next what is asked besides */
    NameLookup(NameSearch names, Lookup next) {
        this.names = names;
        this.next = next;
    }

    @Override
    public List<Hit> find(String words, Set<Node> classes, int most) {
        Set<String> types = classes.stream().map(Node::getURI).collect(Collectors.toSet());
        List<Found> found = new ArrayList<>(names.find(words, types, MOST));
        if (found.stream().noneMatch(each -> each.match() == Match.EXACT)) {
            found.addAll(names.similar(words, types, MOST_SIMILAR));
        }
        Map<Node, Evidence> all = new LinkedHashMap<>();
        found.forEach(each -> all.merge(Data.iri(each.iri()), heard(words, each), Evidence::or));
        next.find(words, classes, most).forEach(hit -> all.merge(hit.thing(), hit.evidence(), Evidence::or));
        return all.entrySet().stream().limit(most).map(entry -> new Hit(entry.getKey(), entry.getValue())).toList();
    }

    /** What is known by its sound alone; all that is known by letters is seen in the names themselves. */
    private static Evidence heard(String words, Found found) {
        int asked = Folding.fold(words).length();
        int name = Folding.fold(found.label()).length();
        double degree = switch (found.match()) {
            case SOUNDS -> asked > name ? READ_SO : FIRST_LETTERS;
            case HOMOPHONE -> asked == name ? OTHER_CHARACTERS : HAS_IT;
            case SOUNDS_BEGINNING -> BEGINS_SO;
            case SOUNDS_WITHIN -> HAS_IT;
            case EXACT, BEGINS, CONTAINS, SIMILAR -> 0;
        };
        return degree == 0 ? Evidence.NONE : new Evidence(Evidence.Kind.PINYIN, degree);
    }
}
