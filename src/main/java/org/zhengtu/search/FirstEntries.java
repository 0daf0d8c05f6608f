package org.zhengtu.search;

import java.util.Collection;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Takes entries in the order of the index until somebody has enough. */
final class FirstEntries extends SimpleCollector {
    private final IntPredicate wantsMore;
    private int left;
    private int base;
    private boolean enough;

    /** @param wantsMore is given each entry and says whether to go on */
    FirstEntries(int most, IntPredicate wantsMore) {
        this.left = most;
        this.wantsMore = wantsMore;
    }

    /** The one collector of a search in one thread. */
    CollectorManager<FirstEntries, Boolean> alone() {
        return new CollectorManager<>() {
            @Override
            public FirstEntries newCollector() {
                return FirstEntries.this;
            }

            @Override
            public Boolean reduce(Collection<FirstEntries> collectors) {
                return enough;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
    }

    @Override
    public void collect(int document) {
        if (enough || left-- <= 0) {
            throw new CollectionTerminatedException();
        }
        enough = !wantsMore.test(base + document);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
