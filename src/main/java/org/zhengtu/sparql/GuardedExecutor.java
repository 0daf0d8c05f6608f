package org.zhengtu.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** Carries out queries under watch: each row that an operator hands on is looked at, and what must hold rows is bounded. */
final class GuardedExecutor extends OpExecutorTDB2 {
    private final Watch watch = Watch.current();

    GuardedExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        QueryIterator rows = super.exec(op, input);
        return watch == null || rows == input || rows.isJoinIdentity() ? rows : new Rows(rows, watch);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        if (watch == null) {
            return super.execute(order, input);
        }
        QueryIterator rows = new HeldRows(exec(order.getSubOp(), input), watch, "ORDER BY");
        return new QueryIterSort(rows, order.getConditions(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        QueryIterator rows = super.execute(distinct, input);
        return watch == null ? rows : new HeldRows(rows, watch, "DISTINCT");
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        if (watch == null) {
            return super.execute(group, input);
        }
        List<ExprAggregator> aggregators = new ArrayList<>();
        group.getAggregators().forEach(each -> aggregators.add(
                new ExprAggregator(each.getVar(), bounded(each.getAggregator()))));
        return new QueryIterGroup(exec(group.getSubOp(), input), group.getGroupVars(), aggregators, execCxt);
    }

    private static Aggregator bounded(Aggregator aggregator) {
        if (aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct) {
            return aggregator.copy(new ExprList(new CountedText(aggregator.getExprList().get(0))));
        }
        return aggregator;
    }

    /** Rows on their way. */
    private static class Rows extends QueryIteratorWrapper {
        private final Watch watch;

        Rows(QueryIterator rows, Watch watch) {
            super(rows);
            this.watch = watch;
        }

        @Override
        protected Binding moveToNextBinding() {
            watch.check();
            return super.moveToNextBinding();
        }
    }

    /** Rows that somebody keeps. */
    private static final class HeldRows extends Rows {
        private final Watch watch;
        private final String holder;
        private int left;

        HeldRows(QueryIterator rows, Watch watch, String holder) {
            super(rows, watch);
            this.watch = watch;
            this.holder = holder;
            this.left = watch.limits().rows();
        }

        @Override
        protected Binding moveToNextBinding() {
            if (left-- == 0) {
                throw watch.refuse(Refusal.tooLarge(holder + " would hold more than " + watch.limits().rows()
                        + " rows"));
            }
            return super.moveToNextBinding();
        }
    }
}
