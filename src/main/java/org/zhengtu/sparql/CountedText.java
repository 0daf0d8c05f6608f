package org.zhengtu.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** An expression whose texts somebody keeps, so that their length is counted. */
final class CountedText extends ExprFunction1 {

    CountedText(Expr text) {
        super(text, "counted");
    }

    @Override
    public Expr copy(Expr text) {
        return new CountedText(text);
    }

    @Override
    public NodeValue eval(NodeValue value) {
        Watch watch = Watch.current();
        if (watch != null) {
            watch.takeText(1L + value.asString().length());
        }
        return value;
    }
}
