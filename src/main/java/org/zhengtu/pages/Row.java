package org.zhengtu.pages;

import java.math.BigDecimal;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** One row of an answer. */
record Row(Binding binding) {
    /** What a variable stands for; null if for nothing. */
    Node node(String variable) {
        return binding.get(variable);
    }

    boolean has(String variable) {
        return binding.contains(variable);
    }

    /** The same as plain text; empty if it stands for nothing. */
    String text(String variable) {
        Node node = node(variable);
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** The same as a number; 0 if it is none. */
    int number(String variable) {
        try {
            return has(variable) ? new BigDecimal(text(variable)).intValue() : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
