package org.zhengtu.sparql;

import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.IteratorWrapper;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/**
 * An index of the store that stops reading when the query that reads was ended. All that walks the graph reads through
 * it, also what does not look at Jena's own sign: paths, descriptions, graphs handed out whole.
 */
final class WatchedIndex extends TupleIndexRecord {

    private WatchedIndex(TupleIndexRecord index) {
        super(index.getTupleLength(), index.getMapping(), index.getName(), index.getRangeIndex().getRecordFactory(),
                index.getRangeIndex());
    }

    /** Puts all indexes of a store under watch. */
    static void watch(DatasetGraphTDB database) {
        watch(database.getTripleTable().getNodeTupleTable());
        watch(database.getQuadTable().getNodeTupleTable());
    }

    private static void watch(NodeTupleTable nodes) {
        TupleTable table = nodes.getTupleTable();
        for (int i = 0; i < table.numIndexes(); i++) {
            TupleIndex index = table.getIndex(i);
            if (index instanceof TupleIndexRecord record) {
                table.setTupleIndex(i, new WatchedIndex(record));
            }
        }
    }

    @Override
    protected Iterator<Tuple<NodeId>> performFind(Tuple<NodeId> pattern) {
        return watched(super.performFind(pattern));
    }

    @Override
    public Iterator<Tuple<NodeId>> all() {
        return watched(super.all());
    }

    private static Iterator<Tuple<NodeId>> watched(Iterator<Tuple<NodeId>> tuples) {
        Watch watch = Watch.current();
        if (watch == null || tuples == null) {
            return tuples;
        }
        watch.check();
        return new Watched(tuples, watch);
    }

    private static final class Watched extends IteratorWrapper<Tuple<NodeId>> {
        private final Watch watch;

        Watched(Iterator<Tuple<NodeId>> tuples, Watch watch) {
            super(tuples);
            this.watch = watch;
        }

        @Override
        public Tuple<NodeId> next() {
            watch.check();
            return get().next();
        }

        /** One by one, too: the wrapped iterator's own loop would not look. */
        @Override
        public void forEachRemaining(Consumer<? super Tuple<NodeId>> action) {
            while (hasNext()) {
                action.accept(next());
            }
        }
    }
}
