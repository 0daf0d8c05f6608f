package org.zhengtu.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/** Phrases of places, each of which some terms may fill. */
final class Phrases {

    private Phrases() {
    }

    /** The places in a row. */
    static Query of(String field, List<Set<String>> places) {
        if (places.isEmpty() || places.stream().anyMatch(Set::isEmpty)) {
            return new MatchNoDocsQuery();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        places.forEach(terms -> phrase.add(terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new)));
        return phrase.build();
    }

    /** The same at the begin of a name. */
    static List<Set<String>> atBegin(List<Set<String>> places) {
        List<Set<String>> marked = new ArrayList<>(places);
        marked.add(0, Set.of(Tokens.BEGIN));
        return marked;
    }

    /** The same as a whole name. */
    static List<Set<String>> whole(List<Set<String>> places) {
        List<Set<String>> marked = atBegin(places);
        marked.add(Set.of(Tokens.END));
        return marked;
    }

    static Query any(Collection<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, BooleanClause.Occur.SHOULD));
        return any.build();
    }

    static Query all(Collection<Query> queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, BooleanClause.Occur.MUST));
        return all.build();
    }

    static Query unscored(Query query) {
        return new ConstantScoreQuery(query);
    }
}
