package org.zhengtu.sparql;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Puts functions that stop and that make no endless texts in the place of Jena's own, and refuses functions that are
 * not on the list of {@link AllowedFunctions}.
 */
final class GuardedExpressions extends ExprTransformCopy {

    /** Comes before Jena's own optimizer, because that one evaluates what is constant. */
    static RewriteFactory before(ServiceGuard services) {
        return context -> {
            Rewrite standard = Optimize.stdOptimizationFactory.create(context);
            return op -> standard.rewrite(Transformer.transform(new Services(services), new GuardedExpressions(), op));
        };
    }

    /** Refuses calls of other endpoints wherever they stand, before anything is carried out. */
    private static final class Services extends TransformCopy {
        private final ServiceGuard services;

        Services(ServiceGuard services) {
            this.services = services;
        }

        @Override
        public Op transform(OpService service, Op sub) {
            services.require(service.getService());
            return super.transform(service, sub);
        }
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new Regex(arguments);
        } else if (function instanceof E_StrReplace) {
            return new Replace(arguments);
        } else if (function instanceof E_StrConcat) {
            return new Concat(arguments);
        } else if (function instanceof E_Function named && !AllowedFunctions.has(named.getFunctionIRI())) {
            ServletOps.errorBadRequest("This endpoint has no function <" + named.getFunctionIRI() + ">");
        }
        return super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI ? new Encode(argument) : super.transform(function, argument);
    }

    private static final class Regex extends ExprFunctionN {
        private final Pattern constant;

        Regex(ExprList arguments) {
            super("regex", arguments);
            constant = constantPattern("REGEX", arguments, 2);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            String text = WatchedText.string("REGEX", arguments.get(0));
            Pattern pattern = constant != null ? constant : WatchedText.pattern("REGEX", arguments, 2);
            return NodeValue.booleanReturn(WatchedText.finds(pattern, text));
        }
    }

    private static final class Replace extends ExprFunctionN {
        private final Pattern constant;

        Replace(ExprList arguments) {
            super("replace", arguments);
            constant = constantPattern("REPLACE", arguments, 3);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            NodeValue value = arguments.get(0);
            String text = WatchedText.string("REPLACE", value);
            Pattern pattern = constant != null ? constant : WatchedText.pattern("REPLACE", arguments, 3);
            String by = WatchedText.string("REPLACE", arguments.get(2));
            String replaced = WatchedText.replace(pattern, text, by);
            return replaced.equals(text) ? value : NodeValue.makeNode(NodeFactory.createLiteral(replaced,
                    value.asNode().getLiteralLanguage(), value.asNode().getLiteralDatatype()));
        }
    }

    private static Pattern constantPattern(String function, ExprList arguments, int flagsAt) {
        for (int i = 1; i < arguments.size(); i++) {
            if ((i == 1 || i == flagsAt) && !arguments.get(i).isConstant()) {
                return null;
            }
        }
        List<NodeValue> values = arguments.getList().stream()
                .map(each -> each.isConstant() ? each.getConstant() : NodeValue.nvEmptyString).toList();
        return WatchedText.pattern(function, values, flagsAt);
    }

    private static final class Concat extends ExprFunctionN {
        private final E_StrConcat concat;

        Concat(ExprList arguments) {
            super("concat", arguments);
            this.concat = new E_StrConcat(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            long length = 0;
            for (NodeValue argument : arguments) {
                length += WatchedText.string("CONCAT", argument).length();
            }
            WatchedText.requireShort("CONCAT", length);
            return concat.eval(arguments);
        }
    }

    private static final class Encode extends ExprFunction1 {
        private final E_StrEncodeForURI encode;

        Encode(Expr argument) {
            super(argument, "encode_for_uri");
            this.encode = new E_StrEncodeForURI(argument);
        }

        @Override
        public Expr copy(Expr argument) {
            return new Encode(argument);
        }

        @Override
        public NodeValue eval(NodeValue value) {
            WatchedText.requireShort("ENCODE_FOR_URI", 3L * WatchedText.string("ENCODE_FOR_URI", value).length());
            return encode.eval(value);
        }
    }
}
